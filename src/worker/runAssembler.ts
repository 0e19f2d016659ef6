/** Puts the chunks of runs together, column by column. Memory is touched once and kept. */
import type { RunResult } from '../scene/outcome';
import type { ObjectiveSpec, RunSpec } from '../scene/types';
import type { FromWorker } from './protocol';

type Rows = Extract<FromWorker, { type: 'rows' }>;

interface AssembledRun {
  job: number;
  pending: boolean;
  /** Stopped by a person: its job may go on, and nothing is waited for. */
  halted: boolean;
  /** Rows the run can have: its start and its steps. */
  capacity: number;
  /** Rows of the present job so far. */
  rows: number;
  memory: Float64Array[];
  /** The rows on show: those of the job before, until the present one's first have come. */
  result: RunResult | null;
  /** Of the present job. */
  objective: ObjectiveSpec;
  /** The optimizer of the present job, and that of the rows on show. */
  optimizer: string;
  shown: string;
}

export interface RunAssembler {
  /**
   * A run's next job. The rows of the one before stay until its own come, so that nothing flickers under a slider; but
   * those of another optimizer would stand under the wrong name. True where what is shown has changed by it.
   */
  expect(run: RunSpec, job: number, objective: ObjectiveSpec): boolean;
  /** Adds a chunk, unless it belongs to a job that is over, or there is no memory for the run's rows. */
  take(rows: Rows): 'added' | 'late' | 'no-memory';
  /** Whether it is a run's present job. */
  isPresent(id: string, job: number): boolean;
  /** Gives up a run's job. What has come of it stays; rows of the job before do not. */
  abandon(id: string): void;
  /** Gives up a run and the memory of its rows. */
  release(id: string): void;
  abandonAll(): void;
  /** Shows no rows of any run: they are another surface's. True where there were any. */
  clearRows(): boolean;
  /** Whether rows of a run are still to come, stopped or not. */
  expects(id: string): boolean;
  /** Marks a run as stopped; false where nothing of its job has come yet, or all. */
  halt(id: string): boolean;
  /** Waits for the rest of a run that was stopped. */
  goOn(id: string): void;
  /** Whether rows are still to come. */
  pending(): boolean;
  /** After a worker's death: nothing that was asked for will come. */
  forgetJobs(): void;
  /** Drops the runs that are gone; true where there were any. */
  keepOnly(ids: ReadonlySet<string>): boolean;
  runs(): ReadonlyMap<string, RunResult>;
}

const HALTED = { halted: true } as const;

export function createRunAssembler(): RunAssembler {
  const gathered = new Map<string, AssembledRun>();

  return {
    expect(run, job, objective) {
      const { id, optimizer, steps } = run;
      const next = { job, objective, pending: true, halted: false, capacity: steps + 1, rows: 0, optimizer };
      const entry = gathered.get(id);
      if (entry === undefined) {
        gathered.set(id, { ...next, memory: [], result: null, shown: optimizer });
        return false;
      }
      const before = entry.result;
      const result = entry.shown === optimizer ? unmarked(before) : null;
      Object.assign(entry, next, { result });
      return result !== before;
    },

    take(message) {
      const entry = gathered.get(message.id);
      if (entry === undefined || entry.job !== message.job || !entry.pending) return 'late';
      const { names, rows, capacity, end } = message;
      if (!reserve(entry, names.length)) return 'no-memory';
      const source = new Float64Array(message.buffer);
      for (let c = 0; c < names.length; c++) {
        entry.memory[c].set(source.subarray(c * capacity, c * capacity + rows), entry.rows);
      }
      entry.rows += rows;
      entry.pending = end === null;
      entry.halted &&= entry.pending;
      entry.shown = entry.optimizer;
      entry.result = {
        id: message.id,
        names,
        columns: entry.memory.slice(0, names.length),
        length: entry.rows,
        end,
        job: entry.job,
        objective: entry.objective,
        ...(entry.halted ? HALTED : null),
      };
      return 'added';
    },

    isPresent: (id, job) => gathered.get(id)?.job === job,

    abandon(id) {
      const entry = gathered.get(id);
      if (entry !== undefined) giveUp(entry);
    },

    release: (id) => void gathered.delete(id),

    abandonAll() {
      for (const entry of gathered.values()) giveUp(entry);
    },

    clearRows() {
      let cleared = false;
      for (const entry of gathered.values()) {
        cleared ||= entry.result !== null;
        entry.result = null;
      }
      return cleared;
    },

    expects: (id) => gathered.get(id)?.pending === true,

    halt(id) {
      const entry = gathered.get(id);
      if (entry === undefined || entry.result === null || !entry.pending || entry.rows === 0) return false;
      entry.halted = true;
      entry.result = { ...entry.result, ...HALTED };
      return true;
    },

    goOn(id) {
      const entry = gathered.get(id);
      if (entry !== undefined) Object.assign(entry, { halted: false, result: unmarked(entry.result) });
    },

    pending: () => [...gathered.values()].some((entry) => entry.pending && !entry.halted),

    forgetJobs() {
      for (const entry of gathered.values()) entry.pending = false;
    },

    keepOnly(ids) {
      let dropped = false;
      for (const id of [...gathered.keys()]) if (!ids.has(id)) dropped = gathered.delete(id);
      return dropped;
    },

    runs() {
      const results = new Map<string, RunResult>();
      for (const [id, entry] of gathered) if (entry.result !== null) results.set(id, entry.result);
      return results;
    },
  };
}

function giveUp(entry: AssembledRun): void {
  entry.pending = false;
  if (entry.rows === 0) entry.result = null;
}

function unmarked(result: RunResult | null): RunResult | null {
  if (result?.halted !== true) return result;
  const { halted: _halted, ...plain } = result;
  return plain;
}

/**
 * Makes room for all rows of all columns; columns that are large enough are used again. False where the browser has no
 * memory for them.
 */
function reserve(entry: AssembledRun, columns: number): boolean {
  try {
    for (let c = 0; c < columns; c++) {
      const column = entry.memory[c];
      if (column === undefined || column.length < entry.capacity)
        entry.memory[c] = new Float64Array(entry.capacity);
    }
    return true;
  } catch (error) {
    // A RangeError is how an allocation fails.
    if (error instanceof RangeError) return false;
    throw error;
  }
}
