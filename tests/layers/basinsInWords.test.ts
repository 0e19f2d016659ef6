/** A basin map as the layer tells of it, whatever map comes. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { basins } from '../../src/layers/basins';
import type { BasinMap } from '../../src/layers/kit/basinMap';
import { followBasins } from '../../src/layers/kit/followBasins';
import { FIRST_MINIMUM } from '../../src/scene/basins';
import { BASINS_TEXT } from '../../src/text/basins';
import { runOf } from '../engine/scenes';
import { ofKind, stage } from './stage';

vi.mock('../../src/layers/kit/followBasins', () => ({ followBasins: vi.fn(() => () => {}) }));

const runs = ['gd', 'adam'].map((rule, i) => ({ ...runOf(rule, { steps: 2 }), id: `r${i + 1}` }));

/** A layer that is shown a map with such shares: of runs that are still going, then of the minima. */
function shown(...shares: readonly number[]) {
  const staged = stage(basins, {
    objective: { kind: 'function', id: 'himmelblau', params: {} },
    runs,
    view: { selected: 'r2' },
  });
  const [, chosen, draw, fault] = vi.mocked(followBasins).mock.lastCall ?? [];
  const key = shares.map((share, i) => ({
    end: FIRST_MINIMUM - 1 + i,
    name: `end ${i}`,
    short: `${i}`,
    share,
  }));
  const mark = { kind: 'basins', key };
  const minima = shares.slice(1).map((_, i) => ({ w: i, b: 10 - i, loss: i }));
  const map = { mark: () => mark, minima, question: { run: runs[1] } };
  draw?.(map as unknown as BasinMap);
  return { ...staged, mark, chosen, draw, fault };
}

const part = (place: number, share: number) => BASINS_TEXT.part(`end ${place}`, BASINS_TEXT.share(share));

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the layer of basins', () => {
  it('is of the selected run, and shows the map with a number at each minimum', () => {
    const { marks, told, mark, chosen } = shown(0.25, 0.5, 0.125, 0.125);
    expect(chosen?.()?.id).toBe('r2');
    expect(marks()[0]).toBe(mark);
    expect(ofKind(marks(), 'point')).toEqual(
      [0, 1, 2].map((i) => ({
        kind: 'point',
        at: { w: i, b: 10 - i },
        shape: 'dot',
        tone: 'ink',
        label: `${i + 1}`,
      })),
    );
    expect(told()).toBe(
      BASINS_TEXT.sentence('Adam', [part(0, 0.25), part(1, 0.5), part(2, 0.125), part(3, 0.125)]),
    );
  });

  it('tells twelve ends in the order of the key, and of more the twelve largest and how many others there are', () => {
    const rising = Array.from({ length: 12 }, (_, i) => 0.01 * (i + 1));
    expect(shown(...rising).told()).toBe(
      BASINS_TEXT.sentence(
        'Adam',
        rising.map((share, i) => part(i, share)),
      ),
    );
    const more = [...rising, 0.2, 0.001];
    const largest = [12, ...Array.from({ length: 11 }, (_, i) => 11 - i)];
    expect(shown(...more).told()).toBe(
      BASINS_TEXT.sentence('Adam', [...largest.map((i) => part(i, more[i])), BASINS_TEXT.others('2')]),
    );
  });

  it('numbers twelve minima at the most', () => {
    const labels = (count: number) =>
      ofKind(shown(...new Array(count + 1).fill(0.01)).marks(), 'point').map(({ label }) => label);
    expect(labels(12)).toHaveLength(12);
    expect(labels(13)).toEqual(Array.from({ length: 12 }, (_, i) => `${i + 1}`));
  });

  it('takes everything away where there is no map, and says why one could not be computed', () => {
    const { marks, told, draw, fault } = shown(0.5, 0.5);
    draw?.(null);
    expect([marks(), told()]).toEqual([[], '']);
    fault?.('too many');
    expect(told()).toBe(BASINS_TEXT.fault('too many'));
  });
});
