/** The words of index.html, which stand before any script has come. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { OPTIMIZERS } from '../../src/catalog/optimizers';

const page = readFileSync(new URL('../../index.html', import.meta.url), 'utf8');

test('the page says about how many optimizers it has, in its words and for search engines', () => {
  const named = ['gd', 'momentum', 'adam'];
  expect(OPTIMIZERS.filter(({ id }) => named.includes(id))).toHaveLength(named.length);
  // In round numbers, so that another rule is no reason to edit the page.
  expect(
    page.match(/gradient descent, momentum, Adam and more than thirty other\s+optimizers/g),
  ).toHaveLength(2);
  expect(OPTIMIZERS.length - named.length).toBeGreaterThan(30);
  expect(OPTIMIZERS.length - named.length).toBeLessThanOrEqual(40);
});
