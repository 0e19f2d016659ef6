/**
 * Old links mean what they meant: what they leave out takes the catalog's defaults, and what they say must stay legal.
 * Entries of golden/catalog.json never change; what is new in the catalog may be added to it, from `catalogNumbers`.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogNumbers } from './golden';

const golden = JSON.parse(
  readFileSync(new URL('../golden/catalog.json', import.meta.url), 'utf8'),
) as ReturnType<typeof catalogNumbers>;
const today = JSON.parse(JSON.stringify(catalogNumbers())) as typeof golden;

describe.each(Object.keys(golden))('the %s of old links', (kind) => {
  it.each(Object.keys(golden[kind]))('have their defaults, limits and places: %s', (id) => {
    expect(today[kind][id]).toEqual(golden[kind][id]);
  });
});
