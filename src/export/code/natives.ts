/** The types of the tables of frameworks' own optimizers. */
import type { RunSpec } from '../../scene/types';
import { pythonFloat } from './names';
import type { RunParts } from './runParts';

/** A rule as the framework has it, with the arguments that make it the same. */
export interface Native {
  /** The optimizer: `torch.optim.Adam`. */
  readonly of: string;
  /** Its arguments but for the parameters. */
  readonly args: string;
  /** The decay that its arguments hold, so that no line of the program does it. */
  readonly decay?: RunSpec['decay']['kind'];
  /** Comments above it: where its defaults differ. */
  readonly notes?: readonly string[];
  /** Lines before each step. */
  readonly each?: readonly string[];
}

/** undefined where the framework's rule of that name is another one, or does not take these numbers. */
export type NativeRule = (parts: RunParts) => Native | undefined;

/** The run's numbers as Python. */
export function numbersOf({ run }: RunParts): (name: string) => string {
  return (name) => pythonFloat(Number(run.hyper[name]));
}

/** Whether a switch of the rule is on. */
export function isOn({ run }: RunParts, ...names: readonly string[]): boolean {
  return names.every((name) => run.hyper[name] === true);
}

export function movesRate({ rates }: RunParts, target: 'eta' | 'beta'): boolean {
  return rates.some((rate) => rate.target === target);
}

/**
 * Whether frameworks' momentum is ours: they leave the velocity out where β is 0, and one that is drawn by hand may be 0 at
 * first and more later.
 */
export function keepsVelocity({ run }: RunParts): boolean {
  return run.momentumSchedule.kind !== 'by-hand';
}

/** The comment above a rule that is written out though the framework has one of that name. */
export function differs(notes: Readonly<Record<string, string>>, { run }: RunParts): string[] {
  const note = notes[run.optimizer];
  return note === undefined ? [] : [`# ${note}`];
}
