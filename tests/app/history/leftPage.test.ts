/** What becomes of the address and history of a tab whose page is left, or loaded again. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readUnsaved } from '../../../src/app/history/unsaved';
import { decodeHash, encodeHash } from '../../../src/scene/codec';
import type { Scene } from '../../../src/scene/types';
import { FakeBrowser } from './fakeBrowser';
import { linkOf, opening, openPage, tooLong, withSteps } from './keptPage';

let browser: FakeBrowser;
beforeEach(() => {
  browser = new FakeBrowser();
  browser.install();
});
afterEach(() => vi.unstubAllGlobals());

describe('a page that is left', () => {
  it('has written what no address held, for whoever comes back or loads it again', async () => {
    const { edit, settled } = openPage(browser);
    await settled(encodeHash(opening));
    edit(withSteps(7));
    browser.dispatchEvent(new Event('pagehide'));
    expect(browser.hash).toBe(linkOf(7));
    const kept = { ...opening, scene: withSteps(7)(opening.scene) };
    expect(readUnsaved(encodeHash(opening))).toEqual(kept);
  });

  it('keeps nothing of a scene that its address holds', async () => {
    const { edit, settled } = openPage(browser);
    edit(withSteps(7));
    await settled(linkOf(7));
    browser.dispatchEvent(new Event('pagehide'));
    expect(readUnsaved(linkOf(7))).toBeNull();
  });

  it('keeps a scene that is too long for its address', async () => {
    const { page, edit, settled } = openPage(browser);
    await settled(encodeHash(opening));
    edit(tooLong);
    browser.settle();
    await expect.poll(() => page.tooLong).toHaveBeenCalled();
    browser.dispatchEvent(new Event('pagehide'));
    expect(readUnsaved(encodeHash(opening))?.scene).toEqual(tooLong(opening.scene));
  });

  it('keeps nothing any more once its address holds the scene', async () => {
    const { edit, settled } = openPage(browser);
    await settled(encodeHash(opening));
    edit(withSteps(7));
    browser.dispatchEvent(new Event('pagehide'));
    // It was not left after all.
    edit(withSteps(8));
    await settled(linkOf(8));
    browser.dispatchEvent(new Event('pagehide'));
    expect(readUnsaved(encodeHash(opening))).toBeNull();
  });
});

describe('a page that is loaded again', () => {
  /** Leaves the page and opens its address anew. */
  const reload = () => {
    browser.dispatchEvent(new Event('pagehide'));
    browser = browser.reloaded();
    browser.install();
    return openPage(browser, decodeHash(browser.hash).document);
  };

  it('has its undo again, and its scene is still the person’s own', async () => {
    const before = openPage(browser);
    before.edit(withSteps(7));
    await before.settled(linkOf(7));
    before.edit(withSteps(8));
    before.edit(withSteps(9));
    before.scene.getState().undo();
    const after = reload();
    expect(after.page.opened.has(after.scene.getState().scene)).toBe(false);
    after.scene.getState().redo();
    expect(after.steps()).toBe(9);
    after.scene.getState().undo();
    after.scene.getState().undo();
    expect(after.steps()).toBe(7);
  });

  it('has what a lesson had put aside', async () => {
    const before = openPage(browser);
    await before.settled(encodeHash(opening));
    const shown = { place: 'momentum.valley', label: 'the valley', before: opening };
    before.lessons.getState().setShown(shown);
    expect(reload().lessons.getState().shown).toEqual(shown);
  });

  it.each<readonly [string, (scene: Scene) => Scene]>([
    ['had not been written', withSteps(7)],
    ['was too long', tooLong],
  ])('knows a scene before it whose address %s', async (_why, change) => {
    const before = openPage(browser);
    await before.settled(encodeHash(opening));
    before.edit(change);
    if (change === tooLong) {
      browser.settle();
      await expect.poll(() => before.page.tooLong).toHaveBeenCalled();
    }
    browser.open(linkOf(12));
    await expect.poll(before.steps).toBe(12);
    await before.settled(linkOf(12));
    const after = reload();
    browser.back();
    await expect.poll(() => after.scene.getState().scene).toEqual(change(opening.scene));
  });

  it('takes an address that is empty for the opening scene, where nothing else is known of it', async () => {
    const before = openPage(browser);
    browser.open(linkOf(12));
    await expect.poll(before.steps).toBe(12);
    await before.settled(linkOf(12));
    browser.dispatchEvent(new Event('pagehide'));
    browser = browser.reloaded();
    browser.stored.clear();
    browser.install();
    const after = openPage(browser, decodeHash(browser.hash).document);
    browser.back();
    expect(browser.hash).toBe('');
    expect(after.steps()).toBe(opening.scene.runs[0].steps);
  });

  it('knows where Back leads', async () => {
    const before = openPage(browser);
    await before.settled(encodeHash(opening));
    before.lessons.getState().setContents(true);
    before.address.leave();
    before.lessons.getState().setContents(false);
    before.edit(withSteps(7));
    await before.settled(linkOf(7));
    const after = reload();
    browser.back();
    await expect.poll(after.steps).toBe(opening.scene.runs[0].steps);
    expect(after.lessons.getState().contents).toBe(true);
  });
});
