/** A worker and a page in one thread, to watch and to kill. */
import type { PointsResult, ProbeResult, RunResult, SurfaceResult } from '../../src/scene/outcome';
import type { RunSpec, Scene, Window } from '../../src/scene/types';
import { type Client, createClient, type Sink, type WorkerPort } from '../../src/worker/client';
import { createHost } from '../../src/worker/host';
import type { FromWorker, Port, ToWorker } from '../../src/worker/protocol';
import { NO_LIMITS } from './scripted-worker';

const WINDOW: Window = { w: [-6, 6], b: [-6, 6] };

/** A worker in this thread: the real host behind a real channel. Messages can be watched and the worker killed. */
class LocalWorker implements WorkerPort {
  onerror: WorkerPort['onerror'] = null;
  readonly received: FromWorker[] = [];
  readonly sent: ToWorker[] = [];
  terminated = false;
  private readonly channel = new MessageChannel();

  constructor() {
    createHost(this.channel.port2 as unknown as Port<FromWorker>);
  }

  set onmessage(listener: WorkerPort['onmessage']) {
    this.channel.port1.onmessage = (event: MessageEvent) => {
      this.received.push(event.data as FromWorker);
      listener?.(event);
    };
  }

  postMessage(message: ToWorker, transfer: readonly ArrayBuffer[]): void {
    this.sent.push(message);
    this.channel.port1.postMessage(message, [...transfer]);
  }

  terminate(): void {
    this.terminated = true;
    this.channel.port1.close();
  }
}

/** A stand-in for the page: it keeps every result. */
export class Page implements Sink {
  workers: LocalWorker[] = [];
  latest: ReadonlyMap<string, RunResult> = new Map();
  surfaces: SurfaceResult[] = [];
  data: PointsResult | null = null;
  probed: ProbeResult | null = null;
  faults: string[] = [];
  deaths: boolean[] = [];
  readonly client: Client;
  private waiters: { until: () => boolean; go: () => void }[] = [];

  constructor() {
    const spawn = () => {
      const worker = new LocalWorker();
      this.workers.push(worker);
      return worker;
    };
    this.client = createClient(spawn, this, NO_LIMITS);
  }

  get worker(): LocalWorker {
    return this.workers[this.workers.length - 1];
  }

  show(scene: Scene, window = WINDOW): void {
    this.client.update(scene, window, 'log');
  }

  until(condition: () => boolean): Promise<void> {
    return new Promise((go) => {
      if (condition()) go();
      else this.waiters.push({ until: condition, go });
    });
  }

  /** All runs at their end and the fine surface there. */
  settled(scene: Scene): Promise<void> {
    return this.until(
      () =>
        this.surfaces.at(-1)?.coarse === false &&
        scene.runs.every(({ id, steps }) => {
          const result = this.latest.get(id);
          return result?.end !== null && result?.length === steps + 1;
        }),
    );
  }

  /** Something that a test itself keeps has come. */
  noticed(): void {
    this.changed();
  }

  private changed(): void {
    const ready = this.waiters.filter(({ until }) => until());
    this.waiters = this.waiters.filter((entry) => !ready.includes(entry));
    for (const { go } of ready) go();
  }

  runs(runs: ReadonlyMap<string, RunResult>): void {
    this.latest = runs;
    this.changed();
  }
  surface(surface: SurfaceResult | null): void {
    if (surface !== null) this.surfaces.push(surface);
    this.changed();
  }
  points(points: PointsResult | null): void {
    this.data = points;
    this.changed();
  }
  probe(probe: ProbeResult | null): void {
    this.probed = probe;
    this.changed();
  }
  fault(what: string, message: string): void {
    this.faults.push(`${what}: ${message}`);
    this.changed();
  }
  noMemory({ id }: RunSpec): void {
    this.faults.push(`${id}: no memory`);
    this.changed();
  }
  slow(): void {}
  waiting(): void {}
  died(_message: string, recovered: boolean): void {
    this.deaths.push(recovered);
    this.changed();
  }
}
