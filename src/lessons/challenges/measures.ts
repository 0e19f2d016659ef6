/** Numbers of an attempt that goals are about, and the places where they stand. */
import { COLUMN } from '../../catalog/columns';
import type { RunResult } from '../../scene/outcome';
import type { Attempt, Goal } from '../define';
import { lossAt, pointAt, stepsToStayBelow } from '../scenes';

type Measure = Goal['of'];

/** A number of one finished run, by its place from 0; NaN where there is none. */
export function ofRun(index: number, measure: (run: RunResult) => number): Measure {
  return ({ runs }) => (runs[index] === undefined ? Number.NaN : measure(runs[index]));
}

export const finalLoss: Measure = ofRun(0, (run) => lossAt(run));
export const steps: Measure = ofRun(0, (run) => run.length - 1);

/** The first step from which the loss stays at or below a bound; infinite where it never does. */
export const stepsBelow = (loss: number): Measure => ofRun(0, (run) => stepsToStayBelow(run, loss));

/** The larger of |w| and |b| at the start. */
export const reach: Measure = ofRun(0, (run) => {
  const { w, b } = pointAt(run, 0);
  return Math.max(Math.abs(w), Math.abs(b));
});

export const slopeAtStart: Measure = ofRun(0, ({ columns }) => columns[COLUMN.fullNorm][0]);

/** The distance from the first row to the last. */
export const moved: Measure = ofRun(0, (run) => {
  const [from, to] = [pointAt(run, 0), pointAt(run)];
  return distance(from.w - to.w, from.b - to.b);
});

/** The distance between the ends of the first two runs. */
export function apart({ runs: [one, other] }: Attempt): number {
  if (one === undefined || other === undefined) return Number.NaN;
  const [from, to] = [pointAt(one), pointAt(other)];
  return distance(from.w - to.w, from.b - to.b);
}

/** A hyperparameter of a run of the scene; NaN where it has none of that name. */
export function hyper({ scene }: Attempt, index: number, name: string): number {
  const value = scene.runs[index]?.hyper[name];
  return typeof value === 'number' ? value : Number.NaN;
}

export function distance(dw: number, db: number): number {
  return Math.sqrt(dw * dw + db * db);
}
