import { describe, expect, it } from 'vitest';
import { createCellComputer } from '../../../src/engine/families/sweepCells';
import { TILINGS } from '../../../src/engine/families/tilings';
import type { SweepQuestion } from '../../../src/scene/families';
import { sweepGrid } from '../../../src/scene/sweepGrid';
import { drain } from '../../engine/families/drain';
import { LocalPool, SWEEP } from './local-pool';

const TILES = TILINGS.sweep(SWEEP).length;

function lossesOf({ scene, sweep, window }: SweepQuestion): number[] {
  const grid = sweepGrid(scene, sweep);
  const compute = createCellComputer(scene, sweep, window, grid);
  const cells = Array.from({ length: grid.x.length * grid.y.length }, (_, index) => index);
  return drain(compute(cells)).map(({ seeds }) => seeds[0].loss);
}

describe('a sweep on the pool', () => {
  it('has every cell once, with the numbers of its run', async () => {
    const local = new LocalPool(3);
    const answer = local.ask();
    await answer.over;
    expect(answer.counts.every((count) => count === 1)).toBe(true);
    expect([...answer.loss]).toEqual(lossesOf(SWEEP));
    expect(answer.faults).toEqual([]);
    expect(local.workers).toHaveLength(3);
    local.pool.dispose();
  });

  it('loses no cell and doubles none while its workers are killed', async () => {
    const local = new LocalPool(2);
    const answer = local.ask();
    let kills = 0;
    local.heard = (worker) => {
      // By turns just after a tile was begun and just after one was answered.
      if (worker.received.length < 3 + (kills % 2) || kills === 10) return;
      kills++;
      worker.kill();
    };
    await answer.over;
    expect(kills).toBe(10);
    expect(local.workers).toHaveLength(12);
    expect(answer.counts.every((count) => count === 1)).toBe(true);
    expect([...answer.loss]).toEqual(lossesOf(SWEEP));
    local.pool.dispose();
  });

  it('tells of a tile that kills three workers, and goes on with the rest', async () => {
    const local = new LocalPool(2);
    const answer = local.ask();
    const deadly = 5;
    local.heard = (worker, message) => {
      if (message.type === 'begun' && message.index === deadly) worker.kill('it is too large');
    };
    await answer.over;
    expect(answer.faults).toEqual([{ tile: deadly, message: 'it is too large' }]);
    expect(local.workers.filter(({ terminated }) => terminated)).toHaveLength(3);
    expect(answer.tiles).toHaveLength(TILES - 1);
    expect(answer.progress.at(-1)).toMatchObject({ done: TILES, tiles: TILES });
    local.pool.dispose();
  });

  it('comes coarse first, nearest the preferred place first', async () => {
    const local = new LocalPool(1);
    const answer = local.ask();
    answer.handle.prefer([1, 0]);
    await answer.over;
    const levels = answer.tiles.map(({ level }) => level);
    expect(levels).toEqual([...levels].sort((a, b) => a - b));
    const finest = answer.tiles.filter(({ level }) => level === levels.at(-1));
    const distances = finest.map(({ at }) => Math.hypot((at as [number, number])[0] - 1, at?.[1] ?? 0));
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
    local.pool.dispose();
  });

  it('tells its progress, and what is left', async () => {
    const local = new LocalPool(2);
    const answer = local.ask();
    await answer.over;
    const [first] = answer.progress;
    expect(first).toMatchObject({ done: 0, tiles: TILES, spent: 0, level: 0 });
    expect(answer.progress.map(({ done }) => done)).toEqual(Array.from({ length: TILES + 1 }, (_, i) => i));
    expect(answer.progress.at(-1)?.spent).toBe(first.effort);
    local.pool.dispose();
  });

  it('computes nothing while it is stopped, and goes on from there', async () => {
    const local = new LocalPool(2);
    const answer = local.ask();
    await new Promise<void>((go) => {
      answer.onTile = () => {
        if (answer.tiles.length !== 4) return;
        answer.handle.stop();
        go();
      };
    });
    // Other questions pass by, and with the first what was already on its way.
    const pass = () => local.ask({ ...SWEEP, sweep: { ...SWEEP.sweep, y: null } }).over;
    await pass();
    const before = answer.tiles.length;
    expect(before).toBeLessThan(TILES);
    await pass();
    expect(answer.tiles.length).toBe(before);
    answer.handle.goOn();
    await answer.over;
    expect(answer.counts.every((count) => count === 1)).toBe(true);
    local.pool.dispose();
  });

  it('rests while the page is hidden', async () => {
    const local = new LocalPool(2);
    local.pool.setActive(false);
    const answer = local.ask();
    expect(local.workers).toHaveLength(0);
    local.pool.setActive(true);
    await new Promise<void>((go) => {
      answer.onTile = () => {
        local.pool.setActive(false);
        go();
      };
    });
    for (const { sent } of local.workers) expect(sent.at(-1)).toMatchObject({ type: 'halt' });
    answer.onTile = () => {};
    local.pool.setActive(true);
    await answer.over;
    expect(answer.counts.every((count) => count === 1)).toBe(true);
    local.pool.dispose();
  });
});

describe('while a hand moves something', () => {
  const [run] = SWEEP.scene.runs;
  const ofSteps = (steps: number) => ({ ...SWEEP, scene: { ...SWEEP.scene, runs: [{ ...run, steps }] } });
  /** A small question comes to its end meanwhile: what else could be computed would have been. */
  const pass = (local: LocalPool) => local.ask(ofSteps(100)).over;

  it('the coarsest tiles follow it, and finer ones wait until it rests', async () => {
    const local = new LocalPool(2);
    const short = ofSteps(20_000);
    const coarse = TILINGS.sweep(short).filter(({ level }) => level === 0).length;
    local.pool.setMoving(true);
    const answer = local.ask(short);
    await new Promise<void>((go) => {
      answer.onTile = () => {
        if (answer.tiles.length === coarse) go();
      };
    });
    await pass(local);
    expect(answer.tiles.map(({ level }) => level)).toEqual(Array(coarse).fill(0));
    local.pool.setMoving(false);
    await answer.over;
    expect(answer.counts.every((count) => count === 1)).toBe(true);
    local.pool.dispose();
  });

  it('a question that is too large to follow it waits, and what is at work stands still', async () => {
    const local = new LocalPool(1);
    const answer = local.ask();
    local.pool.setMoving(true);
    expect(local.workers[0].sent.at(-1)).toMatchObject({ type: 'halt' });
    await pass(local);
    expect(answer.tiles).toEqual([]);
    local.pool.setMoving(false);
    await answer.over;
    expect(answer.counts.every((count) => count === 1)).toBe(true);
    local.pool.dispose();
  });
});

describe('a question that is withdrawn', () => {
  it('is abandoned at once for the newer one, and nothing more is told of it', async () => {
    const local = new LocalPool(1);
    const old = local.ask();
    await new Promise<void>((go) => {
      old.onTile = go;
    });
    old.handle.withdraw();
    const [told, tiles] = [old.progress.length, old.tiles.length];
    const next = local.ask();
    await next.over;
    expect([old.progress.length, old.tiles.length]).toEqual([told, tiles]);
    expect(next.counts.every((count) => count === 1)).toBe(true);
    const begun = local.workers[0].received.filter(({ type }) => type === 'begun');
    // The tile at work and the one in hand are not begun anew.
    expect(begun.length).toBeLessThanOrEqual(tiles + 2 + TILES);
    local.pool.dispose();
  });

  it('tells nothing more where a listener withdraws it as a tile comes', async () => {
    const local = new LocalPool(1);
    const answer = local.ask();
    const told = await new Promise<number>((go) => {
      answer.onTile = () => {
        answer.handle.withdraw();
        go(answer.progress.length);
      };
    });
    await local.ask({ ...SWEEP, sweep: { ...SWEEP.sweep, y: null } }).over;
    expect(answer.progress).toHaveLength(told);
    local.pool.dispose();
  });
});

it('the coarse tiles of a newer question come before the fine ones of an older', async () => {
  const local = new LocalPool(1);
  const old = local.ask();
  const next = local.ask();
  await next.over;
  expect(old.tiles.length).toBeGreaterThan(0);
  expect(old.tiles.length).toBeLessThan(TILES);
  await old.over;
  expect(old.counts.every((count) => count === 1)).toBe(true);
  local.pool.dispose();
});

it('a formula is computed once what reads it is loaded', async () => {
  const local = new LocalPool(1);
  const scene = { ...SWEEP.scene, objective: { kind: 'formula', text: 'w^2 + 2*b^2' } } as const;
  const answer = local.ask({ ...SWEEP, scene });
  await answer.over;
  expect(answer.faults).toEqual([]);
  expect([...answer.loss]).toEqual(lossesOf({ ...SWEEP, scene }));
  local.pool.dispose();
});

describe('a question that makes no sense', () => {
  it.each([
    ['a run that is not there', { ...SWEEP, sweep: { ...SWEEP.sweep, run: 'r9' } }],
    [
      'a surface that is not there',
      { ...SWEEP, scene: { ...SWEEP.scene, objective: { kind: 'function', id: 'no-such', params: {} } } },
    ],
  ] as const)('is refused by name: %s', async (_name, question) => {
    const local = new LocalPool(1);
    const answer = local.ask(question as SweepQuestion);
    expect(answer.faults).toEqual([]);
    await Promise.race([answer.over, new Promise<void>((go) => (answer.onTile = go))]);
    expect(answer.faults[0].message).toMatch(/r9|no-such/);
    // The pool lives on.
    const next = local.ask({ ...SWEEP, sweep: { ...SWEEP.sweep, y: null } });
    await next.over;
    expect(next.faults).toEqual([]);
    local.pool.dispose();
  });
});
