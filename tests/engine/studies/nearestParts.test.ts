/** What is searched around the nearest run, and between the values of the grids. */
import { describe, expect, it } from 'vitest';
import type { NearestSearch } from '../../../src/scene/nearest/search';
import type { RecordedPath } from '../../../src/scene/recordedPath';
import { ask, descent, searched } from './bowlSearch';

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
