/** What is said about the selected run once the playhead rests. */
import { describe, expect, it } from 'vitest';
import { BASE_COLUMNS, COLUMN } from '../../../src/catalog/columns';
import type { RunResult } from '../../../src/state/results';
import { timelineText } from '../../../src/text/timeline';
import { announcement } from '../../../src/views/timeline/announcement';

function run(end: RunResult['end'], length = 3): RunResult {
  const columns = BASE_COLUMNS.map(() => new Float64Array(3));
  columns[COLUMN.loss].set([4, 2, 8]);
  return { id: 'r1', names: BASE_COLUMNS, columns, length, end };
}
const diverged = run({ reason: 'diverged', at: 2, rest: null });
const stuck = run({ reason: 'no-slope', at: 2, rest: null });
const steps = run({ reason: 'steps', at: 2, rest: null });
const at = (playhead: number) => timelineText.announceStep(`${playhead}`, '9');

describe('the announcement about a run', () => {
  it('is the step and its loss there, at its end that of its last row', () => {
    expect(announcement(1, 9, 'Adam', steps)).toBe(`${at(1)} ${timelineText.announceLoss('Adam', '2')}`);
    expect(announcement(0, 9, 'Adam', steps)).toBe(`${at(0)} ${timelineText.announceLoss('Adam', '4')}`);
    expect(announcement(7, 9, 'Adam', steps)).toBe(`${at(7)} ${timelineText.announceLoss('Adam', '8')}`);
    expect(announcement(2, 9, 'Adam', run(null))).toBe(`${at(2)} ${timelineText.announceLoss('Adam', '8')}`);
  });

  it('is only the step without a run, or before its first row', () => {
    expect(announcement(1, 9, 'Adam', undefined)).toBe(at(1));
    expect(announcement(1, 9, 'Adam', run(null, 0))).toBe(at(1));
  });

  it('says that it has diverged, from the step on where it has', () => {
    expect(announcement(1, 9, 'Adam', diverged)).toBe(`${at(1)} ${timelineText.announceLoss('Adam', '2')}`);
    for (const playhead of [2, 5])
      expect(announcement(playhead, 9, 'Adam', diverged)).toBe(
        `${at(playhead)} ${timelineText.announceDiverged('Adam', '2', '8')}`,
      );
  });

  it('says that it has no slope to go by, from the step on where it has none', () => {
    expect(announcement(1, 9, 'Adam', stuck)).toBe(`${at(1)} ${timelineText.announceLoss('Adam', '2')}`);
    for (const playhead of [2, 5])
      expect(announcement(playhead, 9, 'Adam', stuck)).toBe(
        `${at(playhead)} ${timelineText.announceNoSlope('Adam', '2', '8')}`,
      );
  });
});
