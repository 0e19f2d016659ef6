import { expect, it } from 'vitest';
import { when } from '../../../src/app/recent/when';

it.each([
  [0, 'just now'],
  [59_999, 'just now'],
  [60_000, '1 minute ago'],
  [59 * 60_000, '59 minutes ago'],
  [3_600_000, '1 hour ago'],
  [23.9 * 3_600_000, '23 hours ago'],
  [-5000, 'just now'],
])('%d ms ago is “%s”', (age, words) => {
  const now = Date.UTC(2026, 0, 15, 12);
  expect(when(now - age, now)).toBe(words);
});

it('of another day is its date', () => {
  const now = Date.UTC(2026, 0, 15, 12);
  expect(when(now - 3 * 86_400_000, now)).toBe('Jan 12, 2026');
});
