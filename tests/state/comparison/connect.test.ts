import { expect, it } from 'vitest';
import { USUAL_COMPARISON } from '../../../src/scene/compareFields';
import { openingScene } from '../../../src/scene/defaults';
import type { FamilyClient } from '../../../src/scene/families';
import { createComparisonStore } from '../../../src/state/comparison/comparison';
import { connectComparison } from '../../../src/state/comparison/connect';
import { createFamilySpecsStore } from '../../../src/state/familySpecs';
import { moveStart } from '../../../src/state/runStarts';
import { createSceneStore } from '../../../src/state/scene';
import { createViewStore } from '../../../src/state/view';

function connected() {
  const { scene, view } = openingScene();
  const asked: unknown[] = [];
  const withdrawn: unknown[] = [];
  const families = {
    ask: (_family, question) => {
      asked.push(question);
      const nothing = () => undefined;
      return { stop: nothing, goOn: nothing, prefer: nothing, withdraw: () => withdrawn.push(question) };
    },
  } as FamilyClient;
  const stores = {
    scene: createSceneStore(scene),
    view: createViewStore(view),
    familySpecs: createFamilySpecsStore({ compare: USUAL_COMPARISON }),
    families,
  };
  const store = createComparisonStore();
  return { ...stores, store, asked, withdrawn, connection: connectComparison(stores, store, ['gd', 'adam']) };
}

it('a comparison is asked anew where the scene changes, not where the playhead’s view or the budget does', () => {
  const { scene, view, familySpecs, asked, withdrawn } = connected();
  expect(asked).toHaveLength(1);
  view.getState().setWindow({ w: [-1, 1], b: [-1, 1] });
  familySpecs.getState().setCompare({ ...USUAL_COMPARISON, budget: 20 });
  expect(asked).toHaveLength(1);
  scene.getState().edit((before) => moveStart(before, 'r2', { w: 1, b: 1 }));
  expect(asked).toHaveLength(2);
  expect(withdrawn).toEqual([asked[0]]);
  // With a grid of starts the window matters.
  familySpecs.getState().setCompare({ ...USUAL_COMPARISON, starts: 3 });
  view.getState().setWindow({ w: [-2, 2], b: [-2, 2] });
  expect(asked).toHaveLength(4);
});

it('a comparison without runs asks nothing, and one that has ended withdraws its question', () => {
  const { scene, store, familySpecs, asked, withdrawn, connection } = connected();
  scene.getState().edit((before) => ({ ...before, runs: [] }));
  expect(store.getState().status).toBe('no-runs');
  scene.getState().undo();
  expect(store.getState().status).toBe('computing');
  connection.end();
  expect(withdrawn).toHaveLength(asked.length);
  familySpecs.getState().setCompare({ ...USUAL_COMPARISON, target: 1 });
  expect(asked).toHaveLength(2);
});
