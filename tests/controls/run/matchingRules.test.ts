import { describe, expect, it } from 'vitest';
import { OPTIMIZER_ENTRIES } from '../../../src/catalog/optimizers';
import { SECTIONED_ENTRIES } from '../../../src/catalog/optimizers/sections';
import { matchingRules } from '../../../src/controls/run/matchingRules';

const found = (sought: string) =>
  matchingRules(SECTIONED_ENTRIES, sought).flatMap(({ entries }) => entries.map(({ id }) => id));

describe('the list of algorithms', () => {
  it('has every entry once, in the order of the shelf within its section', () => {
    expect(found('').toSorted()).toEqual(OPTIMIZER_ENTRIES.map(({ id }) => id).toSorted());
    expect(SECTIONED_ENTRIES[0].entries[0].id).toBe('gd');
    expect(SECTIONED_ENTRIES[0].section).toBe('lecture');
  });

  it('finds by name, without case, hyphens or accents', () => {
    expect(found('lion')).toEqual(['lion']);
    expect(found('schedule free adamw')).toEqual(['schedule-free-adamw']);
    expect(found('ADAMW')).toEqual(['adamw', 'nadamw', 'schedule-free-adamw']);
    expect(found('nag')).toEqual(['nag', 'nesterov']);
  });

  it('looks at what a rule is for where no name has the words', () => {
    expect(found('choose η')).toEqual(expect.arrayContaining(['adadelta', 'dog', 'prodigy']));
    expect(found('warm-up')).toEqual(expect.arrayContaining(['radam']));
  });

  it('may find nothing', () => {
    expect(found('genetic')).toEqual([]);
  });
});

describe('the line of an algorithm', () => {
  it('is short enough for a phone, and says when one would take it', () => {
    for (const { when, name } of OPTIMIZER_ENTRIES) {
      expect(when, name).not.toBe('');
      expect(when.length, name).toBeLessThanOrEqual(110);
    }
  });
});
