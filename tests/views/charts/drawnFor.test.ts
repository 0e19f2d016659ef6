import { expect, it } from 'vitest';
import type { RunResult } from '../../../src/state/results';
import { drawnFor } from '../../../src/views/charts/drawnFor';

const result = (): RunResult => ({ id: 'r1', names: [], columns: [], length: 0, end: null });

it('results are of the surface for which they were first drawn, until others take their place', () => {
  const [saddle, other] = [result(), result()];
  expect(drawnFor('saddle', [saddle])).toBe(true);
  expect(drawnFor('two points', [saddle])).toBe(false);
  expect(drawnFor('two points', [other, saddle])).toBe(false);
  expect(drawnFor('two points', [other])).toBe(true);
  expect(drawnFor('saddle', [saddle])).toBe(true);
  expect(drawnFor('saddle', [])).toBe(true);
});
