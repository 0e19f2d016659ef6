/**
 * From anything at all to a scene. The JSON document is one flat object, `{ version, objective, runs, sharedStart?,
 * view?, sweep?, luck?, compare? }`; in memory the scene and what goes with it stand apart.
 *
 * A document may leave out `$schema`, `sharedStart` (false), `view` and each of its fields, and in a run `id`, `label`,
 * `visible`, `hyper` and each hyperparameter (the definition's default), `schedule`, `momentumSchedule`, their
 * parameters, `decay`, `batch` and its `order` and `seed`; a neuron's `loss`, and parameters of data and functions.
 */
import * as v from 'valibot';
import { DEFAULT_OBJECTIVE, DEFAULT_VIEW, nextRunId, openingScene } from './defaults';
import {
  expectation,
  type Fault,
  type Finding,
  lenientFaults,
  type ReportFault,
  shorten,
  strictFaults,
} from './faults';
import { MAX_ALL_RECORDED_ROWS, MAX_RUNS, RUN_IDS } from './limits';
import { migrate } from './migrations';
import { withParts } from './parts';
import { repair } from './repair';
import { USUAL_RUN } from './runFields';
import { isRecord, trueOrFalse } from './schema/fields';
import { objectiveSchema } from './schema/objective';
import { runSchema } from './schema/run';
import { viewSchema } from './schema/view';
import type { ObjectiveSpec, RunSpec, SceneDocument, View } from './types';
import { written } from './written';

export type Parsed = { readonly document: SceneDocument } | { readonly faults: readonly Fault[] };

export interface Repaired {
  readonly document: SceneDocument;
  /** Empty where the input was a legal document. */
  readonly faults: readonly Fault[];
}

const FIELDS = ['$schema', 'version', 'objective', 'runs', 'sharedStart', 'view', 'sweep', 'luck', 'compare'];
const MOST_UNKNOWN = 20;

/** Strict, for files and the trace: a document, or everything that is wrong with it. Never throws. */
export function parseDocument(input: unknown): Parsed {
  const findings: Finding[] = [];
  const document = readDocument(input, (finding) => findings.push(finding));
  return document === null || findings.length > 0 ? { faults: strictFaults(findings) } : { document };
}

/** Lenient, for links: whatever is whole is kept, whatever is not falls back to its default, and is told of. */
export function repairDocument(input: unknown): Repaired {
  const findings: Finding[] = [];
  const document = readDocument(input, (finding) => findings.push(finding));
  return { document: document ?? openingScene(), faults: lenientFaults(findings) };
}

/** The document with defaults for all that is not whole; null where nothing of it can be read. */
export function readDocument(input: unknown, tell: ReportFault): SceneDocument | null {
  if (!isRecord(input)) {
    tell({ path: '', message: expectation('a scene: an object with version, objective and runs', input) });
    return null;
  }
  const migrated = migrate(input);
  if (migrated.kind !== 'current') tell({ path: 'version', message: migrated.message });
  if (migrated.kind === 'newer') return null;
  const fields = migrated.kind === 'current' ? migrated.document : input;
  tellUnknown(fields, tell);

  const objective =
    repair(objectiveSchema, fields.objective, DEFAULT_OBJECTIVE, ['objective'], tell) ?? DEFAULT_OBJECTIVE;
  const { runs, ids } = readRuns(fields.runs, objective, tell);
  const shared = v.optional(trueOrFalse(), false);
  const sharedStart = repair(shared, fields.sharedStart, undefined, ['sharedStart'], tell) ?? false;
  const view = repair(viewSchema(ids), fields.view, undefined, ['view'], tell) ?? {
    ...DEFAULT_VIEW,
    selected: ids[0] ?? '',
  };
  // A selected run that is given up has been told of: the first one of those that are left takes its place.
  const isThere = ({ selected }: View) => selected === '' || runs.some(({ id }) => id === selected);
  const document = {
    scene: { version: 1, objective, runs, sharedStart },
    view: isThere(view) ? view : { ...view, selected: runs[0]?.id ?? '' },
  } as const;
  return withParts(document, fields, tell);
}

function tellUnknown(fields: Readonly<Record<string, unknown>>, tell: ReportFault): void {
  const unknown = Object.keys(fields).filter((name) => !FIELDS.includes(name));
  const message = `there is no such field; expected ${FIELDS.slice(1).join(', ')}`;
  for (const name of unknown.slice(0, MOST_UNKNOWN)) tell({ path: shorten(name), message });
  if (unknown.length > MOST_UNKNOWN) {
    tell({ path: '', message: `and ${unknown.length - MOST_UNKNOWN} more unknown fields` });
  }
}

interface ReadRuns {
  readonly runs: RunSpec[];
  /** The ids of all listed runs, those that were given up among them. */
  readonly ids: readonly string[];
}

function readRuns(input: unknown, objective: ObjectiveSpec, tell: ReportFault): ReadRuns {
  if (!Array.isArray(input)) {
    tell({ path: 'runs', message: expectation(`a list of 0 to ${MAX_RUNS} runs`, input) });
    const runs = [...openingScene().scene.runs];
    return { runs, ids: runs.map(({ id }) => id) };
  }
  if (input.length > MAX_RUNS) {
    const message = expectation(`a list of 0 to ${MAX_RUNS} runs`, input);
    tell({ path: 'runs', message, remedy: `the first ${MAX_RUNS} are read` });
  }
  const listed: unknown[] = input.slice(0, MAX_RUNS);
  const ids = runIds(listed);
  let rows = 0;
  const runs = listed.flatMap((each, index) => {
    const run = readRun(each, index, ids[index], objective, tell);
    if (run === null) return [];
    rows += run.path?.w.length ?? 0;
    if (run.path === undefined || rows <= MAX_ALL_RECORDED_ROWS) return [run];
    const message = expectation(`at most ${written(MAX_ALL_RECORDED_ROWS)} rows in all recorded runs`, rows);
    tell({ path: `runs[${index}].path`, message, remedy: 'the run is left out' });
    return [];
  });
  return { runs, ids };
}

function readRun(
  input: unknown,
  index: number,
  id: string,
  objective: ObjectiveSpec,
  tell: ReportFault,
): RunSpec | null {
  if (isRecord(input) && input.id !== undefined && input.id !== id) {
    const expected = `one of ${RUN_IDS[0]} to ${RUN_IDS[MAX_RUNS - 1]} that no other run has`;
    tell({ path: `runs[${index}].id`, message: expectation(expected, input.id) });
  }
  const run = repair(runSchema, isRecord(input) ? { ...input, id } : input, USUAL_RUN, ['runs', index], tell);
  if (run === undefined) return null;
  if (objective.kind === 'neuron' || run.batch.size === 'all') return run;
  const expected = '"all", since this surface has no data to take batches of';
  tell({ path: `runs[${index}].batch.size`, message: expectation(expected, run.batch.size) });
  return { ...run, batch: { ...run.batch, size: 'all' } };
}

/**
 * The id of each run: its own, where it has one that no earlier run has; else the one of its place, where no run
 * has that; else the lowest that is free.
 */
function runIds(runs: readonly unknown[]): string[] {
  const claims = runs.map((run) => {
    const id = isRecord(run) ? run.id : undefined;
    return typeof id === 'string' && RUN_IDS.includes(id) ? id : null;
  });
  const taken = new Set(claims.filter((id) => id !== null));
  return claims.map((id, index) => {
    if (id !== null && claims.indexOf(id) === index) return id;
    const place = RUN_IDS[index];
    const free = taken.has(place) ? nextRunId([...taken].map((each) => ({ id: each }))) : place;
    taken.add(free ?? place);
    return free ?? place;
  });
}
