import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { untilOpened } from '../../src/app/opening';
import { openingScene } from '../../src/scene/defaults';
import { createPlaybackStore } from '../../src/state/playback';

const page = { documentElement: { dataset: { opening: 'greeting' } } };
let changed = () => {};
class Place {
  constructor(private readonly area: string) {}
  closest(selector: string): Place | null {
    return selector === `[data-area=${this.area}]` ? this : null;
  }
}
const stubs = {
  document: page,
  Element: Place,
  MutationObserver: class {
    constructor(look: () => void) {
      changed = look;
    }
    observe() {}
    disconnect() {}
  },
};

describe('the opening scene', () => {
  const window = new EventTarget();
  const point = (area: string) =>
    window.dispatchEvent(
      Object.defineProperty(new Event('pointermove'), 'target', { value: new Place(area) }),
    );
  const begin = (playhead = 0) => {
    const playback = createPlaybackStore({ ...openingScene().view, playhead }, 150);
    let over = false;
    void untilOpened(playback).then(() => {
      over = true;
    });
    const isOver = async () => {
      await Promise.resolve();
      return over;
    };
    return { playback, isOver };
  };

  beforeEach(() => {
    for (const [name, stub] of Object.entries(stubs)) vi.stubGlobal(name, stub);
    vi.stubGlobal('addEventListener', window.addEventListener.bind(window));
    page.documentElement.dataset.opening = 'greeting';
  });
  afterAll(() => {
    vi.unstubAllGlobals();
  });

  it('is over at the last step, and not while it plays', async () => {
    const { playback, isOver } = begin();
    playback.getState().play();
    playback.getState().seek(149);
    expect(await isOver()).toBe(false);
    playback.getState().seek(150);
    expect(await isOver()).toBe(true);
  });

  it('is over with the first touch, which takes the greeting away', async () => {
    const { isOver } = begin();
    page.documentElement.dataset.opening = 'plain';
    changed();
    expect(await isOver()).toBe(true);
  });

  it('is over once the pointer comes over the 3D picture, and not over another', async () => {
    const { isOver } = begin();
    point('map');
    expect(await isOver()).toBe(false);
    point('surface');
    expect(await isOver()).toBe(true);
  });

  it('is over where all that has happened before', async () => {
    expect(await begin(150).isOver()).toBe(true);
    page.documentElement.dataset.opening = 'plain';
    expect(await begin().isOver()).toBe(true);
  });
});
