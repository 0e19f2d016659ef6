/** The settings around a rule: the clip of its gradient, the average of its path, and the condition at which it stops. */
import { describe, expect, it } from 'vitest';
import { AVERAGES } from '../../src/catalog/around/averages';
import { CLIPS } from '../../src/catalog/around/clips';
import { STOPS } from '../../src/catalog/around/stops';
import { OPTIMIZERS } from '../../src/catalog/optimizers';
import { createAround } from '../../src/engine/around';
import { outcomeOf } from '../../src/scene/outcome';
import type { AverageSpec, ClipSpec, RunSpec, StopSpec } from '../../src/scene/types';
import { quadratic } from './analyticObjectives';
import { NOISY, runOf, TWO_POINTS } from './scenes';
import { follow } from './trajectory';

const clipOf = (kind: string, c: number) => ({ kind, c }) as ClipSpec;
const EVERY_RULE = OPTIMIZERS.map(({ id }) => id);
const BATCH = { size: 7, order: 'shuffled', seed: 3 } as const;

describe.each(CLIPS)('the clip $id', ({ id, apply }) => {
  it('leaves a gradient that is small enough as it is, to the last bit', () => {
    const g = Float64Array.of(0.3, -0.4);
    apply(g, 0.6);
    expect([...g]).toEqual([0.3, -0.4]);
  });

  it.each(EVERY_RULE)('with a bound that nothing reaches is a run of %s without it', (rule) => {
    const free = follow(NOISY, runOf(rule, { batch: BATCH }));
    const bounded = follow(NOISY, runOf(rule, { batch: BATCH, clip: clipOf(id, 1e6) }));
    for (const column of ['w', 'b', 'loss', 'gradW', 'eta', 'gradEvals'])
      expect(bounded.columns[column], column).toEqual(free.columns[column]);
    expect(bounded.columns['gRaw.w']).toEqual(free.columns.gradW);
  });

  it.each(EVERY_RULE)('lets %s see no gradient above its bound', (rule) => {
    const c = 1e-3;
    const { columns, length } = follow(TWO_POINTS, runOf(rule, { clip: clipOf(id, c), steps: 50 }));
    for (let row = 0; row < length - 1; row++) {
      const seen = [columns.gradW[row], columns.gradB[row]];
      if (id === 'norm') expect(Math.hypot(...seen)).toBeLessThan(c);
      else for (const each of seen) expect(Math.abs(each)).toBeLessThanOrEqual(c);
    }
    expect(columns['gRaw.w'][length - 1]).toBeNaN();
  });

  it('lets nothing through where its bound is 0', () => {
    const { columns, length } = follow(TWO_POINTS, runOf('gd', { clip: clipOf(id, 0) }));
    expect(columns.w[length - 1]).toBe(-2);
  });
});

describe('a clipped gradient', () => {
  const raw = [3, -4];

  it('keeps its direction by norm, a little shorter than the bound, as PyTorch’s', () => {
    const g = Float64Array.from(raw);
    CLIPS[0].apply(g, 2);
    expect(g[0]).toBeCloseTo((3 * 2) / (5 + 1e-6), 14);
    expect(g[1] / g[0]).toBeCloseTo(-4 / 3, 14);
  });

  it('is cut off by value, each component for itself', () => {
    const g = Float64Array.from(raw);
    CLIPS[1].apply(g, 3.5);
    expect([...g]).toEqual([3, -3.5]);
  });

  it('has the penalty in it, which comes first', () => {
    const decay = { kind: 'l2', lambda: 0.5 } as const;
    const { columns } = follow(TWO_POINTS, runOf('gd', { decay, clip: clipOf('value', 0.2), steps: 1 }));
    expect(columns['gRaw.w'][0]).toBeLessThan(-0.9);
    expect(columns.gradW[0]).toBe(-0.2);
  });
});

describe.each(AVERAGES)('the average $id', ({ id }) => {
  const average = { kind: id, beta: 0.9 } as AverageSpec;

  it.each(EVERY_RULE)('changes no step of %s', (rule) => {
    const alone = follow(TWO_POINTS, runOf(rule));
    const averaged = follow(TWO_POINTS, runOf(rule, { average }));
    for (const name of Object.keys(alone.columns))
      expect(averaged.columns[name], name).toEqual(alone.columns[name]);
    expect(averaged.end).toEqual(alone.end);
  });

  it('begins at the start, follows θ, and has a loss of its own', () => {
    const { columns } = follow(NOISY, runOf('momentum', { average, steps: 60, batch: BATCH }));
    let [w, b] = [-2, -2];
    for (let row = 0; row <= 60; row++) {
      if (row > 0) {
        w = 0.9 * w + (1 - 0.9) * columns.w[row];
        b = 0.9 * b + (1 - 0.9) * columns.b[row];
      }
      expect(columns['thetaMean.w'][row]).toBe(w);
      expect(columns['thetaMean.b'][row]).toBe(b);
    }
    const from = { w: columns['thetaMean.w'][60], b: columns['thetaMean.b'][60] };
    expect(columns.thetaMeanLoss[60]).toBe(
      follow(NOISY, runOf('gd', { start: from, steps: 0 })).columns.loss[0],
    );
  });
});

describe.each(STOPS)('the condition $id', ({ id }) => {
  const stop = { kind: id, at: 0.005 } as StopSpec;
  const column = id === 'loss' ? 'loss' : 'fullNorm';

  it.each(EVERY_RULE)('ends %s at the first row that meets it, and no sooner', (rule) => {
    const free = follow(TWO_POINTS, runOf(rule, { steps: 300 }));
    const first = free.columns[column].findIndex((value) => value <= 0.005);
    const { end, length, columns } = follow(TWO_POINTS, runOf(rule, { steps: 300, stop }));
    const last = first < 0 ? 300 : first;
    expect(length).toBe(last + 1);
    expect(end.at).toBe(last);
    expect(outcomeOf(end)).toBe(first < 0 ? outcomeOf(free.end) : 'stopped');
    expect(columns.gradW[last]).toBeNaN();
    expect(columns.w.slice(0, length)).toEqual(free.columns.w.slice(0, length));
  });

  it('is the same however the run is cut into chunks', () => {
    const run: RunSpec = runOf('adam', { steps: 300, stop });
    expect(follow(TWO_POINTS, run, 7)).toEqual(follow(TWO_POINTS, run));
  });

  it('takes no step where the start meets it', () => {
    const { end, length } = follow(TWO_POINTS, runOf('gd', { stop: { kind: id, at: 1e6 } as StopSpec }));
    expect(length).toBe(1);
    expect(end).toMatchObject({ reason: 'stopped', at: 0 });
  });
});

describe('the columns of what is around a rule', () => {
  /** Columns from the third on, of four rows each, after a step from (3, −4) to (1, 2). */
  function columns(change: Partial<RunSpec>, { isRecorded = true, hasStep = true } = {}) {
    const around = createAround(runOf('gd', { start: { w: 5, b: 6 }, ...change }), quadratic(2, 0, 2));
    const out = new Float64Array(8 * 4).fill(-1);
    around?.clip(Float64Array.of(3, -4));
    around?.advance(Float64Array.of(1, 2));
    around?.writeRaw(out, 4, 1, 3, hasStep);
    around?.writeAverage(out, 4, 1, 3, isRecorded);
    return Array.from({ length: 8 }, (_, c) => [...out.subarray(4 * c, 4 * c + 4)]);
  }
  const empty = Array(4).fill(-1);
  const row = (value: number) => [-1, value, -1, -1];
  const clip = clipOf('norm', 1);
  const average = { kind: 'ema', beta: 0.5 } as const;
  // Half of (5, 6) and half of (1, 2), where the loss is 3² + 4².
  const averaged = [row(3), row(4), row(25)];

  it('are none where it has neither clip nor average', () => {
    expect(columns({})).toEqual(Array(8).fill(empty));
    expect(columns({ stop: { kind: 'loss', at: 1 } })).toEqual(Array(8).fill(empty));
  });

  it('have the gradient from before it was clipped, where a step leaves the row', () => {
    const before = [empty, empty, empty];
    const after = [empty, empty, empty];
    expect(columns({ clip })).toEqual([...before, row(3), row(-4), ...after]);
    const none = row(Number.NaN);
    expect(columns({ clip }, { hasStep: false })).toEqual([...before, none, none, ...after]);
  });

  it('have the average and its loss, where that is recorded, after the clip’s', () => {
    const before = [empty, empty, empty];
    expect(columns({ average })).toEqual([...before, ...averaged, empty, empty]);
    expect(columns({ average }, { isRecorded: false })[5]).toEqual(row(Number.NaN));
    expect(columns({ average, clip })).toEqual([...before, row(3), row(-4), ...averaged]);
  });
});
