/** The values' axis of the second chart. */
import { describe, expect, it } from 'vitest';
import { type DrawnLine, drawRate } from '../../../src/scene/drawnRates';
import type { Scene } from '../../../src/scene/types';
import { beta } from '../../../src/views/charts/quantities/beta';
import { eta } from '../../../src/views/charts/quantities/eta';
import { norm } from '../../../src/views/charts/quantities/norm';
import { quantityAxis, quantityNames } from '../../../src/views/charts/quantityAxis';
import { runOf, TWO_POINTS } from '../../engine/scenes';

const runs = [
  { ...runOf('momentum'), id: 'r1' },
  { ...runOf('gd'), id: 'r2' },
];
const scene: Scene = { version: 1, objective: TWO_POINTS, runs, sharedStart: false };
const withEta = (points: DrawnLine['points'], between: string) =>
  drawRate(scene, 'r1', 'eta', { points, between });
const POSITIVE: DrawnLine['points'] = [
  [0, 0.1],
  [9, 0.001],
];

describe('the axis of a quantity', () => {
  it('is as the quantity says, and as the loss chart’s where it spans as many decades', () => {
    expect(quantityAxis(eta, 'log', scene, 'r1')).toBe('linear');
    expect(quantityAxis(norm, 'linear', scene, 'r1')).toBe('linear');
    expect(quantityAxis(norm, 'log', scene, 'r1')).toBe('log');
    expect(quantityAxis(norm, 'above-min', scene, '')).toBe('log');
  });

  it('goes by powers of ten where the selected run’s rate is drawn on such a one', () => {
    const drawn = withEta(POSITIVE, 'log-line');
    expect(quantityAxis(eta, 'linear', drawn, 'r1')).toBe('log');
    expect(quantityAxis(eta, 'linear', drawn, 'r2')).toBe('linear');
    expect(quantityAxis(eta, 'linear', drawn, '')).toBe('linear');
    expect(quantityAxis(beta, 'linear', drawn, 'r1')).toBe('linear');
    expect(quantityAxis(norm, 'linear', drawn, 'r1')).toBe('linear');
  });

  it('is even where the rate is drawn otherwise, or is 0 somewhere', () => {
    expect(quantityAxis(eta, 'linear', withEta(POSITIVE, 'line'), 'r1')).toBe('linear');
    const withZero: DrawnLine['points'] = [...POSITIVE, [12, 0]];
    expect(quantityAxis(eta, 'linear', withEta(withZero, 'log-line'), 'r1')).toBe('linear');
    expect(quantityAxis(eta, 'linear', withEta([[0, 0.5]], 'log-line'), 'r1')).toBe('log');
  });
});

it('a quantity is named with its unit, and without where there is no room', () => {
  expect(quantityNames(norm)).toEqual(['‖g‖, loss per unit of θ', '‖g‖']);
  expect(quantityNames(eta)).toEqual(['η', 'η']);
});
