/** The choices of a rule's rates that tuning tries. */
import { describe, expect, it } from 'vitest';
import { searchOf } from '../../../src/engine/families/rates';

const decades = (etas: readonly number[]) => etas.map((eta) => Math.log10(eta));
const etasOf = (choices: readonly { readonly eta: number }[]) => choices.map(({ eta }) => eta);

describe('the choices of rates', () => {
  it('are four η a decade over the slider’s range, both ends exactly', () => {
    const { coarse } = searchOf('gd');
    const etas = etasOf(coarse);
    expect([etas[0], etas[20], etas.length]).toEqual([1e-4, 10, 21]);
    expect(decades(etas)).toEqual(Array.from({ length: 21 }, (_, i) => expect.closeTo(-4 + i / 4, 12)));
    expect(coarse.every(({ beta }) => Number.isNaN(beta))).toBe(true);
  });

  it('are all of them for each β, where the rule has one', () => {
    const { coarse } = searchOf('momentum');
    const betas = [0, 0.5, 0.9, 0.95, 0.99];
    const row = etasOf(searchOf('gd').coarse);
    expect(coarse.map(({ beta }) => beta)).toEqual(betas.flatMap((beta) => row.map(() => beta)));
    expect(etasOf(coarse)).toEqual(betas.flatMap(() => etasOf(coarse).slice(0, row.length)));
  });

  it('are closer by eight between the neighbours of the best, at its β', () => {
    const { coarse, refine } = searchOf('momentum');
    const best = coarse[10];
    const closer = refine(best);
    expect(closer.map(({ beta }) => beta)).toEqual(Array(8).fill(best.beta));
    const [low, high] = decades([coarse[9].eta, coarse[11].eta]);
    expect(decades(etasOf(closer))).toEqual(
      Array.from({ length: 8 }, (_, i) => expect.closeTo(low + ((i + 1) / 9) * (high - low), 12)),
    );
  });

  it('at an end of the grid lie between it and its one neighbour', () => {
    const { coarse, refine } = searchOf('gd');
    for (const [end, beside] of [
      [coarse[0].eta, coarse[1].eta],
      [coarse[20].eta, coarse[19].eta],
    ]) {
      const closer = etasOf(refine({ eta: end, beta: Number.NaN }));
      expect(closer).toHaveLength(8);
      expect(Math.min(...closer)).toBeGreaterThan(Math.min(end, beside));
      expect(Math.max(...closer)).toBeLessThan(Math.max(end, beside));
    }
  });

  it('are one without an η for a rule that has none, and nothing closer', () => {
    const { coarse, refine } = searchOf('levenberg-marquardt');
    expect(coarse).toEqual([{ eta: Number.NaN, beta: Number.NaN }]);
    expect(refine(coarse[0])).toEqual([]);
  });
});
