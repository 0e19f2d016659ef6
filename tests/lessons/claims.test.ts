import { describe, expect, it } from 'vitest';
import { isPrinted, judge, printLike, splitClaim } from '../../src/lessons/claims';
import { runsOf } from './experiment';
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
