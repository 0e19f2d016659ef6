import { describe, expect, it } from 'vitest';
import { rulesOf, surfaceName } from '../../src/app/sceneWords';
import { openingScene } from '../../src/scene/defaults';

describe('a surface in words', () => {
  it('is named as in the list of surfaces', () => {
    expect(surfaceName({ kind: 'function', id: 'ackley', params: {} })).toBe('Ackley');
    expect(surfaceName({ kind: 'neuron', loss: 'mean', data: { kind: 'preset', id: 'two-points' } })).toBe(
      'Two points',
    );
    expect(
      surfaceName({ kind: 'neuron', loss: 'mean', data: { kind: 'points', x: [1, 2], y: [3, 4] } }),
    ).toBe('Own points (2)');
  });

  it('has its formula, a long one shortened', () => {
    expect(surfaceName({ kind: 'formula', text: 'w^2 + b^2' })).toBe('L = w^2 + b^2');
    expect(surfaceName({ kind: 'formula', text: 'w + '.repeat(40) })).toHaveLength(65);
  });
});

it('the runs are named as in their list', () => {
  const [run] = openingScene().scene.runs;
  const runs = [
    { ...run, optimizer: 'gd' },
    { ...run, optimizer: 'adam', label: 'Mine' },
    { ...run, optimizer: 'adam', label: '' },
  ];
  expect(rulesOf({ ...openingScene().scene, runs })).toBe('Gradient descent, Mine, Adam');
});
