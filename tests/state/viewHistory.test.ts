import { describe, expect, it } from 'vitest';
import { openingScene } from '../../src/scene/defaults';
import { chooseSurface } from '../../src/scene/surfaceChoice';
import type { Scene } from '../../src/scene/types';
import { VIEW_FIELDS, VIEW_NAMES } from '../../src/scene/viewFields';
import { createSceneStore } from '../../src/state/scene';
import { createViewHistory, type Looks } from '../../src/state/viewHistory';

const opening = openingScene();
const looks: Looks = { ...opening.view, shown: null };
const zoomed = { w: [-1, 1], b: [-1, 1] } as const;

/** A scene store and a view that follow each other as they do on the page. */
function page() {
  const store = createSceneStore(opening.scene);
  const views = createViewHistory();
  let view = looks;
  store.subscribe(
    ({ scene }) => scene,
    (scene, before) => {
      const kept = views.follow(before, scene, view);
      if (kept !== null) view = { ...view, ...kept };
    },
  );
  const change = (fields: Partial<Looks>) => {
    view = { ...view, ...fields };
  };
  return {
    view: () => view,
    change,
    edit: (next: (scene: Scene) => Scene) => store.getState().edit(next),
    open: (scene: Scene, fields: Partial<Looks>) => {
      views.leave(store.getState().scene, view);
      store.getState().edit(() => scene);
      change(fields);
    },
    choose: (option: string) => {
      const { scene, view: own } = chooseSurface(store.getState().scene, option);
      store.getState().edit(() => scene);
      if (own !== null) change(own);
    },
    undo: () => store.getState().undo(),
    redo: () => store.getState().redo(),
  };
}

const longer = (scene: Scene): Scene => ({
  ...scene,
  runs: scene.runs.map((run) => ({ ...run, steps: run.steps + 1 })),
});

describe('undo over a change of surface', () => {
  it('gives back window, camera and scales, and redo those of the other surface', () => {
    const { view, change, choose, undo, redo } = page();
    change({ window: zoomed, camera: { azimuth: 10, elevation: 20, distance: 3 } });
    const before = view();
    choose('function:easom');
    change({ camera: { azimuth: 50, elevation: 60, distance: 2 } });
    const easom = view();
    expect(easom.window).not.toEqual(before.window);
    for (let times = 0; times < 2; times++) {
      undo();
      expect(view()).toEqual(before);
      redo();
      expect(view()).toEqual(easom);
    }
  });

  it('leads through several surfaces, each in its own frame', () => {
    const { view, choose, undo } = page();
    const views = [view()];
    for (const id of ['easom', 'rosenbrock', 'bowl']) {
      choose(`function:${id}`);
      views.push(view());
    }
    for (const before of views.slice(0, -1).reverse()) {
      undo();
      expect(view()).toEqual(before);
    }
  });

  it('gives back every field whose entry says that it belongs to the surface, and no other', () => {
    const views = createViewHistory();
    const looking = (word: string) =>
      Object.fromEntries(VIEW_NAMES.map((name) => [name, `${name} ${word}`])) as unknown as Looks;
    const { scene } = chooseSurface(opening.scene, 'function:easom');
    views.follow(opening.scene, scene, looking('before'));
    const given = views.follow(scene, opening.scene, looking('after'));
    const names = VIEW_NAMES.filter((name) => VIEW_FIELDS[name].ofSurface === true);
    expect(given).toEqual(Object.fromEntries(names.map((name) => [name, `${name} before`])));
    const usual = ['window', 'camera', 'levels', 'lossAxis', 'height', 'clip', 'slice', 'ruler', 'pins'];
    expect(names).toEqual(expect.arrayContaining(usual));
    expect(names).not.toContain('layers');
  });

  it('leaves layers and the selected run as they are', () => {
    const { view, change, choose, undo } = page();
    choose('function:easom');
    change({ layers: ['hessian'], selected: 'b' });
    undo();
    expect(view()).toMatchObject({ layers: ['hessian'], selected: 'b' });
  });
});

describe('undo over anything else', () => {
  it('leaves the view as it is', () => {
    const { view, change, edit, undo, redo } = page();
    edit(longer);
    change({ window: zoomed });
    undo();
    expect(view().window).toEqual(zoomed);
    redo();
    expect(view().window).toEqual(zoomed);
  });

  it('leaves a zoom that was made after the way back over a surface', () => {
    const { view, change, choose, edit, undo } = page();
    choose('function:easom');
    undo();
    change({ window: zoomed });
    edit(longer);
    undo();
    expect(view().window).toEqual(zoomed);
  });
});

describe('undo over a document that was opened', () => {
  it('gives back the whole view with the playhead, but not which lesson is open', () => {
    const { view, change, open, undo, redo } = page();
    change({ window: zoomed, playhead: 12, layers: ['hessian'] });
    const before = view();
    open(longer(opening.scene), { ...opening.view, playhead: 40 });
    const opened = view();
    change({ lesson: 'momentum.valley' });
    undo();
    expect(view()).toEqual({ ...before, lesson: 'momentum.valley' });
    redo();
    expect(view()).toEqual({ ...opened, lesson: 'momentum.valley' });
  });

  it('says again which scene of a lesson is on show, and of an edit nothing', () => {
    const { view, open, edit, undo, redo } = page();
    const valley = { place: 'momentum.valley', label: 'the valley', before: opening };
    const rule = { ...valley, place: 'momentum.rule', label: 'the rule' };
    open(longer(opening.scene), { shown: valley });
    edit(longer);
    open(longer(longer(longer(opening.scene))), { shown: rule });
    edit(longer);
    undo();
    expect(view().shown).toBe(rule);
    undo();
    expect(view().shown).toBe(valley);
    undo();
    expect(view().shown).toBe(valley);
    undo();
    expect(view().shown).toBeNull();
    for (const expected of [valley, valley, rule, rule]) {
      redo();
      expect(view().shown).toBe(expected);
    }
  });
});

describe('what waits for a scene', () => {
  it('can be read and put back, as over a reload', () => {
    const views = createViewHistory();
    const easom = chooseSurface(opening.scene, 'function:easom').scene;
    expect(views.kept(opening.scene)).toBeNull();
    views.follow(opening.scene, easom, { ...looks, window: zoomed });
    const kept = views.kept(opening.scene);
    expect(kept).toMatchObject({ window: zoomed });
    const reloaded = createViewHistory();
    reloaded.keep(opening.scene, kept ?? {});
    expect(reloaded.follow(easom, opening.scene, looks)).toEqual(kept);
  });
});
