import { describe, expect, it } from 'vitest';
import { groupByX, inSlices } from '../../src/engine/groupByX';

function grouped(x: readonly number[], y: readonly number[] = x.map(() => 0.5)) {
  const work = groupByX({ x: Float64Array.from(x), y: Float64Array.from(y) });
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

const different = (count: number) => Array.from({ length: count }, (_, i) => i / 8);

describe('slices', () => {
  it.each([
    [1, [[0, 1]], [3]],
    [65_536, [[0, 65_536]], [3 * 65_536]],
    [
      65_537,
      [
        [0, 65_536],
        [65_536, 65_537],
      ],
      [3 * 65_536, 3],
    ],
  ])('of %i points are told with their cost, none of them empty', (n, ranges, costs) => {
    const seen: number[][] = [];
    expect([...inSlices(n, 3, (from, to) => seen.push([from, to]))]).toEqual(costs);
    expect(seen).toEqual(ranges);
  });
});

describe('groups of equal x', () => {
  it('have the mean of their y, and 0 and −0 are one x', () => {
    const { groups, low, high } = grouped([0, 2, -0, 2, 2], [0.1, 0.2, 0.3, 0.4, 0.6]);
    expect([low + 0, high]).toEqual([0, 2]);
    expect([...(groups?.x ?? [])]).toEqual([0, 2]);
    expect([...(groups?.weight ?? [])]).toEqual([2, 3]);
    expect(groups?.y[0]).toBeCloseTo(0.2, 15);
    expect(groups?.y[1]).toBeCloseTo(0.4, 15);
    expect(groups?.rest).toBeCloseTo(2 * 0.01 + 2 * 0.04, 15);
    expect(groups?.total).toBe(5);
  });

  it('of one point are that point', () => {
    const { low, high, groups } = grouped([3], [0.25]);
    expect([low, high, groups?.x[0], groups?.y[0], groups?.weight[0]]).toEqual([3, 3, 3, 0.25, 1]);
  });

  it('are at most 2,000, all of them found again', () => {
    const x = different(2000);
    const { groups } = grouped([...x, ...x.toReversed()]);
    expect([...(groups?.x ?? [])]).toEqual(x);
    expect(groups?.weight.every((weight) => weight === 2)).toBe(true);
    expect(grouped(different(2001)).groups).toBeNull();
  });

  it('of too many different x tell an x that is more than a tenth of those looked at', () => {
    const many = different(2001).slice(1);
    const zeros = (count: number) => new Array<number>(count).fill(0);
    expect(grouped([...zeros(400), ...many, 999]).frequent).toBe(0);
    expect(grouped([...zeros(100), ...many, 999]).frequent).toBeNaN();
    const [low, high] = [grouped([...many, -7, 3000]).low, grouped([...many, -7, 3000]).high];
    expect([low, high]).toEqual([-7, 3000]);
  });

  it('of too many different x tell it wherever it came, and only above a tenth', () => {
    const many = different(2001).slice(1);
    // 223 in 2,223 are more than a tenth, 222 in 2,222 are not.
    const withSevens = (count: number) => [
      ...many.slice(0, 1000),
      ...new Array<number>(count).fill(-7),
      ...many.slice(1000),
    ];
    expect(grouped([...withSevens(223), 999]).frequent).toBe(-7);
    expect(grouped([...withSevens(222), 999]).frequent).toBeNaN();
  });

  it('of too many different x count all that was looked at', () => {
    const many = different(2001).slice(1);
    const ofAll = (seen: number) => {
      const repeated = Array.from({ length: seen - 2000 - 300 }, (_, i) => many[i % 1000]);
      return grouped([
        ...many.slice(0, 1000),
        ...repeated,
        ...new Array<number>(300).fill(-7),
        ...many.slice(1000),
        999,
      ]);
    };
    expect(ofAll(2999).frequent).toBe(-7);
    expect(ofAll(3000).frequent).toBeNaN();
  });

  it('keep what rounding leaves of their residuals, twice', () => {
    const x = Array.from({ length: 600 }, (_, i) => i % 3);
    const y = x.map((each, i) => 0.1 * each + 0.7 / (i + 3));
    const { groups } = grouped(x, y);
    if (groups === null) throw new Error('no groups');
    let rest = 0;
    for (let j = 0; j < 3; j++) {
      const own = y.filter((_, i) => x[i] === j);
      const mean = own.reduce((sum, each) => sum + each, 0) / own.length;
      expect(groups.y[j]).toBe(mean);
      expect(groups.tilt[j]).toBe(2 * own.reduce((sum, each) => sum + (each - mean), 0));
      rest += own.reduce((sum, each) => sum + (each - mean) ** 2, 0);
    }
    expect(groups.tilt.some((tilt) => tilt !== 0)).toBe(true);
    expect(groups.rest).toBeCloseTo(rest, 12);
  });

  it('cost a look at each point, and two halves', () => {
    const work = groupByX({ x: new Float64Array(1000), y: new Float64Array(1000) });
    const costs: number[] = [];
    for (let step = work.next(); step.done !== true; step = work.next()) costs.push(step.value);
    expect(costs).toEqual([1000, 500, 500]);
  });

  it('count each point once, also where they come in several slices', () => {
    const count = 65_536 + 3;
    const x = Array.from({ length: count }, (_, i) => (i < 5 ? -2 : i % 2));
    const { groups, low, high } = grouped(x, Array(count).fill(1));
    expect([low, high]).toEqual([-2, 1]);
    expect([...(groups?.y ?? [])]).toEqual([1, 1, 1]);
    expect([...(groups?.weight ?? [])]).toEqual([5, count / 2 - 2.5, count / 2 - 2.5]);
    expect(groups?.rest).toBe(0);
    expect(grouped(x.map((each) => -each)).high).toBe(2);
  });

  it('of too many different x tell the first of two that come as often', () => {
    const many = different(2001).slice(1);
    const both = [0, -7].flatMap((each) => new Array<number>(400).fill(each));
    expect(grouped([...both, ...many]).frequent).toBe(0);
    expect(grouped([...both.toReversed(), ...many]).frequent).toBe(-7);
  });
});
