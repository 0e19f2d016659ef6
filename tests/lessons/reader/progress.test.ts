import { describe, expect, it } from 'vitest';
import { NO_PROGRESS, parseProgress } from '../../../src/lessons/reader/progress';

describe('what was kept of the reading', () => {
  it('is read back', () => {
    const stored = JSON.stringify({
      visited: ['momentum.valley', 'tips.ten'],
      solved: ['quick-adam'],
      predicted: ['into-the-valley'],
      last: 'tips.ten',
    });
    expect(parseProgress(stored)).toEqual({
      visited: new Set(['momentum.valley', 'tips.ten']),
      solved: new Set(['quick-adam']),
      predicted: new Set(['into-the-valley']),
      last: 'tips.ten',
      core: false,
    });
  });

  it.each([
    ['nothing', null],
    ['no JSON', '{'],
    ['another kind', '[]'],
    ['null', 'null'],
    ['more than anyone reads', JSON.stringify({ visited: Array(9000).fill('momentum.valley'), last: '' })],
  ])('is nothing where %s was stored', (_, stored) => {
    expect(parseProgress(stored)).toEqual(NO_PROGRESS);
  });

  it('counts a step that has moved since as read in its new place', () => {
    const stored = JSON.stringify({ visited: ['adaptive.adam', 'adaptive.adagrad'], last: 'adaptive.radam' });
    const { visited, last } = parseProgress(stored);
    expect([...visited]).toEqual(['adam.adam', 'adaptive.adagrad']);
    expect(last).toBe('schedules.radam');
  });

  it('says whether the core path is followed, and takes nothing but true for it', () => {
    expect(parseProgress(JSON.stringify({ core: true })).core).toBe(true);
    expect(parseProgress(JSON.stringify({ core: 'yes' })).core).toBe(false);
  });

  it('keeps places and drops the rest', () => {
    const stored = JSON.stringify({
      visited: ['tips.ten', 7, '<b>', 'a.b.c', null],
      solved: ['quick-adam', 'Not an id', 3],
      predicted: ['into-the-valley', 'x'.repeat(41), null],
      last: { toString: 1 },
    });
    expect(parseProgress(stored)).toEqual({
      visited: new Set(['tips.ten']),
      solved: new Set(['quick-adam']),
      predicted: new Set(['into-the-valley']),
      last: '',
      core: false,
    });
  });
});
