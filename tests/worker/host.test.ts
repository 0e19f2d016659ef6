import { afterEach, describe, expect, it, vi } from 'vitest';
import { effortOf } from '../../src/engine/effort';
import { buildObjective, makeBuildable } from '../../src/engine/objective';
import type { ObjectiveSpec, Window } from '../../src/scene/types';
import { createHost } from '../../src/worker/host';
import type { FromWorker, Port, ToWorker } from '../../src/worker/protocol';
import { SLICE } from '../../src/worker/runTask';
import { MILLION, runOf, TWO_POINTS } from '../engine/scenes';

/** A host whose slices are worked one at a time, as a test says. */
class Slices {
  readonly received: FromWorker[] = [];
  private readonly port: Port<FromWorker> = {
    onmessage: null,
    postMessage: (message) => this.received.push(message),
  };
  private readonly scheduled: (() => void)[] = [];

  constructor() {
    const { scheduled } = this;
    vi.stubGlobal(
      'MessageChannel',
      class {
        readonly port1 = { onmessage: () => {} };
        readonly port2 = { postMessage: () => scheduled.push(() => this.port1.onmessage()) };
      },
    );
    createHost(this.port);
  }

  /** All but the signs of life in between. */
  get told(): FromWorker[] {
    return this.received.filter(({ type }) => type !== 'alive');
  }

  send(message: ToWorker): void {
    this.port.onmessage?.({ data: message });
  }

  /** Works one slice; false where there is nothing to do. */
  work(): boolean {
    const slice = this.scheduled.shift();
    slice?.();
    return slice !== undefined;
  }
}

afterEach(() => void vi.unstubAllGlobals());

describe('drawing a million points', () => {
  it('goes slice by slice, and then tells of them', () => {
    const host = new Slices();
    host.send({ type: 'objective', job: 1, spec: MILLION });
    let slices = 0;
    while (host.work()) slices++;
    expect(slices).toBeGreaterThan(10);
    expect(host.told).toMatchObject([{ type: 'points', job: 1, total: 1_000_000 }]);
  });

  it('is left off as soon as another surface is wanted', () => {
    const host = new Slices();
    host.send({ type: 'objective', job: 1, spec: MILLION });
    host.work();
    host.work();
    expect(host.received).toEqual([]);
    host.send({ type: 'objective', job: 2, spec: TWO_POINTS });
    expect(host.work()).toBe(true);
    expect(host.received).toMatchObject([{ type: 'points', job: 2, total: 2 }]);
    expect(host.work()).toBe(false);
  });

  it('keeps what is asked for meanwhile', () => {
    const host = new Slices();
    host.send({ type: 'objective', job: 1, spec: MILLION });
    host.work();
    host.send({ type: 'probe', job: 2, point: { w: 0, b: 0 } });
    while (host.work());
    expect(host.told).toMatchObject([{ type: 'points' }, { type: 'probe', job: 2 }]);
  });
});

describe('a host at work on something long', () => {
  const WIDE: Window = { w: [-1e4, 1e4], b: [-1e4, 1e4] };

  it('says now and then that it is alive, and stops between any two cells of the grid', () => {
    const host = new Slices();
    host.send({ type: 'objective', job: 1, spec: MILLION });
    host.send({ type: 'surface', job: 2, window: WIDE, levels: 'log', pictures: 'both', buffers: [] });
    while (!host.received.some(({ type }) => type === 'points')) host.work();
    const before = host.received.length;
    for (let slice = 0; slice < 50; slice++) expect(host.work()).toBe(true);
    const since = host.received.slice(before);
    expect(since.length).toBeGreaterThanOrEqual(10);
    expect(since.every(({ type }) => type === 'alive')).toBe(true);
  });
});

describe('the pictures of a surface', () => {
  const WINDOW: Window = { w: [-2, 2], b: [-2, 2] };
  const receivedFor = (...all: readonly ('colours' | 'fine' | 'both')[]) => {
    const host = new Slices();
    host.send({ type: 'objective', job: 1, spec: TWO_POINTS });
    all.forEach((pictures, i) => {
      host.send({ type: 'surface', job: 2 + i, window: WINDOW, levels: 'log', pictures, buffers: [] });
      while (host.work());
    });
    return host.received.filter((message) => message.type === 'surface');
  };

  it('come as they are asked for: the coarse one without its isolines where only its colours are wanted', () => {
    const [coarse, fine] = receivedFor('both');
    expect([coarse.coarse, fine.coarse]).toEqual([true, false]);
    expect(fine.size).toBeGreaterThan(coarse.size);
    expect(coarse.isolines).not.toEqual([]);
    const colours = { ...coarse, isolines: [] };
    expect(receivedFor('colours')).toEqual([colours]);
    expect(receivedFor('colours', 'fine')).toEqual([colours, { ...fine, job: 3 }]);
  });
});

describe('a run on a long formula', () => {
  it('stops after as many steps as fit into a slice', async () => {
    const spec: ObjectiveSpec = { kind: 'formula', text: Array(60).fill('(w-.1b)').join('*') };
    await makeBuildable(spec);
    const affordable = SLICE / (2 * effortOf(buildObjective(spec).objective));
    const host = new Slices();
    host.send({ type: 'objective', job: 1, spec });
    host.send({ type: 'run', job: 2, run: { ...runOf('gd', { hyper: { eta: 0 } }), steps: 20_000 } });
    const rows: number[] = [];
    for (let i = 0; i < 10; i++) {
      host.send({ type: 'credit', buffer: new ArrayBuffer(8 * 1_000_000) });
      while (host.work());
    }
    for (const message of host.received) if (message.type === 'rows') rows.push(message.rows);
    expect(rows.length).toBeGreaterThan(5);
    for (const each of rows) expect(each).toBeLessThanOrEqual(affordable);
  });
});

describe('a fault', () => {
  it('names its job', async () => {
    const host = new Slices();
    host.send({ type: 'objective', job: 1, spec: TWO_POINTS });
    host.send({ type: 'run', job: 7, run: { ...runOf('gd'), optimizer: 'no-such' } });
    while (host.work());
    const fault = expect.objectContaining({ type: 'fault', job: 7, what: 'r1' });
    await expect.poll(() => host.received).toContainEqual(fault);
  });
});
