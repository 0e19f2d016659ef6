/** The luck of a run as the layer draws and tells it, whatever seeds come. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { luck } from '../../src/layers/luck';
import type { Luck } from '../../src/scene/luck';
import type { ObjectiveSpec } from '../../src/scene/types';
import { luckText } from '../../src/text/luck';
import { runOf, TWO_POINTS } from '../engine/scenes';
import { ofKind, stage } from './stage';

const runs = ['gd', 'adam'].map((rule, i) => ({ ...runOf(rule, { steps: 2 }), id: `r${i + 1}` }));

/** So many seeds of the second run; each goes from (−1, −1) to a place of its own. */
function luckOf(seeds: number, objective: ObjectiveSpec = TWO_POINTS): Luck {
  const all = Array.from({ length: seeds }, (_, seed) => seed);
  const none = new Float64Array(0);
  return {
    question: { objective, run: runs[1], count: seeds },
    seeds,
    w: Float64Array.from(all, (seed) => 0.5 * seed),
    b: Float64Array.from(all, (seed) => 100 - seed),
    loss: Float64Array.from(all),
    best: Float64Array.from(all),
    outcomes: all.map(() => 'going'),
    paths: all.map((seed) => Float64Array.of(-1, -1, 0.5 * seed, 100 - seed)),
    curve: { steps: new Uint32Array(0), q1: none, median: none, q3: none },
    lossQuartiles: { q1: 0.25, median: 0.5, q3: 0.75 },
    bestQuartiles: { q1: 0, median: 0, q3: 0 },
  };
}

function shown() {
  const staged = stage(luck, { objective: TWO_POINTS, runs, view: { selected: 'r1' } });
  const put = (seeds: number | null) =>
    staged.workbench.luck.setState({ luck: seeds === null ? null : luckOf(seeds), drawn: true, fault: '' });
  return { ...staged, put };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the layer of luck', () => {
  it('has the end of each seed, and the paths of the first 48', () => {
    const { marks, put } = shown();
    put(3);
    expect(marks()).toEqual([
      {
        kind: 'line',
        points: Float64Array.of(
          ...[-1, -1, 0, 100, Number.NaN, Number.NaN],
          ...[-1, -1, 0.5, 99, Number.NaN, Number.NaN],
          ...[-1, -1, 1, 98],
        ),
        tone: 'soft',
        width: 1,
        faint: true,
      },
      { kind: 'dots', points: Float64Array.of(0, 100, 0.5, 99, 1, 98), tone: 'accent' },
    ]);
    put(60);
    expect(ofKind(marks(), 'line')[0].points).toHaveLength(48 * 4 + 47 * 2);
    expect(ofKind(marks(), 'dots')[0].points).toHaveLength(120);
  });

  it('tells the quartiles and the place in the middle, with the name of the run that they are of', () => {
    const { told, put } = shown();
    put(5);
    expect(told()).toBe(luckText.sentence('Adam', 5, '0.5', '0.25', '0.75', 'w 1, b 98', false));
    put(4);
    expect(told()).toBe(luckText.sentence('Adam', 4, '0.5', '0.25', '0.75', 'w 1, b 99', false));
  });

  it('takes its marks away where there are no seeds, and draws the same ones once', () => {
    const { marks, put, shows, workbench } = shown();
    put(5);
    const before = shows();
    workbench.luck.setState({ fault: 'late' });
    expect(shows()).toBe(before);
    put(null);
    expect(marks()).toEqual([]);
    expect(shows()).toBe(before + 1);
  });

  it('tells that each seed has data of its own where they are drawn', () => {
    const { workbench, told } = shown();
    const data = { kind: 'generated', id: 'noisy', n: 5, noise: 0.05, seed: 1 } as const;
    const noisy: ObjectiveSpec = { kind: 'neuron', loss: 'mean', data };
    workbench.luck.setState({ luck: luckOf(5, noisy), drawn: true, fault: '' });
    expect(told()).toMatch(/Each seed also has data of its own\.$/);
    workbench.luck.setState({ luck: luckOf(5), drawn: true, fault: '' });
    expect(told()).not.toMatch(/data of its own/);
  });

  it('says that there is nothing where nothing is drawn, and nothing once it has stopped', () => {
    const { told, put, stop, shows } = shown();
    expect(told()).toBe(luckText.nothingDrawn);
    stop();
    const before = shows();
    put(5);
    expect([told(), shows()]).toEqual([luckText.nothingDrawn, before]);
  });
});
