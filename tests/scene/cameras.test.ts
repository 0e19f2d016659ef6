import { describe, expect, it } from 'vitest';
import { SURFACE_FUNCTIONS } from '../../src/catalog/objectives';
import { usualCamera } from '../../src/scene/cameras';
import { DEFAULT_OBJECTIVE, DEFAULT_VIEW, openingScene } from '../../src/scene/defaults';
import { flatten } from '../../src/scene/file';
import { parseDocument } from '../../src/scene/parse';

describe('the usual camera', () => {
  it('of the neuron is the one that links leave out', () => {
    expect(usualCamera(DEFAULT_OBJECTIVE)).toBe(DEFAULT_VIEW.camera);
  });

  it.each(SURFACE_FUNCTIONS)('of $id is legal, and from its own height where it says one', (definition) => {
    const camera = usualCamera({ kind: 'function', id: definition.id, params: {} });
    const { scene, view } = openingScene();
    expect(parseDocument(flatten({ scene, view: { ...view, camera } }))).toMatchObject({
      document: { view: { camera } },
    });
    expect(camera.elevation).toBe(definition.elevation ?? 50);
  });

  it('of a formula is that of any function', () => {
    expect(usualCamera({ kind: 'formula', text: 'w' })).toEqual(
      usualCamera({ kind: 'function', id: 'bowl', params: {} }),
    );
  });
});
