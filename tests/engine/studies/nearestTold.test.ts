/** Which of the nearest runs are told, in which order and with what. */
import { describe, expect, it } from 'vitest';
import { buildObjective } from '../../../src/engine/objective';
import type { RecordedPath } from '../../../src/scene/recordedPath';
import { runOf, TWO_POINTS } from '../scenes';
import { follow } from '../trajectory';
import { ask, descent } from './bowlSearch';

/** Adam down the bowl without its bias correction. */
function adamWithoutCorrection(steps: number): RecordedPath {
  const walk = (start: number) => {
    const places = [start];
    let [mean, square] = [0, 0];
    for (let t = 0; t < steps; t++) {
      mean = 0.9 * mean + 0.1 * places[t];
      square = 0.999 * square + 0.001 * places[t] ** 2;
      places.push(places[t] - (0.1 * mean) / (Math.sqrt(square) + 1e-8));
    }
    return places;
  };
  return { w: walk(1), b: walk(0.5) };
}

describe('the runs that are told', () => {
  it('are five, the nearest first', () => {
    const told = ask(descent(0.25, 20), { given: { eta: [0.2] } });
    expect(told).toHaveLength(5);
    const means = told.map(({ mean }) => mean);
    expect(means).toEqual(means.toSorted((one, other) => one - other));
    expect(means[0]).toBeGreaterThan(0);
  });

  it('are in the order of the shelf where rounding alone tells them apart', () => {
    const told = ask(descent(0.25, 20), { given: { eta: [0.25], beta: [0] } });
    expect(told.slice(0, 4).map(({ rule }) => rule)).toEqual(['gd', 'momentum', 'nag', 'nesterov']);
  });

  it('are of a rule that needs data where there are some', () => {
    const surface = buildObjective(TWO_POINTS);
    const run = runOf('levenberg-marquardt', { steps: 8 });
    const { columns, length } = follow(TWO_POINTS, run);
    const path = { w: [...columns.w.subarray(0, length)], b: [...columns.b.subarray(0, length)] };
    const search = { rule: 'levenberg-marquardt' };
    expect(ask(path, search, surface)[0]).toMatchObject({
      rule: 'levenberg-marquardt',
      parts: null,
      most: 0,
    });
    expect(ask(descent(0.25, 5), search)).toEqual([]);
  });

  it('have the root of the mean square of their distances, and the largest', () => {
    const path = descent(0.25, 20);
    const off = { w: path.w.with(4, path.w[4] + 0.3), b: path.b.with(4, path.b[4] - 0.4) };
    const [{ mean, most, parts, isRefined }] = ask(off, { rule: 'gd', given: { eta: [0.25] } });
    expect(mean).toBeCloseTo(0.5 / Math.sqrt(21), 12);
    expect(most).toBeCloseTo(0.5, 12);
    expect(parts).toEqual({ step: 4, by: expect.closeTo(0.5, 12) });
    expect(isRefined).toBe(false);
  });

  it('have the rule itself once, second where a variant of it is nearest', () => {
    // Momentum whose buffer takes in half of each slope but the first: u₀ = g, u ← 0.9u + ½g.
    const [w, u] = [[1], 0];
    let buffer = u;
    for (let t = 0; t < 20; t++) {
      buffer = t === 0 ? w[0] : 0.9 * buffer + 0.5 * w[t];
      w.push(w[t] - 0.1 * buffer);
    }
    const path = { w, b: w.map((each) => each / 2) };
    const told = ask(path, { rule: 'momentum', given: { eta: [0.1], beta: [0.9], dampening: [0.5] } });
    expect(told[0]).toMatchObject({ variant: 'Momentum with dampening', parts: null, isOurs: false });
    expect(told[1]).toMatchObject({
      rule: 'momentum',
      variant: '',
      settings: { hyper: { eta: 0.1, beta: 0.9 } },
    });
    expect(told[1].isOurs).toBe(true);
    expect(told.filter(({ variant }) => variant === '')).toHaveLength(1);
  });

  it('are the five nearest still, where the rule itself is put among them', () => {
    const path = adamWithoutCorrection(20);
    const given = { eta: [0.1], beta1: [0.9], beta2: [0.999], epsilon: [1e-8] };
    const told = ask(path, { rule: 'adam', given });
    const [first, second, ...others] = told.map(({ variant }) => variant);
    expect([first, second]).toEqual(['Adam without bias correction', '']);
    expect(told[0].isOurs).toBe(true);
    const means = told.filter(({ variant }) => variant !== '').map(({ mean }) => mean);
    expect(means).toEqual(means.toSorted((one, other) => one - other));
    expect(new Set(told.map(({ variant }) => variant)).size).toBe(told.length);
    // Adam has two more variants at the least.
    expect(others.length).toBeGreaterThan(1);
  });
});

describe('the nearest of several settings', () => {
  it('is the first of those that come as near', () => {
    // β says nothing about the first step.
    const path = { w: [1, 0.7], b: [0.5, 0.3] };
    const [first] = ask(path, { rule: 'nag', given: { eta: [0.3], beta: [0.5, 0.9] } });
    expect(first.settings.hyper.beta).toBe(0.5);
  });

  it('is the first whose mean distance is below 10⁻¹³', () => {
    const etaOf = (off: number) =>
      ask({ w: [1, 0.5 - off], b: [0, 0] }, { rule: 'gd', given: { eta: [0.5, 0.5 + off] } })[0].settings
        .hyper.eta;
    // Of two rows, one is off: by √2 times as much.
    expect(etaOf(1.3e-13)).toBe(0.5);
    expect(etaOf(1.5e-13)).toBe(0.5 + 1.5e-13);
  });

  it('is told by the first 300 steps, and measured over all', () => {
    // With small η the runs part evenly: from then on the path is that of twice the η, which overall is nearer.
    const [slow, quick] = [descent(1e-4, 450), descent(2e-4, 450)];
    const mixed = (last: number) => ({
      w: slow.w.map((each, t) => (t <= last ? each : quick.w[t])),
      b: slow.b.map((each, t) => (t <= last ? each : quick.b[t])),
    });
    const [first] = ask(mixed(300), { rule: 'gd', given: { eta: [1e-4, 2e-4] } });
    expect(first).toMatchObject({ settings: { hyper: { eta: 1e-4 } }, parts: { step: 301 } });
    const [other] = ask(mixed(150), { rule: 'gd', given: { eta: [1e-4, 2e-4] } });
    expect(other).toMatchObject({ settings: { hyper: { eta: 2e-4 } }, parts: { step: 1 } });
  });

  it('keeps the η of the grid where no other comes nearer', () => {
    // Off along b alone, where η moves nothing.
    const { w, b } = descent(0.25, 20, [1, 0]);
    const [first] = ask({ w, b: b.map((_, t) => (t > 1 ? 1e-5 : 0)) }, { rule: 'gd' });
    expect(first).toMatchObject({ isRefined: false, settings: { hyper: { eta: 0.25 } } });
  });
});
