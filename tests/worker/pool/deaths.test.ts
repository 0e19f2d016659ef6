import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TILINGS } from '../../../src/engine/families/tilings';
import type { FamilyFault, SweepAnswer } from '../../../src/scene/families';
import { createPool, type PoolWorkerPort } from '../../../src/worker/pool/pool';
import type { FromPoolWorker, ToPoolWorker } from '../../../src/worker/pool/protocol';
import { SWEEP } from './local-pool';

/** Longer than the page waits for a worker that says nothing, and shorter. */
const TOO_LONG = 25_000;
const BRIEF = 15_000;
const TILES = TILINGS.sweep(SWEEP).length;

const ANSWER: SweepAnswer = {
  width: 1,
  loss: new Float64Array(0),
  best: new Float64Array(0),
  stepsTo: new Float64Array(0),
  passesTo: new Float64Array(0),
  outcome: new Uint8Array(0),
  shares: null,
  basin: new Float64Array(0),
  began: new Float64Array(0),
  minima: null,
};

/** A worker that does nothing by itself: a test says what comes from it, and when. */
class ScriptedPoolWorker implements PoolWorkerPort {
  onmessage: PoolWorkerPort['onmessage'] = null;
  onerror: PoolWorkerPort['onerror'] = null;
  terminated = false;
  readonly sent: ToPoolWorker[] = [];

  postMessage(message: ToPoolWorker): void {
    this.sent.push(message);
  }

  terminate(): void {
    this.terminated = true;
  }

  say(message: FromPoolWorker): void {
    this.onmessage?.({ data: message });
  }

  get tiles() {
    return this.sent.filter((message) => message.type === 'tile');
  }

  begin(at = 0): void {
    const { job, index } = this.tiles[at];
    this.say({ type: 'begun', job, index });
  }

  answer(at = 0): void {
    const { job, index } = this.tiles[at];
    this.say({ type: 'answer', job, index, answer: ANSWER });
  }
}

function scripted(size: number, spawned: (worker: ScriptedPoolWorker) => void = () => {}) {
  const workers: ScriptedPoolWorker[] = [];
  const faults: FamilyFault[] = [];
  const tiles: number[] = [];
  const pool = createPool(() => {
    const worker = new ScriptedPoolWorker();
    workers.push(worker);
    spawned(worker);
    return worker;
  }, size);
  const ask = () =>
    pool.ask('sweep', SWEEP, {
      tile: (_tile, _answer, index) => void tiles.push(index),
      fault: (fault) => void faults.push(fault),
    });
  return { workers, faults, tiles, pool, ask };
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

describe('a silent worker of the pool', () => {
  it('is replaced, and its tiles are given out again', () => {
    const { workers, ask } = scripted(1);
    ask();
    const [first] = workers;
    first.begin();
    vi.advanceTimersByTime(TOO_LONG);
    expect(first.terminated).toBe(true);
    expect(workers[1].tiles).toEqual(first.tiles);
  });

  it('is left alone while it says that it is alive, and where it has nothing to do', () => {
    const { workers, ask } = scripted(1);
    const handle = ask();
    for (let i = 0; i < 4; i++) {
      workers[0].say({ type: 'alive' });
      vi.advanceTimersByTime(BRIEF);
    }
    handle.withdraw();
    vi.advanceTimersByTime(TOO_LONG);
    expect(workers).toHaveLength(1);
    expect(workers[0].terminated).toBe(false);
  });

  it('is left alone while its question is stopped or the page is hidden', () => {
    const { workers, ask, pool } = scripted(1);
    const handle = ask();
    handle.stop();
    vi.advanceTimersByTime(TOO_LONG);
    handle.goOn();
    pool.setActive(false);
    vi.advanceTimersByTime(TOO_LONG);
    expect(workers[0].terminated).toBe(false);
    pool.setActive(true);
    vi.advanceTimersByTime(TOO_LONG);
    expect(workers[0].terminated).toBe(true);
  });

  it('is blamed for the tile that it has begun, and not for the one in hand', () => {
    const { workers, faults, ask } = scripted(1);
    ask();
    for (let i = 0; i < 3; i++) {
      workers[i].begin();
      vi.advanceTimersByTime(TOO_LONG);
    }
    expect(faults).toEqual([{ tile: workers[0].tiles[0].index, message: '' }]);
    expect(workers[3].tiles[0].index).toBe(workers[0].tiles[1].index);
  });
});

describe('workers that cannot be had', () => {
  it('are told of once, where each dies before its first word', async () => {
    const { workers, faults, ask } = scripted(2);
    ask();
    for (let i = 0; i < 3; i++) workers[i].onerror?.({ message: 'no such file' });
    await Promise.resolve();
    expect(faults).toEqual([{ tile: null, message: 'no such file' }]);
    expect(workers.every(({ terminated }) => terminated)).toBe(true);
    // A later question tries again.
    ask();
    expect(workers.at(-1)?.terminated).toBe(false);
    expect(workers.at(-1)?.tiles).not.toHaveLength(0);
  });

  it('are told of where none can be started, after the question was asked', async () => {
    const { faults, ask } = scripted(2, () => {
      throw new Error('too many workers');
    });
    ask();
    expect(faults).toEqual([]);
    await Promise.resolve();
    expect(faults).toEqual([{ tile: null, message: 'too many workers' }]);
  });

  it('are done without, where one is there', () => {
    let count = 0;
    const { workers, faults, tiles, ask } = scripted(4, () => {
      if (++count > 1) throw new Error('too many workers');
    });
    ask();
    for (let i = 0; i < TILES; i++) workers[0].answer(i);
    expect(tiles).toHaveLength(TILES);
    expect(faults).toEqual([]);
  });
});

describe('what a worker says late', () => {
  it('is not heard once it has been replaced, or its question withdrawn', () => {
    const { workers, tiles, ask } = scripted(1);
    const handle = ask();
    const [first] = workers;
    first.begin();
    first.onerror?.({ message: 'out of memory' });
    first.onerror?.({ message: 'out of memory' });
    first.answer();
    expect(workers).toHaveLength(2);
    handle.withdraw();
    workers[1].answer();
    expect(tiles).toEqual([]);
  });

  it('does not stop the work where a listener throws over it', () => {
    const { workers, pool } = scripted(1);
    pool.ask('sweep', SWEEP, {
      tile: () => {
        throw new Error('a picture failed');
      },
    });
    const before = workers[0].tiles.length;
    expect(() => workers[0].answer()).toThrow('a picture failed');
    expect(workers[0].tiles.length).toBe(before + 1);
  });
});

it('a worker is started only once there is work for it, up to the pool’s size', () => {
  const { workers, ask } = scripted(3);
  expect(workers).toHaveLength(0);
  ask();
  expect(workers).toHaveLength(3);
  ask();
  expect(workers).toHaveLength(3);
});

it('a worker has one small tile more in hand than it works on, and is sent its question once', () => {
  const { workers, ask } = scripted(2);
  ask();
  for (const { sent, tiles } of workers) {
    expect(tiles).toHaveLength(2);
    expect(sent.filter(({ type }) => type === 'question')).toHaveLength(1);
  }
});
