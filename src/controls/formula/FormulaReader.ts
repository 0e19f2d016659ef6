/** Reads a formula that is typed in slices, so that no key waits for a long one. */
import { type Compiled, compileInSteps } from '../../math/formula/compile';

/** A slice ends with the first step that reaches this: most formulas are read within one. */
const SLICE_MS = 8;

export class FormulaReader {
  private steps: Generator<void, Compiled, void> | null = null;
  private done: (compiled: Compiled) => void = () => {};
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Reads a text; what was under way is given up. Short ones are `done` before this returns. */
  read(text: string, done: (compiled: Compiled) => void): void {
    this.stop();
    this.steps = compileInSteps(text);
    this.done = done;
    this.goOn(this.now() + SLICE_MS);
  }

  /** Reads the rest at once, for what cannot wait: the field is left. */
  finish(): void {
    this.goOn(Number.POSITIVE_INFINITY);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.steps = null;
  }

  private goOn(until: number): void {
    clearTimeout(this.timer);
    const { steps, done } = this;
    if (steps === null) return;
    do {
      const step = steps.next();
      if (step.done === true) {
        this.steps = null;
        done(step.value);
        return;
      }
    } while (this.now() < until);
    this.timer = setTimeout(() => this.goOn(this.now() + SLICE_MS));
  }
}
