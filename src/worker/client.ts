/**
 * The page's side: asks for what has changed in a scene, gathers what comes, and starts over with a new worker when
 * one dies, the scene intact. Owns no numbers: they go to the sink.
 */
import type { PointsResult, ProbeResult, RunControl, RunResult, SurfaceResult } from '../scene/outcome';
import type { StudyClient } from '../scene/studies';
import type { ObjectiveSpec, Point, RunSpec, Scene, View, Window } from '../scene/types';
import { CHUNK_BYTES, CREDITS, type FromWorker } from './protocol';
import { createResultAssembler } from './resultAssembler';
import { createRunRequests } from './runRequests';
import { mayShowStaleResults } from './staleResults';
import { createStudyRequests } from './studyRequests';
import { createSupervisor, type WorkerPort } from './supervisor';

export type { WorkerPort } from './supervisor';

/** Receivers of results. */
export interface Sink {
  runs(runs: ReadonlyMap<string, RunResult>): void;
  surface(surface: SurfaceResult | null): void;
  points(points: PointsResult | null): void;
  probe(probe: ProbeResult | null): void;
  /** One request failed; the rest goes on. `what`: a run's id, `surface`, `objective`, `probe` or `study`. */
  fault(what: string, message: string): void;
  /** A run's rows need more memory than there is: it is not computed. */
  noMemory(run: RunSpec): void;
  /** The worker died and a new one has taken over; or, after several deaths in a row, none has. */
  died(message: string, recovered: boolean): void;
  /** An answer has begun to take long, or all have come. */
  slow(isSlow: boolean): void;
  /** Not all answers to the present scene are here, or all are. */
  waiting(isWaiting: boolean): void;
}

export interface Client extends StudyClient, RunControl {
  /** Asks for what is new in the scene; what is unchanged is not computed again. */
  update(scene: Scene, window: Window, levels: View['levels']): void;
  probe(point: Point | null): void;
  /** A hidden page gives no credit, and the work stops. */
  setActive(active: boolean): void;
  /** Starts a new worker after the client has given up. */
  restart(): void;
  dispose(): void;
}

type Fault = Extract<FromWorker, { type: 'fault' }>;

export interface ClientOptions {
  /** The bytes that the rows of all runs may take together. */
  readonly memory: number;
  /**
   * Puts work off to the next frame, however often it is asked for until then. Rows come in hundreds of chunks a second,
   * and all that draws them would be told of each.
   */
  readonly onFrame: (work: () => void) => { readonly request: () => void; readonly cancel: () => void };
}

export function createClient(spawn: () => WorkerPort, sink: Sink, options: ClientOptions): Client {
  const { memory, onFrame } = options;
  const assembler = createResultAssembler();
  const tellGrown = onFrame(() => sink.runs(assembler.runs()));
  let job = 0;
  let active = true;

  let scene: Scene | null = null;
  let window: Window | null = null;
  let levels: View['levels'] = 'log';
  let probed: Point | null = null;

  /** The latest objective that any worker was asked about: the rows on show are its own, or those of one that differs little from it. */
  let shownObjective: ObjectiveSpec | null = null;
  /** The points behind it, once they have come. */
  let points: PointsResult | null = null;

  // The requests to the present worker.
  let askedObjective: ObjectiveSpec | null = null;
  let askedWindow: Window | null = null;
  let askedLevels: View['levels'] | null = null;
  /** The present objective cannot be built: nothing about it can be asked. */
  let unbuildable = false;
  let objectiveJob = 0;
  let surfaceJob = 0;
  let probeJob = 0;
  let surfacePending = false;
  const heldCredits: ArrayBuffer[] = [];
  const supervisor = createSupervisor(spawn, {
    started,
    receive,
    // A hidden page waits for nothing.
    isWaiting: () => active && (surfacePending || assembler.pending() || studies.pending()),
    died: (message, recovered) => sink.died(message, recovered),
    slow: (isSlow) => sink.slow(isSlow),
    waiting: (isWaiting) => sink.waiting(isWaiting),
  });
  const { send, watch } = supervisor;
  const nextJob = () => ++job;
  const studies = createStudyRequests(send, nextJob, watch);
  const runs = createRunRequests({ send, nextJob, assembler, memory, noMemory: (run) => sink.noMemory(run) });

  supervisor.start();

  function started(): void {
    askedObjective = askedWindow = askedLevels = null;
    runs.forget();
    heldCredits.length = 0;
    surfacePending = false;
    assembler.forgetJobs();
    for (let i = 0; i < CREDITS; i++) giveCredit(new ArrayBuffer(CHUNK_BYTES));
    ask();
  }

  /** What a person has changed is told at once. */
  function tellRuns(): void {
    tellGrown.cancel();
    sink.runs(assembler.runs());
  }

  function giveCredit(buffer: ArrayBuffer): void {
    if (active) send({ type: 'credit', buffer }, [buffer]);
    else heldCredits.push(buffer);
  }

  /** Sends the difference between the scene and what the worker has been asked for. */
  function ask(): void {
    if (!supervisor.hasWorker() || scene === null || window === null) return;
    let changed = scene.objective !== shownObjective && leaveObjective(scene.objective);
    if (scene.objective !== askedObjective) askObjective(scene.objective);
    if (!unbuildable && (window !== askedWindow || levels !== askedLevels)) askSurface(window);
    const asked = unbuildable ? runs.keepOnly(scene.runs) : runs.ask(scene.runs);
    changed = asked || changed;
    if (changed) tellRuns();
    watch();
  }

  /** True where rows were taken from sight. */
  function leaveObjective(next: ObjectiveSpec): boolean {
    const similar = shownObjective === null || mayShowStaleResults(shownObjective, next, points);
    shownObjective = next;
    points = null;
    runs.forgetHalts();
    return !similar && assembler.clearRows();
  }

  function askObjective(spec: ObjectiveSpec): void {
    askedObjective = spec;
    askedWindow = null;
    unbuildable = false;
    runs.forget();
    objectiveJob = ++job;
    send({ type: 'objective', job: objectiveJob, spec });
    if (probed !== null) {
      // The loss that was read out there is the surface's before.
      sink.probe(null);
      askProbe(probed);
    }
    studies.askAgain();
  }

  function askProbe(point: Point): void {
    probeJob = ++job;
    send({ type: 'probe', job: probeJob, point });
  }

  function askSurface(of: Window): void {
    askedWindow = of;
    askedLevels = levels;
    surfaceJob = ++job;
    surfacePending = true;
    const buffers = assembler.takeGrids();
    send({ type: 'surface', job: surfaceJob, window: of, levels, buffers }, buffers);
  }

  /** True for the last of something that was asked for. */
  function receive(message: FromWorker): boolean {
    switch (message.type) {
      case 'points':
        if (message.job !== objectiveJob) return false;
        points = { x: message.x, y: message.y, total: message.total };
        sink.points(points);
        return false;
      case 'rows': {
        const wanted = runs.take(message);
        giveCredit(message.buffer);
        if (wanted) tellGrown.request();
        return wanted && message.end !== null;
      }
      case 'surface':
        if (message.job !== surfaceJob) {
          assembler.returnGrid(message.buffer);
          return false;
        }
        surfacePending = message.coarse;
        sink.surface(assembler.surface(message));
        return !message.coarse;
      case 'probe':
        if (message.job === probeJob && probed !== null) sink.probe(message.result);
        return false;
      case 'study':
        studies.receive(message);
        return message.answer !== null;
      case 'fault':
        if (giveUp(message)) sink.fault(message.what, message.message);
        return false;
      case 'alive':
        return false;
    }
  }

  /** Waits no longer for what could not be done; false where nobody does any more. */
  function giveUp({ what, job: of }: Fault): boolean {
    switch (what) {
      case 'objective':
        if (of !== objectiveJob) return false;
        unbuildable = true;
        surfacePending = false;
        runs.forget();
        assembler.abandonAll();
        tellRuns();
        return true;
      case 'surface':
        if (of !== surfaceJob) return false;
        surfacePending = false;
        return true;
      case 'probe':
        return probed !== null && of === probeJob;
      case 'study':
        return studies.awaits(of);
      default:
        if (!runs.giveUp(what, of)) return false;
        tellRuns();
        return true;
    }
  }

  return {
    update(nextScene, nextWindow, nextLevels) {
      scene = nextScene;
      window = nextWindow;
      levels = nextLevels;
      ask();
    },
    probe(point) {
      probed = point;
      if (point === null) sink.probe(null);
      else askProbe(point);
    },
    ask: studies.ask,
    setActive(next) {
      active = next;
      if (active) for (const buffer of heldCredits.splice(0)) giveCredit(buffer);
      watch();
    },
    halt(id) {
      if (!runs.halt(id)) return;
      tellRuns();
      watch();
    },
    goOn(id) {
      if (!runs.goOn(id)) return;
      tellRuns();
      ask();
    },
    isGivenUp: (id) => unbuildable || runs.isGivenUp(id),
    restart: supervisor.restart,
    dispose() {
      tellGrown.cancel();
      supervisor.dispose();
    },
  };
}
