/** The address and history of a tab while its page is open. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { encodeHash } from '../../../src/scene/codec';
import { gallery, openGallery } from '../../../src/state/gallery';
import { FakeBrowser } from './fakeBrowser';
import { linkOf, opening, openPage, tooLong, withSteps } from './keptPage';

let browser: FakeBrowser;
beforeEach(() => {
  browser = new FakeBrowser();
  browser.install();
});
afterEach(() => vi.unstubAllGlobals());

describe('the address', () => {
  it('holds the scene once its changes have come to rest, in one entry of the history', async () => {
    const { edit, settled } = openPage(browser);
    await settled(encodeHash(opening));
    edit(withSteps(7));
    edit(withSteps(8));
    expect(browser.hash).toBe(encodeHash(opening));
    await settled(linkOf(8));
    expect(browser.hashes).toHaveLength(1);
  });

  it('is written at once where the link is asked for, with all of the page’s address before it', async () => {
    const { edit, address } = openPage(browser);
    edit(withSteps(7));
    expect(await address.link()).toBe(`https://example.org/errorscape/?a=1#${linkOf(7)}`);
    expect(browser.hash).toBe(linkOf(7));
  });

  it('stays where the scene is too long for one, and the person is told of it once', async () => {
    const { page, edit, settled, address } = openPage(browser);
    await settled(encodeHash(opening));
    edit(tooLong);
    browser.settle();
    await expect.poll(() => page.tooLong).toHaveBeenCalledTimes(1);
    edit(withSteps(7));
    browser.settle();
    expect(await address.link()).toBeNull();
    expect(browser.hash).toBe(encodeHash(opening));
    expect(page.tooLong).toHaveBeenCalledTimes(1);
    edit((scene) => ({ ...scene, objective: opening.scene.objective }));
    await settled(linkOf(7));
    edit(tooLong);
    browser.settle();
    await expect.poll(() => page.tooLong).toHaveBeenCalledTimes(2);
  });

  it('is written later where the browser lets it change no more for now', async () => {
    const { edit, settled } = openPage(browser);
    await settled(encodeHash(opening));
    browser.refuses = true;
    edit(withSteps(7));
    browser.settle();
    await expect.poll(() => browser.refused).toBe(1);
    expect(browser.hash).toBe(encodeHash(opening));
    browser.refuses = false;
    await settled(linkOf(7));
  });

  it.each([
    ['once the network is back', () => browser.dispatchEvent(new Event('online'))],
    ['with the next change', () => browser.settle()],
  ])('that could not be read is read %s, before anything takes its place', async (_when, wait) => {
    browser = new FakeBrowser(linkOf(12));
    browser.install();
    const { edit, steps, address } = openPage(browser, opening, true);
    edit(withSteps(7));
    expect(await address.link()).toContain(linkOf(7));
    expect(browser.hash).toBe(linkOf(12));
    wait();
    await expect.poll(steps).toBe(12);
    expect(browser.hash).toBe(linkOf(12));
  });

  it('that the page has not been told of yet is not written over', async () => {
    const { edit, steps, settled, address } = openPage(browser);
    await settled(encodeHash(opening));
    edit(withSteps(7));
    const tell = browser.openUntold(linkOf(12));
    await address.link();
    expect(browser.hash).toBe(linkOf(12));
    tell();
    await expect.poll(steps).toBe(12);
  });
});

describe('an address that is typed or followed', () => {
  it('is read, and stays as it was typed until then', async () => {
    const { page, steps, settled } = openPage(browser);
    await settled(encodeHash(opening));
    browser.open(linkOf(12));
    browser.settle();
    await expect.poll(steps).toBe(12);
    expect(browser.hashes).toEqual([encodeHash(opening), linkOf(12)]);
    expect(page.show).toHaveBeenCalledTimes(1);
  });

  it('takes the place of one that is still being read', async () => {
    const { page, steps, settled } = openPage(browser);
    await settled(encodeHash(opening));
    browser.open(linkOf(12));
    browser.open(linkOf(13));
    await expect.poll(steps).toBe(13);
    expect(page.show).toHaveBeenCalledTimes(1);
  });

  it('of the same scene changes how it is looked at, and is no step of undo', async () => {
    const { page, scene, settled } = openPage(browser);
    await settled(encodeHash(opening));
    browser.open(encodeHash({ ...opening, view: { ...opening.view, playhead: 3 } }));
    await expect.poll(() => page.document().view.playhead).toBe(3);
    expect(scene.getState().past).toEqual([]);
  });

  it('of a step of a lesson has put aside the person’s own scene, and that of the next step no other', async () => {
    const { page, lessons, settled } = openPage(browser);
    await settled(encodeHash(opening));
    for (const place of ['momentum.rule', 'momentum.ball']) {
      browser.open(`lesson=${place}`);
      await expect.poll(() => page.document().view.lesson).toBe(place);
    }
    expect(lessons.getState().shown?.before).toEqual(opening);
  });

  it('that is left while it is read is not shown', async () => {
    const { page, address, edit, settled } = openPage(browser);
    await settled(encodeHash(opening));
    browser.open(linkOf(12));
    address.leave();
    edit(withSteps(7));
    await settled(linkOf(7));
    expect(browser.hashes).toEqual([encodeHash(opening), linkOf(12), linkOf(7)]);
    expect(page.show).not.toHaveBeenCalled();
  });

  it('of hand-ins is another page', async () => {
    const { page, settled } = openPage(browser);
    await settled(encodeHash(opening));
    browser.open('hand-in=abc');
    expect(browser.reload).toHaveBeenCalledTimes(1);
    expect(page.show).not.toHaveBeenCalled();
  });

  it('is read at once where it came before the address was kept', async () => {
    const tell = browser.openUntold(linkOf(12));
    const { steps } = openPage(browser, opening, false, '');
    await expect.poll(steps).toBe(12);
    tell();
    expect(browser.hash).toBe(linkOf(12));
  });
});

describe('the browser’s Back', () => {
  it('leads to what was there before another scene was opened, and Forward to that again', async () => {
    const { address, edit, steps, settled } = openPage(browser);
    await settled(encodeHash(opening));
    address.leave();
    edit(withSteps(7));
    await settled(linkOf(7));
    expect(browser.hashes).toEqual([encodeHash(opening), linkOf(7)]);
    browser.back();
    expect(steps()).toBe(opening.scene.runs[0].steps);
    browser.back(-1);
    expect(steps()).toBe(7);
  });

  it('finds a change that no address had held yet', async () => {
    const { edit, steps, settled } = openPage(browser);
    await settled(encodeHash(opening));
    edit(withSteps(7));
    browser.open(linkOf(12));
    await expect.poll(steps).toBe(12);
    browser.back();
    expect(steps()).toBe(7);
    await settled(linkOf(7));
  });

  it('leads away from an address that is still being read', async () => {
    const { edit, steps, settled } = openPage(browser);
    await settled(encodeHash(opening));
    browser.open(linkOf(12));
    browser.back();
    edit(withSteps(7));
    await settled(linkOf(7));
    expect(browser.hashes).toEqual([linkOf(7), linkOf(12)]);
    expect(steps()).toBe(7);
  });

  it('to where the page is already changes nothing', async () => {
    const { page, settled } = openPage(browser);
    await settled(encodeHash(opening));
    browser.back(0);
    expect(page.show).not.toHaveBeenCalled();
  });

  it('finds the last change in the address that it had', async () => {
    const { address, edit, settled } = openPage(browser);
    await settled(encodeHash(opening));
    edit(withSteps(7));
    address.leave();
    expect(browser.hashes).toEqual([linkOf(7), linkOf(7)]);
  });

  it('is one step of undo, and none where the scene is the same', async () => {
    const { scene, address, edit, steps, settled } = openPage(browser);
    await settled(encodeHash(opening));
    address.leave();
    await settled(encodeHash(opening));
    browser.back();
    expect(scene.getState().past).toEqual([]);
    browser.back(-1);
    edit(withSteps(7));
    browser.back();
    scene.getState().undo();
    expect(steps()).toBe(7);
  });

  it('closes the gallery, and brings back the list of lessons and what a lesson had put aside', async () => {
    const { lessons, address, edit, settled } = openPage(browser);
    await settled(encodeHash(opening));
    const shown = { place: 'momentum.valley', label: 'the valley', before: opening };
    lessons.getState().setContents(true);
    lessons.getState().setShown(shown);
    address.leave();
    lessons.getState().setContents(false);
    lessons.getState().setShown(null);
    lessons.getState().setPresenter(true);
    edit(withSteps(7));
    openGallery('examples');
    browser.back();
    expect(lessons.getState()).toMatchObject({ contents: true, shown, presenter: true });
    expect(gallery.getState().open).toBeNull();
    browser.back(-1);
    expect(lessons.getState()).toMatchObject({ contents: false, shown: null, presenter: false });
  });
});
