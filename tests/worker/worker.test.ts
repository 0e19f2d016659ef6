import { afterEach, describe, expect, it } from 'vitest';
import { openingScene } from '../../src/scene/defaults';
import type { RunResult, SurfaceResult } from '../../src/scene/outcome';
import type { Scene } from '../../src/scene/types';
import { CREDITS, type FromWorker } from '../../src/worker/protocol';
import { follow } from '../engine/trajectory';
import { Page } from './local-worker';

const { scene } = openingScene();
const pages: Page[] = [];

function open(): Page {
  const page = new Page();
  pages.push(page);
  return page;
}

afterEach(() => {
  for (const page of pages.splice(0)) page.client.dispose();
});

function expectRuns(page: Page, of: Scene): void {
  for (const run of of.runs) {
    const whole = follow(of.objective, run);
    const result = page.latest.get(run.id) as RunResult;
    result.names.forEach((name, c) => {
      expect(result.columns[c].subarray(0, result.length), `${run.id} ${name}`).toEqual(
        whole.columns[name].subarray(0, whole.length),
      );
    });
    expect(result.end).toEqual(whole.end);
  }
}

describe('the worker', () => {
  it('streams what the engine computes, the surface coarse first and then fine', async () => {
    const page = open();
    page.show(scene);
    await page.settled(scene);
    expectRuns(page, scene);
    expect(page.surfaces.map(({ size, coarse }) => [size, coarse])).toEqual([
      [65, true],
      [257, false],
    ]);
    expect(page.data?.total).toBe(2);
    expect(page.worker.received.find(({ type }) => type !== 'points')?.type).toBe('surface');
  });

  it('puts the chunks of a long run together', async () => {
    const long = { ...scene, runs: [{ ...scene.runs[1], steps: 30_000 }] };
    const page = open();
    page.show(long);
    await page.settled(long);
    expect(page.worker.received.filter(({ type }) => type === 'rows').length).toBeGreaterThan(5);
    expectRuns(page, long);
  });

  it('never sends more chunks than it was given buffers', async () => {
    const long = { ...scene, runs: [{ ...scene.runs[1], steps: 30_000 }] };
    const page = open();
    page.show(long);
    await page.settled(long);
    const credits = page.worker.sent.filter(({ type }) => type === 'credit').length;
    const chunks = page.worker.received.filter(({ type }) => type === 'rows').length;
    expect(chunks).toBeLessThanOrEqual(credits);
  });

  it('computes again only what has changed', async () => {
    const page = open();
    page.show(scene);
    await page.settled(scene);
    const before = page.worker.sent.filter(({ type }) => type !== 'credit').length;
    const [first, ...rest] = scene.runs;
    const edited = { ...scene, runs: [{ ...first, label: 'mine', visible: false }, ...rest] };
    page.show(edited);
    expect(page.worker.sent.filter(({ type }) => type !== 'credit').length).toBe(before);
    const moved = { ...scene, runs: [{ ...first, start: { w: 1, b: 1 } }, ...rest] };
    page.show(moved);
    const asked = page.worker.sent.filter(({ type }) => type !== 'credit').slice(before);
    expect(asked.map(({ type }) => type)).toEqual(['run']);
    await page.until(() => page.latest.get(first.id)?.columns[0][0] === 1);
    await page.settled(moved);
    expectRuns(page, moved);
  });

  it('ends with the newest of many requests, whatever came late', async () => {
    const page = open();
    let last = scene;
    for (let i = 0; i < 40; i++) {
      const eta = 0.01 * (i + 1);
      last = { ...scene, runs: scene.runs.map((run) => ({ ...run, hyper: { ...run.hyper, eta } })) };
      page.show(last, { w: [-6, 6 + i], b: [-6, 6] });
      // Some come once the worker has begun to answer: rows and the fine surface are still under way.
      if (i % 10 === 0) await page.until(() => page.surfaces.at(-1)?.window.w[1] === 6 + i);
    }
    await page.until(
      () => page.surfaces.at(-1)?.window.w[1] === 45 && page.surfaces.at(-1)?.coarse === false,
    );
    await page.until(() => page.latest.get('r1')?.columns[6][0] === 0.4);
    await page.settled(last);
    expectRuns(page, last);
  });

  it('uses the memory of grids again', async () => {
    const page = open();
    for (let i = 0; i < 6; i++) {
      page.show(scene, { w: [-6, 6 + i], b: [-6, 6] });
      await page.until(
        () => page.surfaces.at(-1)?.window.w[1] === 6 + i && page.surfaces.at(-1)?.coarse === false,
      );
    }
    const reused = page.worker.sent.filter(
      (message) => message.type === 'surface' && message.buffers.length > 0,
    );
    expect(reused.length).toBeGreaterThanOrEqual(3);
    expect(page.surfaces.at(-1)?.grid.length).toBe(257 * 257);
    expect(page.surfaces.at(-2)?.grid.length).toBe(65 * 65);
  });

  it('answers a probe with the loss and the gradient there, and forgets one that has left', async () => {
    const page = open();
    page.show(scene);
    page.client.probe({ w: 1.791759469228055, b: -2.282174095733918 });
    await page.until(() => page.probed !== null);
    expect(page.probed?.loss).toBeLessThan(1e-30);
    page.client.probe({ w: 0, b: 0 });
    page.client.probe(null);
    await page.settled(scene);
    expect(page.probed).toBeNull();
  });

  it('drops a run that is gone', async () => {
    const page = open();
    page.show(scene);
    await page.settled(scene);
    const fewer = { ...scene, runs: scene.runs.slice(1) };
    page.show(fewer);
    expect([...page.latest.keys()]).toEqual(fewer.runs.map(({ id }) => id));
  });

  it('tells of a fault by name and goes on with the rest', async () => {
    const page = open();
    const [first, ...rest] = scene.runs;
    page.show({ ...scene, runs: [{ ...first, optimizer: 'no-such' }, ...rest] });
    await page.until(() => page.faults.length > 0);
    expect(page.faults[0]).toContain(`${first.id}: `);
    await page.settled({ ...scene, runs: rest });
    page.show({ ...scene, objective: { kind: 'formula', text: 'w^2 + no(b)' } });
    await page.until(() => page.faults.length > 1);
    expect(page.faults[1]).toContain('no function');
    page.show(scene);
    await page.settled(scene);
    expectRuns(page, scene);
  });

  it('computes a formula, once what reads it is loaded, and what is asked for meanwhile', async () => {
    const page = open();
    const typed: Scene = {
      ...scene,
      objective: { kind: 'formula', text: '0.1w^2 + 0.2(b + 1)^2 + sqrt(b + 4)' },
    };
    page.show(typed);
    page.client.probe({ w: 1, b: 0 });
    await page.settled(typed);
    expectRuns(page, typed);
    await page.until(() => page.surfaces.at(-1)?.coarse === false);
    const surface = page.surfaces.at(-1) as SurfaceResult;
    expect(surface.minima).toEqual([surface.minimum]);
    expect(surface.grid.some(Number.isNaN)).toBe(true);
    expect(surface.lowest).toBeLessThan(surface.highest);
    expect(page.probed).toMatchObject({ w: 1, b: 0, gradW: 0.2, gradB: 0.65 });
  });

  it('stands still while the page is hidden', async () => {
    const page = open();
    const long = { ...scene, runs: [{ ...scene.runs[1], steps: 60_000 }] };
    page.client.setActive(false);
    page.show(long);
    // The fine surface is computed once the run cannot go on.
    await page.until(() => page.surfaces.at(-1)?.coarse === false);
    // All buffers have come with rows, and none has gone back.
    expect(page.worker.received.filter(({ type }) => type === 'rows')).toHaveLength(CREDITS);
    expect(page.worker.sent.filter(({ type }) => type === 'credit')).toHaveLength(CREDITS);
    expect(page.latest.get('r2')?.end).toBeNull();
    page.client.setActive(true);
    await page.settled(long);
    expectRuns(page, long);
  });

  describe('told to stop a run', () => {
    const long: Scene = { ...scene, runs: [{ ...scene.runs[1], steps: 60_000 }, scene.runs[0]] };
    const [{ id }] = long.runs;
    const lengthOf = (page: Page) => page.latest.get(id)?.length ?? 0;

    /** A page on which the long run was stopped on its way, with all that still comes of it there. */
    async function stopped(): Promise<Page> {
      const page = open();
      page.show(long);
      await page.until(() => lengthOf(page) > 0);
      page.client.halt(id);
      page.client.probe({ w: 1, b: 1 });
      await page.until(() => page.probed !== null && page.surfaces.at(-1)?.coarse === false);
      return page;
    }

    it('keeps what is there, marks it, and tells of no end', async () => {
      const page = await stopped();
      const length = lengthOf(page);
      expect(length).toBeLessThan(60_001);
      expect(page.latest.get(id)).toMatchObject({ halted: true, end: null });
      page.client.probe({ w: 2, b: 1 });
      await page.until(() => page.probed?.w === 2);
      expect(lengthOf(page)).toBe(length);
      expect(page.latest.get('r1')?.end?.reason).toBe('steps');
    });

    it('goes on from there, to the same numbers', async () => {
      const page = await stopped();
      const length = lengthOf(page);
      page.client.goOn(id);
      expect(page.latest.get(id)?.halted).toBeUndefined();
      expect(lengthOf(page)).toBe(length);
      await page.settled(long);
      expectRuns(page, long);
      expect(page.worker.sent.filter(({ type }) => type === 'run').length).toBe(2);
    });

    it('leaves it stopped when the scene changes elsewhere, and computes it again when the run itself does', async () => {
      const page = await stopped();
      page.show({ ...long, runs: [long.runs[0], { ...long.runs[1], start: { w: 0, b: 0 } }] });
      await page.until(() => page.latest.get('r1')?.columns[0][0] === 0);
      expect(page.latest.get(id)?.halted).toBe(true);
      const shorter = { ...long, runs: [{ ...long.runs[0], steps: 200 }, long.runs[1]] };
      page.show(shorter);
      await page.until(() => page.latest.get(id)?.end?.at === 200);
      await page.until(() => page.latest.get('r1')?.columns[0][0] === -2);
      expectRuns(page, shorter);
    });

    it('leaves it stopped when another worker takes over, and then computes it from its start', async () => {
      const page = await stopped();
      const length = lengthOf(page);
      page.worker.onerror?.({ message: 'out of memory' });
      page.client.probe({ w: 3, b: 1 });
      await page.until(() => page.probed?.w === 3);
      expect(page.latest.get(id)).toMatchObject({ halted: true, length });
      page.client.goOn(id);
      await page.settled(long);
      expectRuns(page, long);
    });

    it('stops one of which nothing has come yet with its first rows', async () => {
      const page = open();
      page.show(long);
      page.client.halt(id);
      expect(page.latest.has(id)).toBe(false);
      await page.until(() => page.latest.get(id)?.halted === true);
      page.client.goOn(id);
      await page.settled(long);
      expectRuns(page, long);
    });
  });

  it('is replaced when it dies, the scene intact', async () => {
    const page = open();
    page.show(scene);
    await page.settled(scene);
    page.worker.onerror?.({ message: 'out of memory' });
    expect(page.deaths).toEqual([true]);
    expect(page.workers[0].terminated).toBe(true);
    page.surfaces.length = 0;
    await page.settled(scene);
    const moved = { ...scene, runs: scene.runs.map((run) => ({ ...run, start: { w: 0, b: 0 } })) };
    page.show(moved);
    await page.until(() => [...page.latest.values()].every(({ columns }) => columns[0][0] === 0));
    await page.settled(moved);
    expectRuns(page, moved);
    expect(page.workers.length).toBe(2);
  });

  it('is given up after dying again and again, until the person asks for it', async () => {
    const page = open();
    page.show(scene);
    for (let i = 0; i < 4; i++) page.worker.onerror?.({});
    expect(page.deaths).toEqual([true, true, true, false]);
    expect(page.workers.length).toBe(4);
    page.client.restart();
    await page.settled(scene);
    expectRuns(page, scene);
  });

  describe('with a million points', () => {
    const data = {
      kind: 'generated',
      id: 'sparse',
      n: 1_000_000,
      sparsity: 0.8,
      noise: 0.05,
      seed: 1,
    } as const;
    const objective = { kind: 'neuron', loss: 'mean', data } as const;
    const [gd] = scene.runs;
    const slow: Scene = { ...scene, objective, runs: [{ ...gd, steps: 5_000 }] };
    const isRows = ({ type }: FromWorker) => type === 'rows';

    it('hears a newer request after at most one more step, and a run that is removed ends at once', async () => {
      const page = open();
      page.show(slow);
      await page.until(() => (page.latest.get(gd.id)?.length ?? 0) >= 3);
      const before = page.worker.received.length;
      page.client.probe({ w: 1, b: 1 });
      await page.until(() => page.probed !== null);
      // One row a chunk, and no more chunks than buffers go round.
      const between = page.worker.received.slice(before).filter(isRows);
      expect(between.every((message) => message.type === 'rows' && message.rows === 1)).toBe(true);
      expect(between.length).toBeLessThanOrEqual(CREDITS);

      page.show({ ...slow, runs: [] });
      const atRemoval = page.worker.received.filter(isRows).length;
      page.client.probe({ w: 2, b: 1 });
      await page.until(() => page.probed?.w === 2);
      await page.until(() => page.surfaces.at(-1)?.coarse === false);
      expect(page.worker.received.filter(isRows).length - atRemoval).toBeLessThanOrEqual(CREDITS);
    });

    it('takes many steps of a small batch in a slice', async () => {
      const page = open();
      const batch = { size: 32, order: 'sequential', seed: 1 } as const;
      const cheap: Scene = { ...slow, runs: [{ ...gd, steps: 3_000, batch }] };
      page.show(cheap);
      await page.settled(cheap);
      expect(page.worker.received.filter(isRows).length).toBeLessThan(20);
      expectRuns(page, cheap);
    });

    it('generates data for the newest of many requests, not for each', async () => {
      const page = open();
      const seeds = Array.from({ length: 12 }, (_, i) => ({ ...data, seed: i + 1 }));
      for (const newer of seeds) page.show({ ...slow, objective: { ...objective, data: newer }, runs: [] });
      await page.until(() => page.surfaces.at(-1)?.coarse === false);
      expect(page.worker.received.filter(({ type }) => type === 'points').length).toBeLessThanOrEqual(2);
      expect(page.data?.total).toBe(1_000_000);
    });
  });
});
