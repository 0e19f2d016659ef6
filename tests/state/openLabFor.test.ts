import { afterEach, expect, it } from 'vitest';
import { USUAL_COMPARISON } from '../../src/scene/compareFields';
import type { Sweep } from '../../src/scene/sweepFields';
import { createFamilySpecsStore } from '../../src/state/familySpecs';
import { closeLab, lab } from '../../src/state/lab';
import { openLabFor } from '../../src/state/openLabFor';

const SWEEP: Sweep = {
  run: 'r1',
  x: { of: 'hyper.eta', from: 0.01, to: 1, scale: 'log', count: 5 },
  y: null,
  measure: 'loss',
  target: 1e-3,
  seeds: 1,
};
let stop = () => {};

afterEach(() => {
  stop();
  closeLab();
});

it('a document without sweep and comparison leaves the lab closed', () => {
  stop = openLabFor(createFamilySpecsStore({}));
  expect(lab.getState().open).toBe(false);
});

it.each([
  ['sweep', { sweep: SWEEP }],
  ['compare', { compare: USUAL_COMPARISON }],
  ['compare', { sweep: SWEEP, compare: USUAL_COMPARISON }],
])('a document opens the lab with what it has: %s', (section, parts) => {
  stop = openLabFor(createFamilySpecsStore(parts));
  expect(lab.getState()).toEqual({ open: true, section });
});

it('another document opens the lab when it brings a sweep', () => {
  const specs = createFamilySpecsStore({});
  stop = openLabFor(specs);
  specs.getState().replace({ sweep: SWEEP });
  expect(lab.getState()).toEqual({ open: true, section: 'sweep' });
});

it('a lab that is closed stays closed, though the document has a sweep beside the comparison', () => {
  const specs = createFamilySpecsStore({ sweep: SWEEP, compare: USUAL_COMPARISON });
  stop = openLabFor(specs);
  closeLab();
  specs.getState().setCompare(null);
  expect(lab.getState().open).toBe(false);
});
