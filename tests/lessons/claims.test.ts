import { describe, expect, it } from 'vitest';
import { isPrinted, judge, judgeSeeds, printLike, splitClaim } from '../../src/lessons/claims';
import { bySeed, portionsOf } from '../../src/lessons/reader/blocks/useSeedVerdict';
import { countOf, drawnPoint, medianOf } from '../../src/lessons/seeds';
import { MAX_RUNS } from '../../src/scene/limits';
import type { RunSpec } from '../../src/scene/types';
import { runsOf } from './experiment';
import { faultsOf } from './legal';
import { blocksOf } from './shelf';

const claims = blocksOf('claim').map(({ place, block }) => ({
  place,
  claim: block.claim,
  says: block.claim.says,
}));

describe('what the lessons claim', () => {
  it('is something', () => {
    expect(claims.length).toBeGreaterThan(0);
  });

  it.each(claims)('$place: $says', ({ claim }) => {
    const { numbers, holds } = judge(claim, runsOf(claim.document()));
    const measured = Object.fromEntries([...numbers].map(([name, number]) => [name, number.measured]));
    const printed = Object.fromEntries(
      Object.entries(claim.numbers).map(([name, number]) => [name, number.printed]),
    );
    expect(measured).toEqual(printed);
    expect(holds).toBe(true);
  });

  it.each(claims)('$place names each of its numbers once it has them: $says', ({ claim }) => {
    const named = splitClaim(claim.says).flatMap((piece) => (piece.kind === 'number' ? [piece.name] : []));
    expect(new Set(named)).toEqual(new Set(Object.keys(claim.numbers)));
    expect(Object.values(claim.numbers).filter(({ printed }) => !isPrinted(printed))).toEqual([]);
  });
});

const seedClaims = blocksOf('seeds').map(({ place, block }) => ({
  place,
  claim: block.claim,
  says: block.claim.says,
}));

describe('what the lessons claim of many seeds', () => {
  it.each(seedClaims)('$place: $says', ({ claim }) => {
    const measured = Array.from({ length: claim.seeds }, (_, index) =>
      claim.measure(runsOf(claim.document(index + 1))),
    );
    const found = Object.fromEntries(
      [...judgeSeeds(claim, measured).numbers].map(([name, number]) => [name, number.measured]),
    );
    expect(found).toEqual(
      Object.fromEntries(Object.entries(claim.numbers).map(([name, { printed }]) => [name, printed])),
    );
  });

  it.each(seedClaims)(
    '$place is of a hundred seeds, names its numbers, and is asked in parts: $says',
    ({ claim, place }) => {
      const named = splitClaim(claim.says).flatMap((piece) => (piece.kind === 'number' ? [piece.name] : []));
      expect(new Set(named)).toEqual(new Set(Object.keys(claim.numbers)));
      expect(claim.seeds).toBe(100);
      expect(faultsOf(claim.document(1), place)).toBe('');
      const portions = portionsOf(claim);
      expect(portions.every(({ runs }) => runs.length <= MAX_RUNS)).toBe(true);
      const asked = portions.flatMap(({ runs, each }) => bySeed(runs, each));
      const without = (run: RunSpec) => ({ ...run, id: '' });
      expect(asked.map((runs) => runs.map(without))).toEqual(
        Array.from({ length: claim.seeds }, (_, index) => claim.document(index + 1).scene.runs.map(without)),
      );
    },
  );
});

describe('over seeds', () => {
  const measured = [
    [1, 5],
    [4, 6],
    [3, 9],
    [Number.POSITIVE_INFINITY, 2],
  ];

  it('a count is of those that meet the condition', () => {
    expect(countOf(([one, other]) => one < other)(measured)).toBe(3);
  });

  it('a median is between the middle two, and a diverged run is the largest', () => {
    expect(medianOf(0)(measured)).toBe(3.5);
    expect(medianOf(0)(measured.slice(0, 3))).toBe(3);
  });

  it('a drawn point lies in its window, and is the same for ever', () => {
    const window = { w: [-2, 2], b: [1, 5] } as const;
    const { w, b } = drawnPoint(7, window);
    expect(drawnPoint(7, window)).toEqual({ w, b });
    expect(Math.abs(w)).toBeLessThanOrEqual(2);
    expect(Math.abs(b - 3)).toBeLessThanOrEqual(2);
  });
});

describe('a measured number is printed', () => {
  it.each([
    ['0.163', 0.16349, '0.163'],
    ['7.5e-6', 7.4612e-6, '7.5e-6'],
    ['6', 6, '6'],
    ['-1.20', -1.2, '-1.20'],
    ['0.0', -0.01, '0.0'],
    ['1.0e3', 1000, '1.0e3'],
    ['∞', Number.POSITIVE_INFINITY, '∞'],
    ['12', Number.NaN, '?'],
  ])('like %s: %d as %s', (printed, value, text) => {
    expect(printLike(printed, value)).toBe(text);
  });
});

describe('a statement', () => {
  it('is split at its numbers, and keeps the braces of its TeX', () => {
    expect(splitClaim('With $\\eta_{t}$ it is at {loss} after {steps} steps.')).toEqual([
      { kind: 'text', text: 'With $\\eta_{t}$ it is at ' },
      { kind: 'number', name: 'loss' },
      { kind: 'text', text: ' after ' },
      { kind: 'number', name: 'steps' },
      { kind: 'text', text: ' steps.' },
    ]);
  });

  it('holds only where all its numbers agree and what it says beyond them is so', () => {
    const claim = {
      says: '{a}',
      document: () => {
        throw new Error('not asked for');
      },
      numbers: { a: { printed: '2', of: () => 2 } },
    };
    expect(judge(claim, []).holds).toBe(true);
    expect(judge({ ...claim, holds: () => false }, []).holds).toBe(false);
    expect(judge({ ...claim, numbers: { a: { printed: '3', of: () => 2 } } }, []).holds).toBe(false);
  });
});
