/** A pool whose workers are in this thread: the real host behind a real channel, to watch and to kill. */
import { openingScene } from '../../../src/scene/defaults';
import type {
  FamilyFault,
  FamilyHandle,
  FamilyProgress,
  SweepAnswer,
  SweepQuestion,
} from '../../../src/scene/families';
import { cellsOfTile, type LatticeTile } from '../../../src/scene/lattice';
import { createPoolHost } from '../../../src/worker/pool/host';
import { createPool, type Pool, type PoolWorkerPort } from '../../../src/worker/pool/pool';
import type { FromPoolWorker, ToPoolWorker } from '../../../src/worker/pool/protocol';
import type { Port } from '../../../src/worker/protocol';

const { scene, view } = openingScene();
const bowl = { kind: 'function', id: 'bowl', params: {} } as const;
const long = { ...scene, objective: bowl, runs: [{ ...scene.runs[0], optimizer: 'gd', steps: 100_000 }] };

/** So many steps a cell that there are many tiles, and such rates that each run diverges after a few. */
export const SWEEP: SweepQuestion = {
  scene: long,
  sweep: {
    run: long.runs[0].id,
    x: { of: 'start.w', from: 1, to: 5, scale: 'linear', count: 17 },
    y: { of: 'hyper.eta', from: 10, to: 100, scale: 'log', count: 9 },
    measure: 'loss',
    target: 0.01,
    seeds: 1,
  },
  window: view.window,
};

export class LocalPoolWorker implements PoolWorkerPort {
  onerror: PoolWorkerPort['onerror'] = null;
  readonly sent: ToPoolWorker[] = [];
  readonly received: FromPoolWorker[] = [];
  terminated = false;
  private readonly channel = new MessageChannel();

  constructor(private readonly heard: (worker: LocalPoolWorker, message: FromPoolWorker) => void) {
    createPoolHost(this.channel.port2 as Port<FromPoolWorker>);
  }

  set onmessage(listener: PoolWorkerPort['onmessage']) {
    this.channel.port1.onmessage = (event: MessageEvent) => {
      if (this.terminated) return;
      const message = event.data as FromPoolWorker;
      this.received.push(message);
      listener?.(event);
      this.heard(this, message);
    };
  }

  postMessage(message: ToPoolWorker, transfer: readonly ArrayBuffer[]): void {
    this.sent.push(message);
    this.channel.port1.postMessage(message, [...transfer]);
  }

  kill(message = 'out of memory'): void {
    this.onerror?.({ message });
  }

  terminate(): void {
    this.terminated = true;
    this.channel.port1.close();
  }
}

export class LocalPool {
  readonly workers: LocalPoolWorker[] = [];
  readonly pool: Pool;
  /** Called with each message, after the pool has heard it. */
  heard: (worker: LocalPoolWorker, message: FromPoolWorker) => void = () => {};

  constructor(size: number) {
    const spawn = () => {
      const worker = new LocalPoolWorker((own, message) => this.heard(own, message));
      this.workers.push(worker);
      return worker;
    };
    this.pool = createPool(spawn, size);
  }

  ask(question = SWEEP): LocalAnswer {
    return new LocalAnswer(this.pool, question);
  }
}

/** Listens to one sweep, and keeps all that is told. */
export class LocalAnswer {
  readonly handle: FamilyHandle;
  readonly faults: FamilyFault[] = [];
  readonly progress: FamilyProgress[] = [];
  /** Tiles in the order in which they came, and how often each cell came. */
  readonly tiles: LatticeTile[] = [];
  readonly counts: Uint8Array;
  readonly loss: Float64Array;
  /** Called after each tile. */
  onTile: () => void = () => {};
  readonly over: Promise<void>;

  constructor(pool: Pool, question: SweepQuestion) {
    const columns = question.sweep.x.count;
    const cells = columns * (question.sweep.y?.count ?? 1);
    this.counts = new Uint8Array(cells);
    this.loss = new Float64Array(cells);
    let end = () => {};
    this.over = new Promise((done) => {
      end = done;
    });
    this.handle = pool.ask('sweep', question, {
      tile: (tile, answer) => {
        this.keep(tile, answer, columns);
        this.onTile();
      },
      progress: (progress) => void this.progress.push(progress),
      fault: (fault) => {
        this.faults.push(fault);
        if (fault.tile === null) end();
      },
      done: () => end(),
    });
  }

  private keep(tile: LatticeTile, answer: SweepAnswer, columns: number): void {
    this.tiles.push(tile);
    cellsOfTile(tile, columns).forEach((cell, k) => {
      this.counts[cell]++;
      this.loss[cell] = answer.loss[k];
    });
  }
}
