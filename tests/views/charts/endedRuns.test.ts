/** Series that are asked for once a run is over. */
import { beforeEach, describe, expect, it } from 'vitest';
import { createResults, type RunResult } from '../../../src/state/results';
import { askOnceOver } from '../../../src/views/charts/endedRuns';
import type { Series } from '../../../src/views/charts/series';

const OVER: RunResult['end'] = { reason: 'steps', at: 1, rest: null };
const runOf = (id: string, change: Partial<RunResult> = {}): RunResult => ({
  id,
  names: [],
  columns: [],
  length: 2,
  end: OVER,
  ...change,
});
const seriesOf = (value: number): Series => ({ a: Float64Array.of(value), b: null, length: 1 });

let asked: { readonly result: RunResult; readonly answer: (series: Series | undefined) => void }[];
let withdrawn: RunResult[];
let changes: number;

beforeEach(() => {
  [asked, withdrawn, changes] = [[], [], 0];
});

function begin(...runs: readonly RunResult[]) {
  const results = createResults();
  const show = (...shown: readonly RunResult[]) =>
    results.set('runs', new Map(shown.map((run) => [run.id, run])));
  show(...runs);
  const curves = askOnceOver(
    { results },
    ['r1', 'r2'],
    () => changes++,
    (result, answer) => {
      asked.push({ result, answer });
      return () => withdrawn.push(result);
    },
  );
  return { curves, show };
}

describe('a series that is asked for', () => {
  it('is that of each run that is on show and over', () => {
    const [one, going, other] = [runOf('r1'), runOf('r2', { end: null }), runOf('r3')];
    const { show } = begin(one, going, other);
    expect(asked.map(({ result }) => result)).toEqual([one]);
    const over = runOf('r2');
    show(one, over, other);
    expect(asked.map(({ result }) => result)).toEqual([one, over]);
    expect(withdrawn).toEqual([]);
  });

  it('is there once it is answered, and again for a later answer', () => {
    const { curves } = begin(runOf('r1'));
    expect(curves.of('r1')).toBeUndefined();
    const [first, second] = [seriesOf(1), seriesOf(2)];
    asked[0].answer(first);
    expect([curves.of('r1'), changes]).toEqual([first, 1]);
    asked[0].answer(second);
    expect([curves.of('r1'), changes]).toEqual([second, 2]);
    expect(curves.of('r2')).toBeUndefined();
  });

  it('stays that of the run before until the next one is answered, which is asked instead', () => {
    const [before, after] = [runOf('r1'), runOf('r1')];
    const { curves, show } = begin(before);
    const [first, second] = [seriesOf(1), seriesOf(2)];
    asked[0].answer(first);
    show(after);
    expect([withdrawn, curves.of('r1')]).toEqual([[before], first]);
    asked[0].answer(seriesOf(3));
    expect([curves.of('r1'), changes]).toEqual([first, 1]);
    asked[1].answer(second);
    expect(curves.of('r1')).toBe(second);
  });

  it('is not given away of a run that a person is asked to predict', () => {
    const { curves, show } = begin(runOf('r1'));
    asked[0].answer(seriesOf(1));
    show(runOf('r1', { rowsHidden: true, end: null }));
    expect(curves.of('r1')).toBeUndefined();
    show(runOf('r1', { end: null }));
    expect(curves.of('r1')?.a[0]).toBe(1);
  });

  it('is withdrawn when nobody looks any more', () => {
    const [one, two] = [runOf('r1'), runOf('r2')];
    const { curves, show } = begin(one, two);
    curves.stop();
    expect(withdrawn).toEqual([one, two]);
    show(runOf('r1'));
    expect(asked).toHaveLength(2);
  });
});
