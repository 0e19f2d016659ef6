import { describe, expect, it } from 'vitest';
import { stationaryKindAt } from '../../src/engine/stationaryKind';
import { symmetricEigen } from '../../src/math/eigen';
import { type Derivatives, objectiveOf, quadratic } from './analyticObjectives';

/** Losses without any slope or curvature: the ring alone decides, however far Newton's step goes. */
const unbent = (loss: Derivatives['loss']) =>
  objectiveOf({ loss, slope: () => [0, 0], bend: () => [0, 0, 0] });

/** w⁴ + b⁴ around a point, where the Hessian is 0 at the bottom. */
const fourth = (atW: number, atB: number) =>
  objectiveOf({
    loss: (w, b) => (w - atW) ** 4 + (b - atB) ** 4,
    slope: (w, b) => [4 * (w - atW) ** 3, 4 * (b - atB) ** 3],
    bend: (w, b) => [12 * (w - atW) ** 2, 0, 12 * (b - atB) ** 2],
  });

describe('ground around the origin', () => {
  it.each([
    [0.9e-6, 'flat'],
    [1.1e-6, 'minimum'],
  ] as const)(
    'that bends by %d in each direction is %s: the slope is no more than small within 1',
    (bend, ground) => {
      expect(stationaryKindAt(quadratic(bend, 0, bend), 0, 0)).toBe(ground);
    },
  );

  it('is a saddle where it bends up along one line and down across, however it is turned', () => {
    expect(stationaryKindAt(quadratic(1, 0, -1), 0, 0)).toBe('saddle');
    expect(stationaryKindAt(quadratic(1, 3, 1), 0, 0)).toBe('saddle');
    expect(stationaryKindAt(quadratic(3, 1, 1), 0, 0)).toBe('minimum');
  });
});

describe('ground at a distance of 1.5', () => {
  it.each([
    [0.65e-6, 'flat'],
    [0.7e-6, 'minimum'],
  ] as const)('that bends by %d is %s: lengths are as large as θ', (bend, ground) => {
    expect(stationaryKindAt(quadratic(bend, 0, bend, { w: 0.9, b: 1.2 }), 0.9, 1.2)).toBe(ground);
  });
});

describe('ground at a distance of 3', () => {
  it.each([
    [0.025, 'minimum'],
    [0.035, 'flat'],
  ] as const)('has its bottom within three hundredths: %d away is %s', (away, ground) => {
    const bowl = quadratic(1e-5, 0, 1e-5, { w: 1.8, b: 2.4 });
    expect(stationaryKindAt(bowl, 1.8 + away, 2.4)).toBe(ground);
    expect(stationaryKindAt(bowl, 1.8, 2.4 - away)).toBe(ground);
  });
});

describe('a run that rests beside the bottom', () => {
  const bowl = quadratic(1e-5, 0.4e-5, 2e-5, { w: 0.3, b: 0.2 });

  it('is at the minimum where one step of Newton’s leads to it, up to a hundredth away', () => {
    expect(stationaryKindAt(bowl, 0.306, 0.193)).toBe('minimum');
    expect(stationaryKindAt(bowl, 0.292, 0.205)).toBe('minimum');
    expect(stationaryKindAt(bowl, 0.309, 0.193)).toBe('flat');
    expect(stationaryKindAt(bowl, 0.288, 0.2)).toBe('flat');
  });

  it.each([
    [0.08, 'minimum'],
    [0.12, 'flat'],
  ] as const)(
    'is there where Newton’s step leaves a tenth of the slope, here %d of it: %s',
    (left, ground) => {
      const [bend, step] = [1e-5, 0.0095];
      const cubic = (left * bend) / step;
      const curved = objectiveOf({
        loss: (w, b) => bend * step * w + (bend * w * w) / 2 + (cubic * w ** 3) / 3 + (bend * b * b) / 2,
        slope: (w, b) => [bend * step + bend * w + cubic * w * w, bend * b],
        bend: (w) => [bend + 2 * cubic * w, 0, bend],
      });
      expect(stationaryKindAt(curved, 0, 0)).toBe(ground);
      const turned = objectiveOf({
        loss: (w, b) => bend * step * b + (bend * b * b) / 2 + (cubic * b ** 3) / 3 + (bend * w * w) / 2,
        slope: (w, b) => [bend * w, bend * step + bend * b + cubic * b * b],
        bend: (_, b) => [bend, 0, bend + 2 * cubic * b],
      });
      expect(stationaryKindAt(turned, 0, 0)).toBe(ground);
    },
  );

  it.each([
    [0.006, 'minimum'],
    [0.0069, 'minimum'],
    [0.0073, 'flat'],
  ] as const)(
    'is there up to a hundredth away along a valley aslant: %d in w and in b is %s',
    (away, ground) => {
      const valley = quadratic(1e-5, 0.9e-5, 1e-5, { w: 0.3, b: 0.2 });
      expect(stationaryKindAt(valley, 0.3 + away, 0.2 - away)).toBe(ground);
      expect(stationaryKindAt(valley, 0.3 - away, 0.2 + away)).toBe(ground);
    },
  );

  it.each([
    [1e-16, 'minimum'],
    [1.3e-16, 'flat'],
  ] as const)('may have a slope that is only rounding, which no step lessens: %d is %s', (slope, ground) => {
    const rough = objectiveOf({
      loss: (w, b) => 0.55e-6 * (w * w + b * b),
      slope: () => [slope, 0],
      bend: () => [1.1e-6, 0, 1.1e-6],
    });
    expect(stationaryKindAt(rough, 0, 0)).toBe(ground);
  });

  it('is at a minimum of a valley that is 10⁵ steep across and hardly bends along', () => {
    expect(stationaryKindAt(quadratic(0.9e-5, 0, 1e5), 0.008, 0)).toBe('minimum');
    expect(stationaryKindAt(quadratic(1e5, 0, 0.9e-5), 0, -0.008)).toBe('minimum');
  });

  it('is at no saddle of a valley so steep that rounding alone bends its floor down', () => {
    const [steep, turn] = [1e12, 0.9];
    const [c, s] = [Math.cos(turn), Math.sin(turn)];
    const [ww, wb, bb] = [steep * c * c, steep * c * s, steep * s * s];
    expect(symmetricEigen(ww, wb, bb).values[1]).toBeLessThan(-1e-6);
    expect(stationaryKindAt(quadratic(ww, wb, bb), 0, 0)).toBe('minimum');
  });

  it('is at a minimum of fourth order up to a hundredth away', () => {
    const bottom = fourth(0.3, 0.2);
    expect(stationaryKindAt(bottom, 0.3, 0.2)).toBe('minimum');
    expect(stationaryKindAt(bottom, 0.3032, 0.2032)).toBe('minimum');
    expect(stationaryKindAt(bottom, 0.2968, 0.2032)).toBe('minimum');
    expect(stationaryKindAt(bottom, 0.3065, 0.2065)).toBe('minimum');
    expect(stationaryKindAt(bottom, 0.3075, 0.2075)).toBe('flat');
    expect(stationaryKindAt(bottom, 0.2925, 0.1925)).toBe('flat');
  });
});

describe('level ground that does not bend', () => {
  it.each([
    [0.9e-10, 'flat'],
    [1.2e-10, 'minimum'],
  ] as const)('with a wall of %d around is %s', (wall, ground) => {
    expect(
      stationaryKindAt(
        unbent((w, b) => (w * w + b * b > 9e-5 ? wall : 0)),
        0,
        0,
      ),
    ).toBe(ground);
  });

  it.each([
    [0.9e-10, 'flat'],
    [1.2e-10, 'saddle'],
  ] as const)('with a drop of %d around is %s', (drop, ground) => {
    expect(
      stationaryKindAt(
        unbent((w, b) => (w * w + b * b > 9e-5 ? -drop : 0)),
        0,
        0,
      ),
    ).toBe(ground);
  });

  it('is flat, at any loss, up to a wall or a drop of a ten-billionth', () => {
    const step = (level: number, off: number) =>
      stationaryKindAt(
        unbent((w, b) => level + (w * w + b * b > 9e-5 ? off : 0)),
        0,
        0,
      );
    expect([step(0, 1e-10), step(0, -1e-10)]).toEqual(['flat', 'flat']);
    for (const level of [-5, 5]) {
      expect([step(level, 0.9e-10), step(level, -0.9e-10)]).toEqual(['flat', 'flat']);
      expect([step(level, 1.2e-10), step(level, -1.2e-10)]).toEqual(['minimum', 'saddle']);
    }
  });

  it.each([
    [0, 0.8e-13, 'minimum'],
    [0, 1e-13, 'minimum'],
    [0, 1.2e-13, 'saddle'],
    [1e8, 0.8e-5, 'minimum'],
    [1e8, 1.2e-5, 'saddle'],
  ] as const)(
    'at a loss of %d, walls in w and a drop of %d in b: %s, since rounding is no drop',
    (level, drop, ground) => {
      const loss = (w: number, b: number) =>
        level + (Math.abs(w) > 5e-3 ? 1 : Math.abs(b) > 5e-3 ? -drop : 0);
      expect(stationaryKindAt(unbent(loss), 0, 0)).toBe(ground);
    },
  );

  it('falls in no direction at a minimum, and may fall in any at a saddle', () => {
    expect(
      stationaryKindAt(
        unbent((w, b) => w ** 4 - b ** 4),
        0,
        0,
      ),
    ).toBe('saddle');
    expect(
      stationaryKindAt(
        unbent((w, b) => b ** 4 - w ** 4),
        0,
        0,
      ),
    ).toBe('saddle');
    for (const [w, b] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ]) {
      const downThere = unbent((atW, atB) =>
        w * atW + b * atB > 9e-3 ? -1 : 1e-3 * (atW * atW + atB * atB),
      );
      expect(stationaryKindAt(downThere, 0, 0)).toBe('saddle');
    }
  });

  it('is no minimum where a valley leads down that is narrower than a gap between the places looked at', () => {
    for (const turn of [0.13, 1.2, 2.9, -2])
      for (const steep of [1e2, 1e5]) {
        const [c, s] = [Math.cos(turn), Math.sin(turn)];
        const valley = unbent((w, b) => steep * (c * b - s * w) ** 2 - 1e-5 * (c * w + s * b));
        expect(stationaryKindAt(valley, 0, 0)).toBe('saddle');
      }
  });

  it('is looked at a hundredth away, not further', () => {
    const cliff = unbent((w, b) => (Math.hypot(w, b) > 0.0101 ? -1 : Math.hypot(w, b)));
    expect(stationaryKindAt(cliff, 0, 0)).toBe('minimum');
  });

  it('is looked at a hundredth of its distance from the origin away', () => {
    const [w, b] = [1.8, 2.4];
    const cliff = (from: number) =>
      unbent((atW, atB) => {
        const away = Math.hypot(atW - w, atB - b);
        return away > from ? -1 : away;
      });
    expect(stationaryKindAt(cliff(0.0299), w, b)).toBe('saddle');
    expect(stationaryKindAt(cliff(0.0301), w, b)).toBe('minimum');
  });

  it('is looked at around its own place', () => {
    const bottom = unbent((w, b) => Math.hypot(w - 0.5, b + 0.25));
    expect(stationaryKindAt(bottom, 0.5, -0.25)).toBe('minimum');
    expect(stationaryKindAt(bottom, 0.4, -0.25)).toBe('saddle');
  });

  it('may have holes, which lie neither higher nor lower', () => {
    expect(
      stationaryKindAt(
        unbent((w, b) => (w < 0 ? Number.NaN : w + b * b)),
        0,
        0,
      ),
    ).toBe('minimum');
    expect(
      stationaryKindAt(
        unbent((w, b) => (w < 0 ? Number.NaN : b * b - w)),
        0,
        0,
      ),
    ).toBe('saddle');
  });
});

it('the ground is looked at over all the data', () => {
  for (const ground of [quadratic(1, 0.2, 2), unbent((w, b) => w * w + b * b)]) {
    const asked = new Set<string>();
    const many: typeof ground = {
      ...ground,
      points: 7,
      evaluate: (theta, out, from, to, order) => {
        asked.add(`${from} to ${to}`);
        ground.evaluate(theta, out, from, to, order);
      },
    };
    expect(stationaryKindAt(many, 0, 0)).toBe('minimum');
    expect([...asked]).toEqual(['0 to 7']);
  }
});
