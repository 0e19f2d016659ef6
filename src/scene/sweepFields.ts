/**
 * The fields of a document's sweep and of its axes. A field is one entry here; its schema, its link form and its row of
 * docs/format.md come from the entry, and the row says the comment above it.
 */
import { LEGAL_LOSS } from './limits';
import type { PartFields } from './partForms';
import { AXIS_SCALES, LEGAL_COUNT, LEGAL_SEEDS, MEASURES, type Sweep, type SweepAxis } from './sweep';

export const SWEEP_FIELDS: PartFields<Sweep> = {
  /** the id of the run whose numbers are laid out */
  run: { usual: '', form: { kind: 'run', maybe: false }, required: true },
  /** the axis from left to right */
  x: { usual: null, form: { kind: 'axis', maybe: false }, required: true },
  /** the axis from bottom to top; without one it is a sweep along one axis */
  y: { usual: null, form: { kind: 'axis', maybe: true } },
  /** the measure that the cells show */
  measure: { usual: 'loss', form: { kind: 'choice', of: MEASURES } },
  /** the loss that `steps-to` and `passes-to` ask for */
  target: { usual: 0.001, form: { kind: 'number', legal: LEGAL_LOSS } },
  /** the number of seeds that each cell is run with, counted up from the scene's own */
  seeds: { usual: 1, form: { kind: 'number', legal: LEGAL_SEEDS } },
};

export const AXIS_FIELDS: PartFields<SweepAxis> = {
  /** the number that is laid out: `hyper.NAME`, `start.w`, `start.b`, `schedule.NAME`, `momentumSchedule.NAME`, `decay.lambda`, `clip.c`, `stop.at`, `batch.size`, `batch.seed`, `steps`, `data.NAME`, `params.NAME` */
  of: {
    usual: '',
    form: { kind: 'text', pattern: /^[A-Za-z0-9.]{1,40}$/, expected: 'a number’s path, as in hyper.eta' },
    required: true,
  },
  /** the value at the first cell, within the number's own range; above 0 on a `log` axis, below 1 on a `one-minus-log` one */
  from: { usual: 0, form: { kind: 'number', legal: LEGAL_LOSS }, required: true },
  /** the value at the last cell, likewise, and another one */
  to: { usual: 0, form: { kind: 'number', legal: LEGAL_LOSS }, required: true },
  /** the spacing of the values between the ends */
  scale: { usual: 'linear', form: { kind: 'choice', of: AXIS_SCALES } },
  /** the number of cells; of two axes together at most 4,194,304 */
  count: { usual: 65, form: { kind: 'number', legal: LEGAL_COUNT } },
};
