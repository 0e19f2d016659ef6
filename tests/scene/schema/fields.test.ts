import { describe, expect, it } from 'vitest';
import { oneOfIds } from '../../../src/scene/schema/fields';

describe('the ids that a field may name, in words', () => {
  it.each([
    [['none'], '"none"'],
    [[''], '""'],
    [['none', 'l2'], 'one of none, l2'],
    [['', 'r1'], 'one of "", r1'],
  ])('%j', (ids, words) => {
    expect(oneOfIds(ids)).toBe(words);
  });

  it('are cut where they are too many to read', () => {
    const words = oneOfIds(Array.from({ length: 100 }, (_, i) => `id${i}`));
    expect(words.length).toBeLessThan(260);
    const told = words.replace(/ and \d+ more$/, '').split(', ').length;
    expect(words).toMatch(new RegExp(`and ${100 - told} more$`));
  });
});
