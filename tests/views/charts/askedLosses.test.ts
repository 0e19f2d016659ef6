/** A chart of a run that has recorded its loss at two steps asks for enough of them to be a curve. */
import { describe, expect, it } from 'vitest';
import { BASE_COLUMNS, COLUMN } from '../../../src/catalog/columns';
import type { Point } from '../../../src/scene/types';
import { createResults, type RunResult } from '../../../src/state/results';
import { askLosses } from '../../../src/views/charts/askedLosses';
import type { SeriesData } from '../../../src/views/charts/series';

const LAST = 300;

/** A run along w = t whose loss is known at some steps. */
function run(isKnown: (step: number) => boolean, place = (step: number) => step): RunResult {
  const columns = BASE_COLUMNS.map(() => new Float64Array(LAST + 1));
  for (let step = 0; step <= LAST; step++) {
    columns[COLUMN.w][step] = place(step);
    columns[COLUMN.loss][step] = isKnown(step) ? 7 : Number.NaN;
  }
  return {
    id: 'r1',
    names: [...BASE_COLUMNS],
    columns,
    length: LAST + 1,
    end: { reason: 'budget', at: LAST } as unknown as RunResult['end'],
  };
}

const atEnds = (step: number) => step === 0 || step === LAST;

/** Shows a run; what is asked is answered by the loss 1000 + w. */
function shown(result: RunResult) {
  const results = createResults();
  results.set('runs', new Map([['r1', result]]));
  const questions: (readonly Point[])[] = [];
  const data = {
    results,
    studies: {
      ask: (
        _: string,
        { points }: { readonly points: readonly Point[] },
        answer: (found: Float64Array) => void,
      ) => {
        questions.push(points);
        answers.push(() => answer(Float64Array.from(points.flatMap(({ w }) => [1000 + w, 0, 0]))));
        return () => {};
      },
    },
  } as unknown as SeriesData;
  const answers: (() => void)[] = [];
  let changes = 0;
  const losses = askLosses(data, ['r1'], () => changes++);
  return {
    losses,
    results,
    questions,
    answer: () => {
      for (const give of answers) give();
    },
    changes: () => changes,
  };
}

describe('the losses that a chart asks for', () => {
  it('are those of a run that has recorded two, closest where it begins', () => {
    const { losses, questions, answer, changes } = shown(run(atEnds));
    expect(losses.of('r1')).toBeUndefined();
    answer();
    expect(changes()).toBe(1);
    const a = losses.of('r1')?.a ?? new Float64Array();
    const known = [...a.keys()].filter((step) => !Number.isNaN(a[step]));
    expect(known.length).toBeGreaterThan(40);
    expect(known.length).toBeLessThan(60);
    expect(known.slice(0, 4)).toEqual([0, 1, 2, 3]);
    expect(Math.max(...known.slice(1).map((step, i) => step - known[i]))).toBeLessThan(LAST / 20);
    expect([a[0], a[1], a[LAST]]).toEqual([7, 1001, 7]);
    expect(questions[0].map(({ w }) => w)).toEqual(known.slice(1, -1));
    expect(losses.remark()).not.toBe('');
  });

  it('leave the recorded numbers as they are', () => {
    const result = run(atEnds);
    const { answer } = shown(result);
    answer();
    expect([...result.columns[COLUMN.loss]].filter(Number.isFinite)).toEqual([7, 7]);
  });

  it('are none where enough are recorded, or all, or where a place is not known', () => {
    const often = shown(run((step) => step % 5 === 0));
    expect([often.questions.length, often.losses.remark() === '']).toEqual([0, false]);
    const always = shown(run(() => true));
    expect([always.questions.length, always.losses.remark()]).toEqual([0, '']);
    const table = shown(run(atEnds, (step) => (atEnds(step) ? step : Number.NaN)));
    expect([table.questions.length, table.losses.remark()]).toEqual([0, '']);
  });

  it('are none of a run that starts where the surface has none, and the chart says so', () => {
    const nowhere = run(() => false);
    const start = { ...nowhere, length: 1, end: { reason: 'diverged', at: 0, rest: null } } as const;
    const { questions, losses } = shown(start);
    expect(questions).toEqual([]);
    expect(losses.remark()).toBe('The surface has no loss where a run starts. Drag the start.');
  });

  it('are missed from a single step on', () => {
    const one = shown(run((step) => step !== 9));
    expect([one.questions.length, one.losses.remark() === '']).toEqual([0, false]);
  });

  it('are asked for where fewer than 48 are recorded', () => {
    const first = (count: number) => shown(run((step) => step < count)).questions.length;
    expect([first(47), first(48)]).toEqual([1, 0]);
  });

  it('are at 48 steps, spread by squares over the run', () => {
    const { questions } = shown(run(() => false));
    const steps = questions[0].map(({ w }) => w);
    const spread = Array.from({ length: 48 }, (_, i) => Math.round(300 * (i / 47) ** 2));
    expect(steps).toEqual([...new Set(spread)]);
  });

  it('do not stand for another run of the same name', () => {
    const { losses, results, answer } = shown(run(atEnds));
    answer();
    results.set('runs', new Map([['r1', { ...run(atEnds), end: null }]]));
    expect(losses.of('r1')).toBeUndefined();
  });
});
