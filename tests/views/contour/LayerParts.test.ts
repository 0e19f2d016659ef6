import { expect, it } from 'vitest';
import { LAYER_IDS } from '../../../src/scene/layerIds';

const PARTS = import.meta.glob<Readonly<Record<string, unknown>>>(
  '../../../src/views/contour/{layerHandles,layerButtons}/*.tsx',
);

it.each(Object.entries(PARTS))('%s has the name of a layer, and one component', async (path, load) => {
  const [, name] = /([^/]+)\.tsx$/.exec(path) ?? [];
  expect(LAYER_IDS).toContain(name);
  const components = Object.values(await load());
  expect(components).toHaveLength(1);
  expect(components[0]).toBeTypeOf('function');
});
