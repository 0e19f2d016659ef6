/** The load of both parts of `npm run perf`: a heavy scene, and a slider that is dragged back and forth. */
import type { Page } from '@playwright/test';
import { encodeHash } from '../../src/scene/codec';
import { defaultRun, openingScene } from '../../src/scene/defaults';
import type { SweepQuestion } from '../../src/scene/families';
import type { Sweep } from '../../src/scene/sweep';
import type { SceneDocument } from '../../src/scene/types';

export const DRAG_SECONDS = 5;
/** A mouse that reports 125 times a second. */
const MOVE_MS = 8;

/** The link's fragment of six runs of 1,000 steps, shown at their end. */
export function sixRuns(): string {
  return `#${encodeHash(sixRunsDocument())}`;
}

function sixRunsDocument(): SceneDocument {
  const { scene, view } = openingScene();
  const runs = ['gd', 'momentum', 'nag', 'adagrad', 'rmsprop', 'adam'].map((optimizer, i) => ({
    ...defaultRun(optimizer, `r${i + 1}`),
    steps: 1000,
  }));
  return { scene: { ...scene, runs }, view: { ...view, playhead: 1000, selected: 'r2' } };
}

/** A sweep of one of the six runs over their shared start: four million cells. */
export function largeSweep(): SweepQuestion {
  const { scene, view } = sixRunsDocument();
  const axis = (of: string) => ({ of, from: -6, to: 6, scale: 'linear', count: 2048 }) as const;
  const sweep: Sweep = {
    run: 'r2',
    x: axis('start.w'),
    y: axis('start.b'),
    measure: 'loss',
    target: 0.01,
    seeds: 1,
  };
  return { scene, sweep, window: view.window };
}

export const startSlider = (page: Page) => page.getByRole('slider', { name: 'Start w', exact: true });

export async function drag(page: Page): Promise<void> {
  const slider = startSlider(page);
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (box === null) throw new Error('The slider is not visible');
  const y = box.y + box.height / 2;
  const at = (share: number) => box.x + 8 + share * (box.width - 16);
  await page.mouse.move(at(1 / 3), y);
  await page.mouse.down();
  const end = Date.now() + DRAG_SECONDS * 1000;
  for (let i = 0; Date.now() < end; i++) {
    await page.mouse.move(at(0.5 + 0.4 * Math.sin(i / 20)), y);
    await page.waitForTimeout(MOVE_MS);
  }
  await page.mouse.up();
}
