/**
 * The page's side: asks for what has changed in a scene, gathers what comes, and starts over with a new worker when
 * one dies, the scene intact. Owns no numbers: they go to the sink.
 */
import type { PointsResult, ProbeResult, RunControl, RunResult, SurfaceResult } from '../scene/outcome';
import type { Inquirer } from '../scene/studies';
import type { ObjectiveSpec, Point, RunSpec, Scene, View, Window } from '../scene/types';
import { createGatherer } from './gather';
import { createInquiries } from './inquiries';
import { CHUNK_BYTES, CREDITS, type FromWorker, type Port, type ToWorker } from './protocol';

/** A worker, or what stands in for one in a test. */
export interface WorkerPort extends Port<ToWorker> {
  onerror: ((event: { readonly message?: string }) => void) | null;
  terminate(): void;
}

/** Where results go. */
export interface Sink {
  runs(runs: ReadonlyMap<string, RunResult>): void;
  surface(surface: SurfaceResult | null): void;
  points(points: PointsResult | null): void;
  probe(probe: ProbeResult | null): void;
  /** One request failed; the rest goes on. `what`: a run's id, `surface`, `objective`, `probe` or `study`. */
  fault(what: string, message: string): void;
  /** The worker died and a new one has taken over; or, after several deaths in a row, none has. */
  died(message: string, recovered: boolean): void;
}

export interface Client extends Inquirer, RunControl {
  /** Asks for what is new in the scene; what is unchanged is not computed again. */
  update(scene: Scene, window: Window, levels: View['levels']): void;
  probe(point: Point | null): void;
  /** A hidden page gives no credit, and the work stops. */
  setActive(active: boolean): void;
  /** Starts a new worker after the client has given up. */
  restart(): void;
  dispose(): void;
}

/** Deaths without any answer in between after which the client gives up. */
const MOST_DEATHS = 3;
/** A slice of work takes milliseconds: this long without an answer to something asked is a death. */
const SILENCE = 20_000;

export function createClient(spawn: () => WorkerPort, sink: Sink): Client {
  const gatherer = createGatherer();
  let port: WorkerPort | null = null;
  let deaths = 0;
  let job = 0;
  let active = true;
  let watchdog: ReturnType<typeof setTimeout> | undefined;

  let scene: Scene | null = null;
  let window: Window | null = null;
  let levels: View['levels'] = 'log';
  let probed: Point | null = null;

  // What the present worker has been asked for.
  let askedObjective: ObjectiveSpec | null = null;
  let askedWindow: Window | null = null;
  let askedLevels: View['levels'] | null = null;
  const askedRuns = new Map<string, string>();
  /** What a person has stopped, until it is another run or another surface. It stays stopped when a worker dies. */
  const halted = new Map<string, string>();
  let objectiveJob = 0;
  let surfaceJob = 0;
  let probeJob = 0;
  let surfacePending = false;
  const heldCredits: ArrayBuffer[] = [];
  const inquiries = createInquiries(
    (message) => send(message),
    () => ++job,
  );

  start();

  function start(): void {
    askedObjective = askedWindow = askedLevels = null;
    askedRuns.clear();
    heldCredits.length = 0;
    surfacePending = false;
    gatherer.forgetJobs();
    try {
      port = spawn();
    } catch (error) {
      port = null;
      sink.died(error instanceof Error ? error.message : String(error), false);
      return;
    }
    port.onmessage = ({ data }) => {
      deaths = 0;
      receive(data as FromWorker);
      watch();
    };
    port.onerror = (event) => die(event.message ?? '');
    for (let i = 0; i < CREDITS; i++) giveCredit(new ArrayBuffer(CHUNK_BYTES));
    ask();
  }

  function die(message: string): void {
    port?.terminate();
    port = null;
    clearTimeout(watchdog);
    deaths++;
    const recovers = deaths <= MOST_DEATHS;
    sink.died(message, recovers);
    if (recovers) start();
  }

  /** Arms the watchdog while something is outstanding; a hidden page waits for nothing. */
  function watch(): void {
    clearTimeout(watchdog);
    if (port !== null && active && (surfacePending || gatherer.pending() || inquiries.pending())) {
      watchdog = setTimeout(() => die(''), SILENCE);
    }
  }

  function send(message: ToWorker, transfer: readonly ArrayBuffer[] = []): void {
    port?.postMessage(message, transfer);
  }

  function giveCredit(buffer: ArrayBuffer): void {
    if (active) send({ type: 'credit', buffer }, [buffer]);
    else heldCredits.push(buffer);
  }

  /** Sends the difference between the scene and what the worker has been asked for. */
  function ask(): void {
    if (port === null || scene === null || window === null) return;
    if (scene.objective !== askedObjective) {
      askedObjective = scene.objective;
      objectiveJob = ++job;
      askedRuns.clear();
      halted.clear();
      askedWindow = null;
      send({ type: 'objective', job: objectiveJob, spec: scene.objective });
      inquiries.askAgain();
    }
    if (window !== askedWindow || levels !== askedLevels) {
      askedWindow = window;
      askedLevels = levels;
      surfaceJob = ++job;
      surfacePending = true;
      const buffers = gatherer.takeGrids();
      send({ type: 'surface', job: surfaceJob, window, levels, buffers }, buffers);
    }
    const present = new Set(scene.runs.map((run) => run.id));
    for (const id of [...askedRuns.keys()]) {
      if (present.has(id)) continue;
      askedRuns.delete(id);
      send({ type: 'drop', id });
    }
    for (const id of [...halted.keys()]) if (!present.has(id)) halted.delete(id);
    if (gatherer.keepOnly(present)) sink.runs(gatherer.runs());
    for (const run of scene.runs) {
      const key = numbersOf(run);
      if (askedRuns.get(run.id) === key || halted.get(run.id) === key) continue;
      halted.delete(run.id);
      askedRuns.set(run.id, key);
      gatherer.expect(run, ++job);
      send({ type: 'run', job, run });
    }
    watch();
  }

  function stop(id: string): void {
    if (gatherer.halt(id)) send({ type: 'halt', id });
  }

  function receive(message: FromWorker): void {
    switch (message.type) {
      case 'points':
        if (message.job === objectiveJob) sink.points({ x: message.x, y: message.y, total: message.total });
        return;
      case 'rows':
        if (gatherer.take(message)) {
          // Stopped before there was anything to show of it.
          if (halted.has(message.id)) stop(message.id);
          sink.runs(gatherer.runs());
        }
        giveCredit(message.buffer);
        return;
      case 'surface':
        if (message.job !== surfaceJob) gatherer.returnGrid(message.buffer);
        else {
          surfacePending = message.coarse;
          sink.surface(gatherer.surface(message));
        }
        return;
      case 'probe':
        if (message.job === probeJob && probed !== null) sink.probe(message.result);
        return;
      case 'study':
        inquiries.receive(message);
        return;
      case 'fault':
        if (message.what === 'surface') surfacePending = false;
        gatherer.abandon(message.what);
        sink.fault(message.what, message.message);
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
      probeJob = ++job;
      if (point === null) sink.probe(null);
      else send({ type: 'probe', job: probeJob, point });
    },
    ask: (study, question, listener) => {
      const withdraw = inquiries.ask(study, question, listener);
      watch();
      return withdraw;
    },
    setActive(next) {
      active = next;
      if (active) for (const buffer of heldCredits.splice(0)) giveCredit(buffer);
      watch();
    },
    halt(id) {
      const key = askedRuns.get(id);
      if (key === undefined || !gatherer.expects(id)) return;
      halted.set(id, key);
      stop(id);
      sink.runs(gatherer.runs());
      watch();
    },
    goOn(id) {
      if (!halted.delete(id)) return;
      if (askedRuns.has(id)) send({ type: 'go-on', id });
      gatherer.goOn(id);
      sink.runs(gatherer.runs());
      ask();
    },
    restart() {
      deaths = 0;
      port?.terminate();
      start();
    },
    dispose() {
      clearTimeout(watchdog);
      port?.terminate();
      port = null;
    },
  };
}

/** What of a run decides its numbers: its name and whether it is shown do not. */
function numbersOf(run: RunSpec): string {
  const { label: _label, visible: _visible, ...numbers } = run;
  return JSON.stringify(numbers);
}
