import { describe, expect, it } from 'vitest';
import type { PictureId } from '../../../src/export/pictures/bench';
import { keyRemarks } from '../../../src/export/pictures/keyRemarks';
import { openingScene } from '../../../src/scene/defaults';
import type { Luck } from '../../../src/scene/luck';
import { USUAL_LUCK } from '../../../src/scene/luckSpec';
import type { Scene } from '../../../src/scene/types';
import { createFamilySpecsStore } from '../../../src/state/familySpecs';
import { createLuckStore } from '../../../src/state/luckStore';
import { createSceneStore } from '../../../src/state/scene';
import { createViewStore } from '../../../src/state/view';
import { exportText } from '../../../src/text/export';

const { keys } = exportText.picture;
const opening = openingScene();
const averaged: Scene = {
  ...opening.scene,
  runs: opening.scene.runs.map((run, i) => (i === 1 ? { ...run, average: { kind: 'ema', beta: 0.9 } } : run)),
};

function stage(scene: Scene) {
  const stores = {
    scene: createSceneStore(scene),
    view: createViewStore(opening.view),
    luck: createLuckStore(),
    familySpecs: createFamilySpecsStore(opening),
  };
  return { ...stores, remarks: (id: PictureId) => keyRemarks(stores, id) };
}

describe('the key of a saved picture', () => {
  it('says what the average of a path looks like, where one is on show', () => {
    const { scene, remarks } = stage(averaged);
    expect(remarks('loss')).toEqual([keys.averagedLoss]);
    expect(remarks('map')).toEqual([keys.averagedPath]);
    expect(remarks('surface')).toEqual([keys.averagedPath]);
    expect(remarks('bench')).toEqual([keys.averagedPath, keys.averagedLoss]);
    expect(remarks('fit')).toEqual([]);
    scene.getState().edit((before) => ({
      ...before,
      runs: before.runs.map((run, i) => ({ ...run, visible: i !== 1 })),
    }));
    expect(remarks('bench')).toEqual([]);
  });

  it('says what the band of many seeds is', () => {
    const { luck, familySpecs, remarks } = stage(opening.scene);
    luck.setState({ luck: { seeds: 5 } as Partial<Luck> as Luck });
    expect(remarks('loss')).toEqual([]);
    familySpecs.getState().setLuck(USUAL_LUCK);
    expect(remarks('loss')).toEqual([keys.luck]);
    expect(remarks('map')).toEqual([]);
  });

  it('says what the limit in a chart is', () => {
    const { view, remarks } = stage(opening.scene);
    expect(remarks('quantity')).toEqual([]);
    view.getState().change({ quantity: 'sharpness' });
    expect(remarks('quantity')).toEqual([keys.limit]);
    expect(remarks('loss')).toEqual([]);
  });
});
