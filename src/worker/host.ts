/** The worker's side: takes requests, works in short slices so that a newer request is heard, streams results. */
import { isComputable, loadRules } from '../engine/computable';
import {
  type BuiltObjective,
  buildInSlices,
  evaluateAt,
  isBuildable,
  makeBuildable,
} from '../engine/objective';
import type { ObjectiveSpec } from '../scene/types';
import { withHeartbeat } from './heartbeat';
import type { FromWorker, Port, ToWorker } from './protocol';
import { adaptSlice, type RunTask, SLICE, startRun } from './runTask';
import { createStudyQueue } from './studyQueue';
import { advanceSurface, isCoarse, type SurfaceTask, startSurface } from './surfaceTask';

/** Points that are sent for the picture of the fit. */
const MOST_POINTS_SHOWN = 2_000;

type RunRequest = Extract<ToWorker, { type: 'run' }>;

/** Serves one page over `port` until the port is closed. */
export function createHost(port: Port<FromWorker>): void {
  // The newest objective is built once the requests that wait are heard: of many, most are never built.
  let wanted: Extract<ToWorker, { type: 'objective' }> | null = null;
  // Meanwhile nothing is built, and requests wait.
  let loading = false;
  /** The objective being built, slice by slice: always the one that is wanted. */
  let building: Generator<void, BuiltObjective> | null = null;
  const waiting: ToWorker[] = [];
  let built: BuiltObjective | null = null;
  let surface: SurfaceTask | null = null;
  const runs = new Map<string, RunTask>();
  const halted = new Map<string, RunTask>();
  /** Runs whose rule is still being loaded. The page halts only what it has rows of, and so none of these. */
  const held = new Map<string, RunRequest>();
  const credits: ArrayBuffer[] = [];
  const outgoing = withHeartbeat<FromWorker>(port);

  // A message to oneself is the shortest way to let the requests that wait be heard between two slices.
  const self = new MessageChannel();
  let scheduled = false;
  const schedule = () => {
    const idle =
      (wanted === null || loading) &&
      surface === null &&
      (runs.size === 0 || credits.length === 0) &&
      (built === null || !studies.waiting());
    if (scheduled || idle) return;
    scheduled = true;
    self.port2.postMessage(null);
  };
  self.port1.onmessage = () => {
    scheduled = false;
    work();
    outgoing.worked();
    schedule();
  };

  const studies = createStudyQueue(outgoing, schedule);
  let studyNext = false;

  port.onmessage = ({ data }) => {
    const request = data as ToWorker;
    attempt(nameOf(request), jobOf(request), () => receive(request));
    schedule();
  };

  function receive(request: ToWorker): void {
    if (wanted !== null && request.type !== 'objective' && request.type !== 'credit') {
      waiting.push(request);
      return;
    }
    switch (request.type) {
      case 'objective':
        surface = null;
        runs.clear();
        halted.clear();
        held.clear();
        studies.clear();
        waiting.length = 0;
        built = null;
        building = null;
        wanted = request;
        return;
      case 'run': {
        // The old job is over, even if the new one fails.
        forget(request.run.id);
        if (isComputable(request.run)) begin(request);
        else hold(request);
        return;
      }
      case 'drop':
        forget(request.id);
        return;
      case 'halt':
        move(request.id, runs, halted);
        return;
      case 'go-on':
        move(request.id, halted, runs);
        return;
      case 'surface':
        surface = built === null ? null : startSurface(request);
        return;
      case 'probe':
        if (built !== null)
          outgoing.postMessage(
            { type: 'probe', job: request.job, result: evaluateAt(built.objective, request.point) },
            [],
          );
        return;
      case 'study':
        studies.ask(request.job, request.ask);
        if (built === null) studies.refuse();
        return;
      case 'withdraw':
        studies.withdraw(request.job);
        return;
      case 'credit':
        credits.push(request.buffer);
    }
  }

  function begin(request: RunRequest): void {
    if (built !== null) runs.set(request.run.id, startRun(built, request));
  }

  /** Until the rules are loaded; where they could not be, beginning says so. */
  function hold(request: RunRequest): void {
    const { id } = request.run;
    held.set(id, request);
    const goOn = () => {
      if (held.get(id) !== request) return;
      held.delete(id);
      attempt(id, request.job, () => begin(request));
      schedule();
    };
    loadRules().then(goOn, goOn);
  }

  function forget(id: string): void {
    runs.delete(id);
    halted.delete(id);
    held.delete(id);
  }

  /**
   * One slice: the objective first, then a part of the surface's coarse picture, else a chunk of a run and a study
   * in turns, else of the fine picture.
   */
  function work(): void {
    if (wanted !== null) {
      if (isBuildable(wanted.spec)) build(wanted);
      else if (!loading) load(wanted.spec);
      return;
    }
    if (built === null) return;
    const task = surface;
    const coarse = task !== null && isCoarse(task);
    const run = runs.values().next().value;
    const runWaits = run !== undefined && credits.length > 0;
    const studyWaits = studies.waiting() && (studyNext || !runWaits);
    studyNext = !studyNext;
    if (!coarse && studyWaits) studies.advance(built, SLICE);
    else if (!coarse && runWaits) attempt(run.id, run.job, () => advanceRun(run));
    else if (task !== null && built !== null)
      attempt('surface', task.job, () => workOnSurface(task, built as BuiltObjective));
  }

  /** A slice of it; once it stands, or cannot, the requests that wait are heard. */
  function build({ job, spec }: Extract<ToWorker, { type: 'objective' }>): void {
    attempt('objective', job, () => {
      building ??= buildInSlices(spec);
      const { done, value } = building.next();
      if (done !== true) return;
      building = null;
      built = value;
      sendPoints(job, built);
    });
    if (building !== null) return;
    wanted = null;
    for (const request of waiting.splice(0)) attempt(nameOf(request), jobOf(request), () => receive(request));
    if (built === null) studies.refuse();
  }

  /** Loads what an objective needs, and builds whichever is wanted by then. Building reports the fault of a part that did not come. */
  function load(spec: ObjectiveSpec): void {
    loading = true;
    const goOn = () => {
      loading = false;
      if (wanted !== null) build(wanted);
      schedule();
    };
    makeBuildable(spec).then(goOn, goOn);
  }

  function advanceRun(task: RunTask): void {
    runs.delete(task.id);
    const { runner } = task;
    const buffer = credits[credits.length - 1];
    const out = new Float64Array(buffer);
    const capacity = Math.min(Math.floor(out.length / runner.columns.length), task.rowsPerSlice);
    const rows = runner.fill(out, capacity);
    const { end } = runner;
    // Only now: a run that cannot go on takes no credit from the others.
    credits.pop();
    adaptSlice(task, out, rows, capacity);
    outgoing.postMessage(
      { type: 'rows', job: task.job, id: task.id, names: runner.columns, rows, capacity, buffer, end },
      [buffer],
    );
    // Back at the end of the queue, so that the runs come along side by side.
    if (end === null) runs.set(task.id, task);
  }

  function workOnSurface(task: SurfaceTask, objective: BuiltObjective): void {
    const message = advanceSurface(task, objective);
    if (task.sizes.length === 0) surface = null;
    if (message !== null) outgoing.postMessage(message, [message.buffer]);
  }

  function sendPoints(job: number, { points }: BuiltObjective): void {
    const x = points?.x ?? new Float64Array(0);
    const y = points?.y ?? new Float64Array(0);
    const every = Math.max(1, Math.ceil(x.length / MOST_POINTS_SHOWN));
    const shown = (values: Float64Array) => values.filter((_, i) => i % every === 0);
    outgoing.postMessage({ type: 'points', job, x: shown(x), y: shown(y), total: x.length }, []);
  }

  function attempt(what: string, job: number, action: () => void): void {
    try {
      action();
    } catch (error) {
      if (what === 'objective') building = null;
      else if (what === 'surface') surface = null;
      else runs.delete(what);
      outgoing.postMessage(
        { type: 'fault', job, what, message: error instanceof Error ? error.message : String(error) },
        [],
      );
    }
  }
}

function move(id: string, from: Map<string, RunTask>, to: Map<string, RunTask>): void {
  const task = from.get(id);
  if (task === undefined) return;
  from.delete(id);
  to.set(id, task);
}

function nameOf(request: ToWorker): string {
  return request.type === 'run' ? request.run.id : request.type;
}

/** 0 for a request that is no job of its own. */
function jobOf(request: ToWorker): number {
  return 'job' in request ? request.job : 0;
}
