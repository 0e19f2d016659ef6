/** The page's side of runs: asks the worker for runs, and keeps those that are not asked for: stopped, failed, or too large. */
import { runsWithoutRoom } from '../scene/memory';
import type { ObjectiveSpec, RunSpec } from '../scene/types';
import type { Requests } from './channel';
import type { FromWorker } from './protocol';
import type { RunAssembler } from './runAssembler';

type Rows = Extract<FromWorker, { type: 'rows' }>;

export interface RunRequests {
  /** Asks for the runs that are new or different, on the objective that was sent last; true where rows on show were taken from sight. */
  ask(runs: readonly RunSpec[], objective: ObjectiveSpec): boolean;
  /** Forgets the runs that are gone, and asks for none; true where rows on show were taken from sight. */
  keepOnly(runs: readonly RunSpec[]): boolean;
  /** The worker, or its objective, is another one: nothing that was asked for will come. */
  forget(): void;
  /** A new objective: runs that a person has stopped are other runs on it. */
  forgetHalts(): void;
  /** Adds rows that have come; false where nobody waits for them. */
  take(rows: Rows): boolean;
  /** Waits no longer for a run that could not be computed; false where nobody does any more. */
  giveUp(id: string, job: number): boolean;
  /** Whether a run is not computed, for a fault or for want of memory. */
  isGivenUp(id: string): boolean;
  /** Stops a run at a person's wish; false where it is not being computed. */
  halt(id: string): boolean;
  /** Takes that back; false where it was not stopped. */
  goOn(id: string): boolean;
}

interface RunRequestOptions {
  readonly assembler: RunAssembler;
  /** The bytes that the rows of all runs may take together. */
  readonly memory: number;
  /** Called where there is no memory for a run's rows: it is not computed. */
  readonly noMemory: (run: RunSpec) => void;
}

export function createRunRequests({ send, nextJob }: Requests, options: RunRequestOptions): RunRequests {
  const { assembler, memory, noMemory } = options;
  let present: readonly RunSpec[] = [];
  const asked = new Map<string, string>();
  /** Runs that could not be computed: asked for again once they are edited, and not with every move of the window. */
  const failed = new Map<string, RunSpec>();
  /** Runs for which there is no memory: told of once each, and asked for when there is. */
  const withoutRoom = new Map<string, string>();
  /**
   * Runs that a person has stopped, until it is another run or another surface. They stay stopped when a worker dies.
   */
  const halted = new Map<string, string>();

  function keepOnly(runs: readonly RunSpec[]): boolean {
    present = runs;
    const ids = new Set(runs.map((run) => run.id));
    for (const id of [...asked.keys()]) {
      if (ids.has(id)) continue;
      asked.delete(id);
      send({ type: 'drop', id });
    }
    for (const kept of [halted, failed, withoutRoom])
      for (const id of [...kept.keys()]) if (!ids.has(id)) kept.delete(id);
    return assembler.keepOnly(ids);
  }

  /** True where rows were taken from sight. */
  function askRun(run: RunSpec, objective: ObjectiveSpec): boolean {
    const key = numbersOf(run);
    const { id } = run;
    if (asked.get(id) === key || halted.get(id) === key || failed.get(id) === run) return false;
    for (const kept of [halted, failed, withoutRoom]) kept.delete(id);
    asked.set(id, key);
    const job = nextJob();
    const changed = assembler.expect(run, job, objective);
    send({ type: 'run', job, run });
    return changed;
  }

  /** Does not compute a run whose rows there is no memory for; true where that is news. */
  function refuse(run: RunSpec): boolean {
    const key = numbersOf(run);
    const { id } = run;
    if (withoutRoom.get(id) === key) return false;
    withoutRoom.set(id, key);
    drop(id);
    noMemory(run);
    assembler.release(id);
    return true;
  }

  function drop(id: string): void {
    halted.delete(id);
    if (asked.delete(id)) send({ type: 'drop', id });
  }

  function stop(id: string): void {
    if (assembler.halt(id)) send({ type: 'halt', id });
  }

  /** The browser has less memory than was thought: this run goes, and everything else goes on. */
  function runOutOfMemory(id: string): void {
    const run = present.find((run) => run.id === id);
    if (run === undefined) return;
    drop(id);
    failed.set(id, run);
    assembler.release(id);
    noMemory(run);
  }

  return {
    keepOnly,
    ask(runs, objective) {
      let changed = keepOnly(runs);
      const large = runsWithoutRoom(runs, memory);
      // First those whose memory the others may need.
      for (const run of large) changed = refuse(run) || changed;
      for (const run of runs) if (!large.has(run)) changed = askRun(run, objective) || changed;
      return changed;
    },
    forget() {
      asked.clear();
      failed.clear();
    },
    forgetHalts: () => halted.clear(),
    take(message) {
      const taken = assembler.take(message);
      if (taken === 'late') return false;
      if (taken === 'no-memory') runOutOfMemory(message.id);
      // Stopped before there was anything to show of it.
      else if (halted.has(message.id)) stop(message.id);
      return true;
    },
    giveUp(id, job) {
      const run = present.find((run) => run.id === id);
      if (run === undefined || !assembler.isPresent(id, job)) return false;
      asked.delete(id);
      halted.delete(id);
      failed.set(id, run);
      assembler.abandon(id);
      return true;
    },
    isGivenUp: (id) => failed.has(id) || withoutRoom.has(id),
    halt(id) {
      const key = asked.get(id);
      if (key === undefined || !assembler.expects(id)) return false;
      halted.set(id, key);
      stop(id);
      return true;
    },
    goOn(id) {
      if (!halted.delete(id)) return false;
      if (asked.has(id)) send({ type: 'go-on', id });
      assembler.goOn(id);
      return true;
    },
  };
}

/** Runs are never changed in place: each is written out once, and not anew with every edit of another one. */
const numbers = new WeakMap<RunSpec, string>();

/** The part of a run that decides its numbers: its name and its visibility do not. */
function numbersOf(run: RunSpec): string {
  let text = numbers.get(run);
  if (text === undefined) {
    const { label: _label, visible: _visible, ...rest } = run;
    text = JSON.stringify(rest);
    numbers.set(run, text);
  }
  return text;
}
