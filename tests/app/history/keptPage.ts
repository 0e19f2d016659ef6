// A page whose address and history are kept, in a browser that a test plays.
import { expect, vi } from 'vitest';
import { keepHistory } from '../../../src/app/history/keepHistory';
import type { HistoryPage, Read } from '../../../src/app/history/types';
import { encodeHash } from '../../../src/scene/codec';
import { openingScene } from '../../../src/scene/defaults';
import type { Scene } from '../../../src/scene/types';
import { createLessonStore } from '../../../src/state/lesson';
import { createSceneStore } from '../../../src/state/scene';
import { createViewHistory } from '../../../src/state/viewHistory';
import type { FakeBrowser } from './fakeBrowser';

export const opening = openingScene();
export const withSteps =
  (steps: number) =>
  (scene: Scene): Scene => ({
    ...scene,
    runs: scene.runs.map((run) => ({ ...run, steps })),
  });
/** The address of the opening scene with so many steps. */
export const linkOf = (steps: number) => encodeHash({ ...opening, scene: withSteps(steps)(opening.scene) });
/** Too long for any address. */
export const tooLong = (scene: Scene): Scene => {
  const x = Array.from({ length: 10_000 }, (_, index) => (index % 997) / 7);
  return { ...scene, objective: { kind: 'neuron', data: { kind: 'points', x, y: x }, loss: 'mean' } };
};

/**
 * A page that shows a document, with its address kept.
 * @param unread its address could not be read
 * @param opened the address with which it was opened
 */
export function openPage(browser: FakeBrowser, first = opening, unread = false, opened = browser.hash) {
  const scene = createSceneStore(first.scene);
  let { view } = first;
  const lessons = createLessonStore();
  const openedScenes = new WeakSet([first.scene]);
  const page: HistoryPage = {
    document: () => ({ scene: scene.getState().scene, view }),
    show: vi.fn(({ document }: Read) => {
      openedScenes.add(document.scene);
      scene.getState().edit(() => document.scene);
      view = document.view;
    }),
    tooLong: vi.fn(),
    opened: openedScenes,
    scene,
    views: createViewHistory(),
    lessons,
  };
  const address = keepHistory(page, opened, unread);
  const edit = (change: (scene: Scene) => Scene) => {
    scene.getState().edit(change);
    address.changed();
  };
  const steps = () => scene.getState().scene.runs[0].steps;
  /** The address as it is once everything has settled. */
  const settled = (hash: string) => {
    browser.settle();
    return expect.poll(() => browser.hash).toBe(hash);
  };
  return { page, scene, lessons, address, edit, steps, settled };
}
