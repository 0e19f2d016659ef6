/**
 * The fields of a document's sweep and of its axes. A field is one entry here; its type, its schema, its link form and its row
 * of docs/format.md come from the entry, and the row says the comment above it.
 */
import { LEGAL_LOSS } from './limits';
import { choice, number, type PartField, required, run, type SaidBy, text, usualPart } from './partForms';
import { AXIS_SCALES, LEGAL_COUNT, LEGAL_SEEDS, MEASURES } from './partLimits';

export const AXIS_FIELDS = {
  /** the number that is laid out: `hyper.NAME`, `start.w`, `start.b`, `schedule.NAME`, `momentumSchedule.NAME`, `decay.lambda`, `clip.c`, `stop.at`, `batch.size`, `batch.seed`, `steps`, `data.NAME`, `params.NAME` */
  of: required(text(/^[A-Za-z0-9.]{1,40}$/, 'a number’s path, as in hyper.eta')),
  /** the value at the first cell, within the number's own range; above 0 on a `log` axis, below 1 on a `one-minus-log` one */
  from: required(number(0, LEGAL_LOSS)),
  /** the value at the last cell, likewise, and another one */
  to: required(number(0, LEGAL_LOSS)),
  /** the spacing of the values between the ends */
  scale: choice('linear', AXIS_SCALES),
  /** the number of cells; of two axes together at most 4,194,304 */
  count: number(65, LEGAL_COUNT),
};

/** A number of a run or of its surface, laid out along an axis. */
export interface SweepAxis extends SaidBy<typeof AXIS_FIELDS> {}

const axis: PartField<SweepAxis> = {
  usual: usualPart<SweepAxis>(AXIS_FIELDS),
  form: { kind: 'axis', maybe: false },
};
const maybeAxis: PartField<SweepAxis | null> = { usual: null, form: { kind: 'axis', maybe: true } };

export const SWEEP_FIELDS = {
  /** the id of the run whose numbers are laid out */
  run: required(run()),
  /** the axis from left to right */
  x: required(axis),
  /** the axis from bottom to top; without one it is a sweep along one axis */
  y: maybeAxis,
  /** the measure that the cells show */
  measure: choice('loss', MEASURES),
  /** the loss that `steps-to` and `passes-to` ask for */
  target: number(0.001, LEGAL_LOSS),
  /** the number of seeds that each cell is run with, counted up from the scene's own */
  seeds: number(1, LEGAL_SEEDS),
};

/** A sweep: a run with one or two of its numbers, or of its surface's, laid out along axes. */
export interface Sweep extends SaidBy<typeof SWEEP_FIELDS> {}
