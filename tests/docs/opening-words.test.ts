/** The words of index.html, which stand before any script has come. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { OPTIMIZERS } from '../../src/catalog/optimizers';

const page = readFileSync(new URL('../../index.html', import.meta.url), 'utf8');

test('the page counts its optimizers, in its words and for search engines', () => {
  const named = ['gd', 'momentum', 'adam'];
  expect(OPTIMIZERS.filter(({ id }) => named.includes(id))).toHaveLength(named.length);
  const counts = [...page.matchAll(/gradient descent, momentum, Adam and (\d+) other optimizers/g)];
  expect(counts.map(([, count]) => Number(count))).toEqual(
    Array.from({ length: 2 }, () => OPTIMIZERS.length - named.length),
  );
});
