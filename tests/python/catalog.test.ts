import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pythonCatalog } from '../../scripts/lib/python-catalog';

describe('what the Python package knows of the catalog', () => {
  it('is current: npm run schema writes it', () => {
    const file = new URL('../../python/src/errorscape/catalog.json', import.meta.url);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(pythonCatalog())));
  });

  it('has for each surface a rate where the usual one does not suit it', () => {
    const { surfaces } = pythonCatalog();
    expect(surfaces.rosenbrock.learningRates.gd).toBe(0.001);
    expect(surfaces['two-points'].learningRates).toEqual({});
  });
});
