/** Which of the nearest runs are told, in which order and with what: searches in which little is left open. */
import { describe, expect, it } from 'vitest';
import { buildObjective } from '../../../src/engine/objective';
import { startStudy } from '../../../src/engine/studies';
import { type NearestSearch, type NearRun, SEARCH_ALL } from '../../../src/scene/nearest/search';
import type { RecordedPath } from '../../../src/scene/recordedPath';
import { USUAL_RUN } from '../../../src/scene/runFields';
import { runOf, TWO_POINTS } from '../scenes';
import { follow } from '../trajectory';

/** Round, so that gradient descent with η leaves 1 − η of w and b at each step. */
const bowl = buildObjective({ kind: 'function', id: 'bowl', params: { kappa: 1, angle: 0 } });

const NOTHING_AROUND: NearestSearch['around'] = {
  schedule: [USUAL_RUN.schedule],
  momentumSchedule: [USUAL_RUN.momentumSchedule],
  decay: [USUAL_RUN.decay],
  clip: [USUAL_RUN.clip],
  batch: [USUAL_RUN.batch],
};

function ask(path: RecordedPath, search: Partial<NearestSearch>, surface = bowl): readonly NearRun[] {
  const asked = { ...SEARCH_ALL, around: NOTHING_AROUND, ...search };
  const study = startStudy('nearest', { path, search: asked }, surface);
  for (let step = study.next(); ; step = study.next()) if (step.done === true) return step.value;
}

/** Gradient descent down the bowl. */
function descent(eta: number, steps: number, [w, b]: readonly [number, number] = [1, 0.5]): RecordedPath {
  const left = Array.from({ length: steps }).reduce<number[]>(
    (all) => [...all, all[all.length - 1] * (1 - eta)],
    [1],
  );
  return { w: left.map((each) => w * each), b: left.map((each) => b * each) };
}

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

/** Gradient descent from (3, 4) with slopes that are clipped to the length c. */
function clipped(c: number, rateOf: (step: number) => number, steps = 30): RecordedPath {
  const rows: (readonly [number, number])[] = [[3, 4]];
  for (let t = 0; t < steps; t++) {
    const [w, b] = rows[t];
    const left = 1 - rateOf(t) * Math.min(1, c / (Math.hypot(w, b) + 1e-6));
    rows.push([left * w, left * b]);
  }
  return { w: rows.map(([w]) => w), b: rows.map(([, b]) => b) };
}

/** Nothing around but parts that are searched. */
const searched = (...parts: readonly (keyof NearestSearch['around'])[]): Partial<NearestSearch> => ({
  rule: 'gd',
  around: { ...NOTHING_AROUND, ...Object.fromEntries(parts.map((part) => [part, null])) },
});

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

describe('what is around the nearest run', () => {
  it('is searched where nothing else fits, and the rule without it stands second', () => {
    const told = ask(
      clipped(1, () => 0.5),
      searched('clip'),
    );
    expect(told).toHaveLength(2);
    expect(told[0]).toMatchObject({
      parts: null,
      isRefined: false,
      settings: { clip: { kind: 'norm', c: 1 } },
    });
    expect(told[0].settings.hyper.eta).toBeCloseTo(0.5, 6);
    expect(told[1]).toMatchObject({ settings: { clip: { kind: 'none' } } });
    expect(told[1].parts).not.toBeNull();
  });

  it('is not searched where the rule alone fits', () => {
    const told = ask(descent(0.25, 20), searched('clip'));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ parts: null, settings: { clip: { kind: 'none' } } });
  });

  it('is searched around every rule, however far the rule without it is', () => {
    const given = { eta: [0.5], beta: [0.9], beta1: [0.9], beta2: [0.999], epsilon: [1e-8] };
    const { around } = searched('clip');
    const path = clipped(0.1, () => 0.5);
    // Without a clip, others are nearer.
    const bare = ask(path, { given });
    expect(bare.map(({ rule }) => rule)).not.toContain('gd');
    expect(ask(path, { given, around })[0]).toMatchObject({
      rule: 'gd',
      parts: null,
      settings: { clip: { kind: 'norm', c: 0.1 } },
    });
  });

  it('is searched around a variant as well, and where the rule has come nearer', () => {
    // The first step takes in all of the slope, each later one half of it.
    const rows: (readonly [number, number])[] = [[3, 4]];
    let buffer = [0, 0];
    for (let t = 0; t < 30; t++) {
      const [w, b] = rows[t];
      const g = [w, b].map((each) => each * Math.min(1, 1 / (Math.hypot(w, b) + 1e-6)));
      buffer = t === 0 ? g : buffer.map((each, i) => 0.9 * each + 0.5 * g[i]);
      rows.push([w - 0.1 * buffer[0], b - 0.1 * buffer[1]]);
    }
    const path = { w: rows.map(([w]) => w), b: rows.map(([, b]) => b) };
    const given = { eta: [0.1], beta: [0.9], dampening: [0.5] };
    const [first] = ask(path, { ...searched('clip'), rule: 'momentum', given });
    expect(first).toMatchObject({ variant: 'Momentum with dampening', parts: null, isRefined: false });
    expect(first.settings.clip).toEqual({ kind: 'norm', c: 1 });
  });

  it('is searched with an ε that is given, or else with each of the grid', () => {
    const walk = (epsilon: number) => {
      const rows: (readonly [number, number])[] = [[3, 4]];
      let [m, v] = [
        [0, 0],
        [0, 0],
      ];
      for (let t = 1; t <= 30; t++) {
        const [w, b] = rows[t - 1];
        const g = [w, b].map((each) => each * Math.min(1, 0.01 / (Math.hypot(w, b) + 1e-6)));
        m = m.map((each, i) => 0.9 * each + 0.1 * g[i]);
        v = v.map((each, i) => 0.999 * each + 0.001 * g[i] * g[i]);
        const move = (i: 0 | 1) =>
          (0.3 * (m[i] / (1 - 0.9 ** t))) / (Math.sqrt(v[i] / (1 - 0.999 ** t)) + epsilon);
        rows.push([w - move(0), b - move(1)]);
      }
      return { w: rows.map(([w]) => w), b: rows.map(([, b]) => b) };
    };
    const given = { eta: [0.3], beta1: [0.9], beta2: [0.999] };
    const search = { ...searched('clip'), rule: 'adam', given };
    for (const epsilon of [1e-10, 1e-7, 1e-4])
      expect(ask(walk(epsilon), search)[0]).toMatchObject({
        variant: '',
        parts: null,
        settings: { hyper: { epsilon }, clip: { kind: 'norm', c: 0.01 } },
      });
    const told = ask(walk(1e-8), { ...search, given: { ...given, epsilon: [1e-4] } });
    for (const { settings } of told) expect(settings.hyper.epsilon).toBe(1e-4);
  });

  it('is found between the values of the grid', () => {
    const [first] = ask(
      clipped(0.8, () => 0.5),
      searched('clip'),
    );
    expect(first).toMatchObject({ parts: null, isRefined: true });
    expect(first.settings.hyper.eta).toBeCloseTo(0.5, 6);
    expect(first.settings.clip).toEqual({ kind: 'norm', c: expect.closeTo(0.8, 6) });
  });

  it.each([
    ['another kind of clip', 2],
    ['no clip at all', 3],
  ])('is found between them, though of the grid %s is nearer: %d', (_, c) => {
    const search = { ...searched('clip'), given: { eta: [0.5] } };
    const [first] = ask(
      clipped(c, () => 0.5),
      search,
    );
    expect(first).toMatchObject({ parts: null, isRefined: true });
    expect(first.settings.clip).toEqual({ kind: 'norm', c: expect.closeTo(c, 6) });
  });

  it('are two parts where no single one fits', () => {
    const [first] = ask(
      clipped(1, (t) => 0.5 / (1 + 0.1 * t)),
      searched('clip', 'schedule'),
    );
    expect(first).toMatchObject({
      parts: null,
      settings: { clip: { kind: 'norm', c: 1 }, schedule: { kind: 'inverse-time', k: 0.1 } },
    });
  });
});

describe('the η of a table', () => {
  // A column that does not fit the path tells which of the two is believed.
  const path = { ...descent(0.25, 20), eta: new Array<number>(21).fill(0.3) };
  const etaBy = (search: Partial<NearestSearch>) => {
    const [{ settings, isRefined }] = ask(path, { rule: 'gd', ...search });
    return [settings.hyper.eta, isRefined];
  };

  it('is kept as it stands', () => {
    expect(etaBy(searched('schedule'))).toEqual([0.3, false]);
  });

  it('is not looked at where a person gives a schedule, or an η', () => {
    expect(etaBy({})).toEqual([0.25, false]);
    expect(etaBy({ ...searched('schedule'), given: { eta: [0.2] } })).toEqual([0.2, false]);
  });
});

it('a β between those of the grid is told as one that was searched', () => {
  const walk = (start: number) => {
    const places = [start];
    let buffer = 0;
    for (let t = 0; t < 30; t++) {
      buffer = 0.83 * buffer + places[t];
      places.push(places[t] - 0.1 * buffer);
    }
    return places;
  };
  const [first, ...others] = ask(
    { w: walk(1), b: walk(0.5) },
    {
      ...searched('clip'),
      rule: 'momentum',
    },
  );
  expect(first).toMatchObject({
    variant: '',
    parts: null,
    isRefined: true,
    settings: { hyper: { eta: 0.1, beta: 0.83 } },
  });
  // Nor is any other rule looked for further.
  // With nothing around it, it is told once.
  expect(others).toHaveLength(1);
  expect(others[0]).toMatchObject({
    variant: 'Momentum with dampening',
    isRefined: false,
    settings: { clip: { kind: 'none' } },
  });
});
