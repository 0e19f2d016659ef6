/**
 * The page's side of the worker: asks for what has changed in a scene, and passes each message on to the part that asked
 * for it. Requests know the channel alone, the supervisor knows the channel and what is called here. Owns no numbers: they
 * go to the sink.
 */
import type { PointsResult, ProbeResult, RunControl, RunResult, SurfaceResult } from '../scene/outcome';
import type { StudyClient } from '../scene/studies';
import type { Point, RunSpec, Scene, View, Window } from '../scene/types';
import { createChannel } from './channel';
import { createCredits } from './credits';
import { createObjectiveRequest } from './objectiveRequest';
import { createProbeRequest } from './probeRequest';
import type { FromWorker } from './protocol';
import { createRunAssembler } from './runAssembler';
import { createRunRequests } from './runRequests';
import { createStudyRequests } from './studyRequests';
import { createSupervisor, type WorkerPort } from './supervisor';
import { createSurfaceRequest } from './surfaceRequest';

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
  /** Called with true while answers to the present scene are missing, and with false once all are here. */
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
  /** The surface's fine picture is not asked for before this is fulfilled. */
  readonly fineAfter?: Promise<unknown> | undefined;
}

export function createClient(spawn: () => WorkerPort, sink: Sink, options: ClientOptions): Client {
  const { memory, onFrame, fineAfter } = options;
  const channel = createChannel();
  const credits = createCredits(channel);
  const objective = createObjectiveRequest(channel);
  const surface = createSurfaceRequest(channel, fineAfter === undefined);
  const probe = createProbeRequest(channel);
  const studies = createStudyRequests(channel);
  const assembler = createRunAssembler();
  const runs = createRunRequests(channel, { assembler, memory, noMemory: (run) => sink.noMemory(run) });

  let wanted: { readonly scene: Scene; readonly window: Window; readonly levels: View['levels'] } | null =
    null;
  let active = true;

  const tellGrown = onFrame(() => sink.runs(assembler.runs()));
  /** Reports the runs at once after a person has changed something. */
  function tellRuns(): void {
    tellGrown.cancel();
    sink.runs(assembler.runs());
  }

  /** Sends the difference between the scene and what the worker has been asked for. */
  function askForChanges(): void {
    if (wanted === null || !channel.isConnected()) return;
    const { scene, window, levels } = wanted;
    const change = objective.change(scene.objective);
    if (change !== 'same') runs.forgetHalts();
    const cleared = change === 'other' && assembler.clearRows();
    if (objective.ask(scene.objective)) askAboutNewObjective();
    if (objective.canBeAsked()) surface.ask(window, levels);
    const changed = objective.canBeAsked()
      ? runs.ask(scene.runs, scene.objective)
      : runs.keepOnly(scene.runs);
    if (changed || cleared) tellRuns();
  }

  function askAboutNewObjective(): void {
    surface.forget();
    runs.forget();
    // The loss that was read out there is the surface's before.
    if (probe.askAgain()) sink.probe(null);
    studies.askAgain();
  }

  function start(): void {
    objective.forget();
    surface.forget();
    surface.abandon();
    runs.forget();
    assembler.forgetJobs();
    credits.refill();
    askForChanges();
  }

  /** True for the last of something that was asked for. */
  function receive(message: FromWorker): boolean {
    switch (message.type) {
      case 'points': {
        const points = objective.receive(message);
        if (points !== null) sink.points(points);
        return false;
      }
      case 'rows': {
        const awaited = runs.take(message);
        credits.giveBack(message.buffer);
        if (awaited) tellGrown.request();
        return awaited && message.end !== null;
      }
      case 'surface': {
        const result = surface.receive(message);
        if (result === null) return false;
        sink.surface(result);
        return !message.coarse;
      }
      case 'probe': {
        const result = probe.receive(message);
        if (result !== null) sink.probe(result);
        return false;
      }
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

  /** Stops waiting for a job that failed; false where nobody waits for it any more. */
  function giveUp({ what, job }: Fault): boolean {
    switch (what) {
      case 'objective':
        if (!objective.giveUp(job)) return false;
        surface.abandon();
        runs.forget();
        assembler.abandonAll();
        tellRuns();
        return true;
      case 'surface':
        return surface.giveUp(job);
      case 'probe':
        return probe.awaits(job);
      case 'study':
        return studies.awaits(job);
      default:
        if (!runs.giveUp(what, job)) return false;
        tellRuns();
        return true;
    }
  }

  const supervisor = createSupervisor(spawn, channel, {
    started: start,
    receive,
    // A hidden page waits for nothing.
    isWaiting: () => active && (surface.pending() || assembler.pending() || studies.pending()),
    died: (message, recovered) => sink.died(message, recovered),
    slow: (isSlow) => sink.slow(isSlow),
    waiting: (isWaiting) => sink.waiting(isWaiting),
  });
  const { watch } = supervisor;
  supervisor.start();
  void fineAfter?.then(() => {
    surface.refine();
    watch();
  });

  return {
    update(scene, window, levels) {
      wanted = { scene, window, levels };
      askForChanges();
      watch();
    },
    probe(point) {
      probe.ask(point);
      if (point === null) sink.probe(null);
    },
    ask(study, question, listener) {
      const withdraw = studies.ask(study, question, listener);
      watch();
      return () => {
        withdraw();
        watch();
      };
    },
    setActive(next) {
      active = next;
      credits.setOpen(active);
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
      askForChanges();
      watch();
    },
    isGivenUp: (id) => !objective.canBeAsked() || runs.isGivenUp(id),
    restart: supervisor.restart,
    dispose() {
      tellGrown.cancel();
      supervisor.dispose();
    },
  };
}
