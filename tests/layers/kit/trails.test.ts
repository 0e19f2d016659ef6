/** The paths beside that of θ, as they are drawn up to the playhead. */
import { describe, expect, it } from 'vitest';
import { trailMarks } from '../../../src/layers/kit/trails';
import type { RunResult } from '../../../src/scene/outcome';
import { runOf, TWO_POINTS } from '../../engine/scenes';
import { resultOf } from '../../scene/follow';
import { ofKind } from '../stage';

const run = runOf('schedule-free', { steps: 9000 });
const result = resultOf(TWO_POINTS, run);

const columnOf = ({ names, columns }: RunResult, name: string) => columns[names.indexOf(name)];

/** The lines of a run's trails at a row, each as its places along w, told once where pieces meet. */
const trailsAt = (row: number, of = result) =>
  ofKind(trailMarks(run, of, row, 'run-2'), 'line').map(({ points }) => {
    const places = Array.from(points).filter((each, i) => i % 2 === 0 && !Number.isNaN(each));
    return places.filter((each, i) => i === 0 || each !== places[i - 1]);
  });

describe('the trails of a run', () => {
  it.each([1, 99, 100, 101, 350])('go from its start to the playhead: %d', (row) => {
    const [z, y] = trailsAt(row);
    expect(z).toEqual([...columnOf(result, 'z.w').subarray(0, row + 1)]);
    expect(y).toHaveLength(row + 1);
    // They are the same when they are asked for again.
    expect(trailsAt(row)).toEqual([z, y]);
  });

  it('begin, in a long run, some 4,000 steps before the playhead, at a hundred', () => {
    const z = columnOf(result, 'z.w');
    const firstAt = (row: number) => trailsAt(row)[0][0];
    expect([3999, 4000, 4099].map(firstAt)).toEqual([z[0], z[0], z[0]]);
    expect([4100, 8900, 8950, 8999, 9000].map(firstAt)).toEqual([z[100], z[4900], z[4900], z[4900], z[5000]]);
  });

  it('are thin lines, the second one dashed and in the run’s colour', () => {
    const looks = ofKind(trailMarks(run, result, 5, 'run-2'), 'line').map(({ points, ...look }) => look);
    expect(looks).toEqual([
      { kind: 'line', tone: 'accent', width: 1.5, label: 'z' },
      { kind: 'line', tone: 'run-2', dashed: true, width: 1.5, label: 'y' },
    ]);
  });

  it('are those of the result that is on show', () => {
    const other = resultOf(TWO_POINTS, { ...run, start: { w: 3, b: 3 }, steps: 200 });
    expect(trailsAt(150, other)[0][0]).toBe(3);
    expect(trailsAt(150)[0][0]).toBe(-2);
  });

  it('are none at the start, and of rules without any', () => {
    expect(trailMarks(run, result, 0, 'run-2')).toEqual([]);
    const plain = runOf('gd', { steps: 5 });
    expect(trailMarks(plain, resultOf(TWO_POINTS, plain), 5, 'run-2')).toEqual([]);
  });

  it('of Sophia are broad and faint where steps were clipped, and none where none was', () => {
    const clipped = runOf('sophia', { steps: 60 });
    const [mark, ...others] = trailMarks(clipped, resultOf(TWO_POINTS, clipped), 60, 'run-2');
    expect(others).toEqual([]);
    expect(mark).toMatchObject({ kind: 'line', tone: 'accent', width: 9, faint: true });
    // At the lowest point no step is long enough to be clipped.
    const resting = runOf('sophia', { steps: 60, start: { w: 1.791759469228055, b: -2.2821733885 } });
    expect(trailMarks(resting, resultOf(TWO_POINTS, resting), 60, 'run-2')).toEqual([]);
  });
});
