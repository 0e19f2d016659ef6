/** A page whose workers do nothing by themselves: a test says what comes from them, and when. */
import { openingScene } from '../../src/scene/defaults';
import type { ProbeResult, RunResult, SurfaceResult } from '../../src/scene/outcome';
import type { Scene, Window } from '../../src/scene/types';
import {
  type Client,
  type ClientOptions,
  createClient,
  type Sink,
  type WorkerPort,
} from '../../src/worker/client';
import type { FromWorker, ToWorker } from '../../src/worker/protocol';

const opening = openingScene().scene;
/** A scene with one run. */
export const ONE_RUN: Scene = { ...opening, runs: [opening.runs[0]] };
export const WINDOW: Window = { w: [-6, 6], b: [-6, 6] };

/** Any memory, and rows are told of as they come. */
export const NO_LIMITS: ClientOptions = {
  memory: Number.POSITIVE_INFINITY,
  onFrame: (work) => ({ request: work, cancel: () => {} }),
};

type Asked<T extends ToWorker['type']> = Extract<ToWorker, { type: T }>;

export class ScriptedWorker implements WorkerPort {
  onmessage: WorkerPort['onmessage'] = null;
  onerror: WorkerPort['onerror'] = null;
  readonly sent: ToWorker[] = [];

  postMessage(message: ToWorker): void {
    this.sent.push(message);
  }

  terminate(): void {}

  asked<T extends ToWorker['type']>(type: T): Asked<T>[] {
    return this.sent.filter((message): message is Asked<T> => message.type === type);
  }

  /** The job of the latest request of a kind. */
  job(type: 'objective' | 'run' | 'surface' | 'probe'): number {
    return this.asked(type).at(-1)?.job ?? 0;
  }

  say(message: FromWorker): void {
    this.onmessage?.({ data: message });
  }

  /** One row at (w, 0) of the latest run asked for, or of the latest with an id. */
  sayRow(w: number, over = false, id?: string): void {
    const requests = this.asked('run').filter(({ run }) => id === undefined || run.id === id);
    const { job, run } = requests.at(-1) as Asked<'run'>;
    const buffer = Float64Array.of(w, 0).buffer as ArrayBuffer;
    const end = over ? ({ reason: 'steps', at: 0, rest: null } as const) : null;
    this.say({ type: 'rows', job, id: run.id, names: ['w', 'b'], rows: 1, capacity: 1, buffer, end });
  }

  sayFineSurface(): void {
    const nothing = {
      lowest: 0,
      highest: 0,
      quantiles: new Float64Array(21),
      isolines: [],
      minimum: null,
      minima: [],
    };
    const buffer = new ArrayBuffer(8);
    const job = this.job('surface');
    this.say({ type: 'surface', job, window: WINDOW, size: 1, buffer, coarse: false, ...nothing });
  }

  sayFault(what: string, job: number): void {
    this.say({ type: 'fault', job, what, message: 'No' });
  }
}

export class ScriptedPage {
  readonly workers: ScriptedWorker[] = [];
  readonly faults: string[] = [];
  readonly deaths: boolean[] = [];
  /** The reports of long waits. */
  readonly slow: boolean[] = [];
  readonly waiting: boolean[] = [];
  /** The ids of the runs that there is no memory for, as often as it is told. */
  readonly noMemory: string[] = [];
  latest: ReadonlyMap<string, RunResult> = new Map();
  /** The number of times that runs were reported. */
  runsTold = 0;
  surface: SurfaceResult | null = null;
  probed: ProbeResult | null = null;
  readonly client: Client;

  constructor(options: Partial<ClientOptions> = {}) {
    const spawn = () => {
      const worker = new ScriptedWorker();
      this.workers.push(worker);
      return worker;
    };
    const sink: Sink = {
      runs: (runs) => {
        this.latest = runs;
        this.runsTold++;
      },
      surface: (surface) => {
        this.surface = surface;
      },
      points: () => {},
      probe: (probe) => {
        this.probed = probe;
      },
      fault: (what) => void this.faults.push(what),
      noMemory: ({ id }) => void this.noMemory.push(id),
      died: (_, recovered) => void this.deaths.push(recovered),
      slow: (isSlow) => void this.slow.push(isSlow),
      waiting: (isWaiting) => void this.waiting.push(isWaiting),
    };
    this.client = createClient(spawn, sink, { ...NO_LIMITS, ...options });
  }

  get worker(): ScriptedWorker {
    return this.workers[this.workers.length - 1];
  }

  show(scene: Scene, window = WINDOW): void {
    this.client.update(scene, window, 'log');
  }

  /** The first row on show of the run; undefined where there are none. */
  get shownW(): number | undefined {
    return this.latest.get(ONE_RUN.runs[0].id)?.columns[0][0];
  }
}
