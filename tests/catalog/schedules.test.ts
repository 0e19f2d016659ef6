import { describe, expect, it } from 'vitest';
import type { StepPoint } from '../../src/catalog/parameters';
import {
  findMomentumSchedule,
  findSchedule,
  MOMENTUM_SCHEDULES,
  SCHEDULES,
} from '../../src/catalog/schedules/index';
import { drawnValue } from './drawn';
import { rates } from './rates';

describe.each(SCHEDULES)('$id', (schedule) => {
  it('drives η, and never above the run’s own', () => {
    expect(schedule.target).toBe('eta');
    for (const rate of rates(schedule, 0.5, 500)) {
      expect(rate).toBeGreaterThanOrEqual(0);
      expect(rate).toBeLessThanOrEqual(0.5);
    }
  });

  it('starts anew for each run', () => {
    expect(rates(schedule, 0.5, 120)).toEqual(rates(schedule, 0.5, 120));
  });
});

describe.each(MOMENTUM_SCHEDULES)('momentum: $id', (schedule) => {
  it('drives β, within 0 ≤ β < 1', () => {
    expect(schedule.target).toBe('beta');
    for (const rate of rates(schedule, 0.9, 5000)) {
      expect(rate).toBeGreaterThanOrEqual(0);
      expect(rate).toBeLessThan(1);
    }
  });
});

describe('step', () => {
  it('counts epochs, not steps', () => {
    const found = rates(findSchedule('step'), 1, 10, { factor: 0.5, every: 2 }, { stepsPerEpoch: 2 });
    expect(found).toEqual([1, 1, 1, 1, 0.5, 0.5, 0.5, 0.5, 0.25, 0.25]);
  });
});

describe('halve-on-rise', () => {
  it('looks at each epoch’s end, and for the first at the start', () => {
    const options = { stepsPerEpoch: 2, losses: [1, 2, 1, 1, 3] };
    expect(rates(findSchedule('halve-on-rise'), 1, 10, { factor: 0.5 }, options)).toEqual([
      1, 1, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.25, 0.25,
    ]);
  });
});

describe('exponential and inverse-time', () => {
  it('follow their formulas', () => {
    expect(rates(findSchedule('exponential'), 2, 31, { k: 0.1 })[30]).toBeCloseTo(2 * Math.exp(-3), 15);
    expect(rates(findSchedule('inverse-time'), 2, 31, { k: 0.1 })[30]).toBeCloseTo(0.5, 15);
  });
});

describe('triangular', () => {
  it('climbs for μ steps and comes down for μ', () => {
    const found = rates(findSchedule('triangular'), 1, 9, { etaMin: 0, stepSize: 4 });
    expect(found).toEqual([0, 0.25, 0.5, 0.75, 1, 0.75, 0.5, 0.25, 0]);
  });
});

describe('cosine', () => {
  it('is at η, half way and at the lowest, and stays there', () => {
    const found = rates(findSchedule('cosine'), 1, 20, { etaMin: 0.2, period: 10 });
    expect(found[0]).toBe(1);
    expect(found[5]).toBeCloseTo(0.6, 14);
    expect(found[10]).toBe(0.2);
    expect(found[19]).toBe(0.2);
  });
});

describe('warm-restarts', () => {
  it('ends each cycle at the lowest η and then starts a longer one', () => {
    const found = rates(findSchedule('warm-restarts'), 1, 12, { etaMin: 0.1, period: 2, factor: 2 });
    expect(found.map((eta) => eta === 1)).toEqual([
      true,
      false,
      false,
      true,
      ...Array(4).fill(false),
      true,
      ...Array(3).fill(false),
    ]);
    expect(found[2]).toBeCloseTo(0.1, 14);
    expect(found[7]).toBeCloseTo(0.1, 14);
  });

  it('keeps its period at factor 1', () => {
    const found = rates(findSchedule('warm-restarts'), 1, 12, { etaMin: 0, period: 3, factor: 1 });
    expect(found.slice(4, 8)).toEqual(found.slice(0, 4));
  });
});

describe('warmup', () => {
  it('rises to η at k = W and falls as 1/√k', () => {
    const found = rates(findSchedule('warmup'), 1, 160, { warmup: 40 });
    expect(found[19]).toBe(0.5);
    expect(found[39]).toBe(1);
    expect(found[159]).toBe(0.5);
  });
});

describe('sutskever', () => {
  it('grows every 250 steps up to its ceiling', () => {
    const found = rates(findMomentumSchedule('sutskever'), 0.9, 800, { betaMax: 0.8 });
    expect([found[0], found[249], found[250], found[500]]).toEqual([0.5, 0.5, 0.75, 0.8]);
  });
});

describe.each([
  ['η', findSchedule('by-hand'), 0],
  ['β', findMomentumSchedule('by-hand'), 1],
] as const)('%s drawn by hand', (_, schedule, from) => {
  const points: readonly StepPoint[] = [
    [3, 0.5],
    [7, 0.05],
    [8, 0.9],
    [20, 0],
    [30, 0.25],
  ];

  it.each(['hold', 'log-line'])('goes through its points, each exactly: %s', (between) => {
    const found = rates(schedule, 0.3, 40, { points, between });
    expect(found.slice(0, 3)).toEqual([0.3, 0.3, 0.3]);
    for (const [step, value] of points) expect(found[step]).toBe(value);
    expect(found.slice(31)).toEqual(Array(9).fill(0.25));
  });

  it('holds each value until the next point', () => {
    expect(rates(schedule, 0.3, 8, { points, between: 'hold' }).slice(3)).toEqual([0.5, 0.5, 0.5, 0.5, 0.05]);
  });

  it('is straight between its points on a log scale, and to and from 0', () => {
    const found = rates(schedule, 0.3, 40, { points, between: 'log-line' });
    for (let t = 0; t < 40; t++)
      expect(found[t], `step ${t}`).toBeCloseTo(drawnValue(points, 'log-line', from, t, 0.3), 14);
  });
});
