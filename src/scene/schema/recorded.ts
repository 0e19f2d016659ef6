/** The schema of a recorded run: its path, a name, and nothing that only a rule has. */
import * as v from 'valibot';
import { LEGAL_ETA } from '../../catalog/parameters';
import {
  LEGAL_COORDINATE,
  LEGAL_LOSS,
  LEGAL_STEPS,
  MAX_LABEL_LENGTH,
  MAX_RECORDED_ROWS,
  RUN_IDS,
} from '../limits';
import { RECORDED, type RecordedRun, recordedRun } from '../recorded';
import { PATH_COLUMNS, type RecordedPath } from '../recordedPath';
import { written } from '../written';
import { closed, numbers, oneOf, printable, type Schema, trueOrFalse } from './fields';

const LENGTH = { min: 1, max: MAX_RECORDED_ROWS };
const coordinates = numbers(LEGAL_COORDINATE, LENGTH);

const pathSchema: Schema<RecordedPath> = v.pipe(
  closed<RecordedPath>({
    step: v.optional(numbers(LEGAL_STEPS, LENGTH)),
    w: coordinates,
    b: coordinates,
    loss: v.optional(numbers(LEGAL_LOSS, LENGTH)),
    eta: v.optional(numbers(LEGAL_ETA, LENGTH)),
  }),
  v.check(
    (path) => PATH_COLUMNS.every((name) => path[name] === undefined || path[name].length === path.w.length),
    ({ input }) => `expected columns of one length, got ${lengths(input)}`,
  ),
  v.check(
    ({ step = [0] }) => step.every((each, row) => (row === 0 ? each === 0 : each > step[row - 1])),
    'expected steps that begin at 0 and rise',
  ),
);

function lengths(path: RecordedPath): string {
  return PATH_COLUMNS.flatMap((name) => {
    const column = path[name];
    return column === undefined ? [] : [`${written(column.length)} of ${name}`];
  }).join(', ');
}

interface Stored {
  readonly id: string;
  readonly label: string;
  readonly visible: boolean;
  readonly path: RecordedPath;
}

/** The reader of runs gives each its id. */
export const recordedSchema: Schema<RecordedRun> = v.pipe(
  closed<Stored>({
    id: oneOf(RUN_IDS),
    label: v.optional(printable({ min: 0, max: MAX_LABEL_LENGTH }), ''),
    visible: v.optional(trueOrFalse(), true),
    optimizer: v.literal(RECORDED),
    path: pathSchema,
  }),
  v.transform(({ path, ...named }) => recordedRun(path, named)),
);
