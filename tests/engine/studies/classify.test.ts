import { describe, expect, it } from 'vitest';
import { createClassifier } from '../../../src/engine/studies/classify';
import { type Derivatives, objectiveOf } from '../analyticObjectives';

const SIDES = { w: 2, b: 8 };
const SCAN = {
  size: 0,
  w: new Float64Array(0),
  b: new Float64Array(0),
  middleNorm: 3,
  largestNorm: 9,
  range: 1,
};
const AT = { w: 0.5, b: -1 };

/** A point's kind where its losses and its second derivatives are as told; they need not belong together. */
function kindOf(
  loss: Derivatives['loss'],
  bend: readonly [ww: number, wb: number, bb: number],
  sides = SIDES,
): string | undefined {
  const objective = objectiveOf({ loss, slope: () => [0, 0], bend: () => bend });
  return createClassifier(objective, SCAN, sides)(AT)?.kind;
}

/** The distance of a place from the point, in sides of the window. */
const away = (w: number, b: number, sides = SIDES) => Math.hypot((w - AT.w) / sides.w, (b - AT.b) / sides.b);
const FLAT = [0, 0, 0] as const;
/** How far a surface with these second derivatives lies above the point. */
function bent([ww, wb, bb]: readonly [number, number, number]) {
  return (atW: number, atB: number) => {
    const [w, b] = [atW - AT.w, atB - AT.b];
    return (ww * w * w + 2 * wb * w * b + bb * b * b) / 2;
  };
}

describe('the kind of a point without slope', () => {
  it.each([
    [[2, 1, 3], 'minimum'],
    [[-2, 1, -3], 'maximum'],
    [[2, 1, -3], 'saddle'],
    [[-2, 1, 3], 'saddle'],
    [[1, 3, 1], 'saddle'],
    [[0.2, 0, 0.3], 'minimum'],
    [[-0.2, 0, -0.3], 'maximum'],
    [[0.2, 0, -0.3], 'saddle'],
  ] as const)('follows from the signs of the eigenvalues of %j: %s', (bend, kind) => {
    expect(kindOf(bent(bend), bend)).toBe(kind);
  });

  it('follows from the losses around it where there is a crease, on whose sides the surface bends otherwise', () => {
    const from = (loss: Derivatives['loss']) => (w: number, b: number) => loss(w - AT.w, b - AT.b);
    const valleys = from((w, b) => Math.abs(w * w - b * b) + b * b);
    expect(kindOf(valleys, [2, 0, 0])).toBe('minimum');
    expect(kindOf(valleys, [-2, 0, 4])).toBe('minimum');
    expect(
      kindOf(
        from((w, b) => w * Math.abs(w) + b * b),
        [2, 0, 2],
      ),
    ).toBe('degenerate');
    expect(
      kindOf(
        from((w, b) => -Math.abs(w * b) - b * b - w * w),
        [-2, 5, -2],
      ),
    ).toBe('maximum');
  });

  it('asks for a crease a hundred-thousandth of the shorter side away', () => {
    for (const sides of [SIDES, { w: 8, b: 2 }]) {
      const wall = (at: number) => (w: number, b: number) =>
        Math.hypot(w - AT.w, b - AT.b) > at ? 1 : (w - AT.w) ** 2 - (b - AT.b) ** 2;
      expect(kindOf(wall(2.1e-5), [2, 0, -2], sides)).toBe('saddle');
      expect(kindOf(wall(1.9e-5), [2, 0, -2], sides)).toBe('minimum');
    }
  });

  it('follows from the losses around it where an eigenvalue is next to none beside the window’s slope', () => {
    // The losses say minimum, but not so near that they are held against the curvature, which says saddle. The limit is 1e-6 · 3 over the shorter side.
    for (const sides of [SIDES, { w: 8, b: 2 }]) {
      const kind = (bend: readonly [number, number, number]) =>
        kindOf((w, b) => bent(bend)(w, b) + Math.max(0, away(w, b, sides) - 5e-4), bend, sides);
      expect(kind([1, 0, -1.6e-6])).toBe('saddle');
      expect(kind([1, 0, -1.4e-6])).toBe('minimum');
      expect(kind([-1.6e-6, 0, 1])).toBe('saddle');
      expect(kind([-1.4e-6, 0, 1])).toBe('minimum');
    }
  });

  it('is degenerate where a valley leads down, or a ridge up, that is narrower than a gap between the places around', () => {
    const along = (w: number, b: number) => {
      const [x, y] = [(w - AT.w) / SIDES.w, (b - AT.b) / SIDES.b];
      const [c, s] = [Math.cos(0.13), Math.sin(0.13)];
      return 1e4 * (c * y - s * x) ** 2 - 1e-2 * (c * x + s * y);
    };
    expect(kindOf(along, FLAT)).toBe('degenerate');
    expect(kindOf((w, b) => -along(w, b), FLAT)).toBe('degenerate');
  });

  it('follows from them where one eigenvalue is next to none beside the other one', () => {
    const kind = (bend: readonly [number, number, number]) =>
      kindOf((w, b) => bent(bend)(w, b) + Math.max(0, away(w, b) - 5e-4), bend);
    expect(kind([1e8, 0, -1.2e-2])).toBe('saddle');
    expect(kind([1e8, 0, -0.9e-2])).toBe('minimum');
  });

  it.each([
    ['minimum', (w: number, b: number) => away(w, b)],
    ['maximum', (w: number, b: number) => -away(w, b)],
    ['degenerate', (w: number) => w - AT.w],
    ['degenerate', (_: number, b: number) => b - AT.b],
    ['degenerate', (w: number, b: number) => (w - AT.w) ** 2 - (b - AT.b) ** 2],
    ['degenerate', (w: number) => (w - AT.w) ** 2],
  ] as const)('is %s by the losses all around', (kind, loss) => {
    expect(kindOf(loss, FLAT)).toBe(kind);
  });

  it('is looked for a thousandth of a side away', () => {
    const wall = (w: number, b: number) => {
      const distance = away(w, b);
      return distance > 0.0099e-1 && distance < 0.0101e-1 ? 1 : distance > 0.01 ? 0.5 : 0;
    };
    expect(kindOf(wall, FLAT)).toBe('minimum');
    const pit = (w: number, b: number) => -wall(w, b);
    expect(kindOf(pit, FLAT)).toBe('maximum');
  });

  it.each([
    [1, 0.9e-13, 'degenerate'],
    [1, 1.3e-13, 'minimum'],
    [-10, 0.9e-12, 'degenerate'],
    [-10, 1.3e-12, 'minimum'],
  ] as const)('at a loss of %d is none where the rise is rounding: %d is %s', (level, rise, kind) => {
    // Far away there is enough to be seen.
    const loss = (w: number, b: number) => {
      const distance = away(w, b);
      return level + (distance > 0.01 ? 0.5 : distance > 1e-6 ? rise : 0);
    };
    expect(kindOf(loss, FLAT)).toBe(kind);
  });
});

describe('a ripple', () => {
  const ripple = (height: number) => (w: number, b: number) => {
    const distance = away(w, b);
    return distance > 0.99 / 64 && distance < 1.01 / 64 ? height : 0;
  };

  it('is nothing to be seen below a hundred-millionth of the range, a sixty-fourth of a side away', () => {
    for (const sign of [1, -1]) {
      expect(kindOf(ripple(sign * 0.9e-8), FLAT)).toBeUndefined();
      expect(kindOf(ripple(sign * 1.2e-8), FLAT)).toBe('degenerate');
    }
  });

  it('is measured by the range, whatever that is', () => {
    const isSeen = (height: number, range: number) => {
      const objective = objectiveOf({ loss: ripple(height), slope: () => [0, 0], bend: () => [1, 0, 1] });
      return createClassifier(objective, { ...SCAN, range }, SIDES)(AT) !== null;
    };
    for (const range of [1e-3, 50])
      expect([0.9e-8 * range, 1.2e-8 * range].map((height) => isSeen(height, range))).toEqual([false, true]);
  });

  it('is looked for in each direction', () => {
    for (const [w, b] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ]) {
      const bump = (atW: number, atB: number) =>
        (w * (atW - AT.w)) / SIDES.w + (b * (atB - AT.b)) / SIDES.b > 0.0156 ? 1 : 0;
      expect(kindOf(bump, FLAT)).toBe('degenerate');
    }
  });
});

describe('a point without slope', () => {
  it('is told with its place and its loss', () => {
    const loss = (w: number, b: number) => w + 2 * b + bent([1, 0, 1])(w, b);
    const objective = objectiveOf({ loss, slope: () => [0, 0], bend: () => [1, 0, 1] });
    expect(createClassifier(objective, SCAN, SIDES)(AT)).toEqual({ ...AT, loss: -1.5, kind: 'minimum' });
  });

  it('is looked at over all the data', () => {
    const asked = new Set<string>();
    const objective = objectiveOf({ loss: away, slope: () => [0, 0], bend: () => FLAT });
    const many: typeof objective = {
      ...objective,
      points: 7,
      evaluate: (theta, out, from, to, order) => {
        asked.add(`${from} to ${to}`);
        objective.evaluate(theta, out, from, to, order);
      },
    };
    expect(createClassifier(many, SCAN, SIDES)(AT)?.kind).toBe('minimum');
    expect([...asked]).toEqual(['0 to 7']);
  });

  it('in a hole is none, and holes around it say nothing', () => {
    expect(kindOf(() => Number.NaN, [1, 0, 1])).toBeUndefined();
    expect(kindOf((w, b) => (w < AT.w - 1e-9 ? Number.NaN : away(w, b)), FLAT)).toBe('minimum');
    expect(kindOf((w, b) => (w < AT.w - 1e-9 ? Number.POSITIVE_INFINITY : -away(w, b)), FLAT)).toBe(
      'maximum',
    );
  });
});
