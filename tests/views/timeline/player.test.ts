import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW } from '../../../src/scene/defaults';
import type { View } from '../../../src/scene/types';
import { createPlaybackStore } from '../../../src/state/playback';
import { advance, createPlayer, type PlayerClock } from '../../../src/views/timeline/player';

const VIEW: View = { ...DEFAULT_VIEW, playhead: 0, speed: 1, loop: false };

/** A clock whose frames come when the test says so. */
function fakeClock() {
  let waiting: ((time: number) => void) | null = null;
  let due = Number.NaN;
  let listener = () => {};
  let hidden = false;
  const clock: PlayerClock = {
    request: (callback, at) => {
      waiting = callback;
      due = at;
      return () => {
        waiting = null;
      };
    },
    hidden: () => hidden,
    onVisibility: (callback) => {
      listener = callback;
      return () => {
        listener = () => {};
      };
    },
  };
  return {
    clock,
    waits: () => waiting !== null,
    due: () => due,
    frameAt: (time: number) => {
      const callback = waiting;
      waiting = null;
      callback?.(time);
    },
    hide: (to: boolean) => {
      hidden = to;
      listener();
    },
  };
}

function playing(last: number, view: Partial<View> = {}) {
  const store = createPlaybackStore({ ...VIEW, ...view }, last);
  const fake = fakeClock();
  const stop = createPlayer(store, fake.clock);
  store.getState().play();
  return { ...fake, stop, store, playhead: () => store.getState().playhead };
}

describe('the player', () => {
  it('asks for no frame while nothing plays', () => {
    const fake = fakeClock();
    createPlayer(createPlaybackStore(VIEW, 100), fake.clock);
    expect(fake.waits()).toBe(false);
  });

  it('moves 25 steps a second, however the frames fall', () => {
    const { frameAt, playhead } = playing(1000);
    for (let frame = 0; frame <= 240; frame++) frameAt(5000 + (frame * 1000) / 120);
    frameAt(7001);
    expect(playhead()).toBe(50);
  });

  it('asks for no frame before the next step is due', () => {
    const { frameAt, due, playhead } = playing(1000, { speed: 0.5 });
    frameAt(0);
    expect(due()).toBe(80);
    frameAt(80);
    expect(playhead()).toBe(1);
    expect(due()).toBe(160);
    // Late by a part of a step: the step after it comes in time again.
    frameAt(190);
    expect(playhead()).toBe(2);
    expect(due()).toBeCloseTo(240, 9);
  });

  it('skips steps where a frame took long', () => {
    const { frameAt, playhead } = playing(1000, { speed: 16 });
    frameAt(0);
    frameAt(500);
    expect(playhead()).toBe(200);
  });

  it('carries a part of a step to the next frame', () => {
    const { frameAt, playhead } = playing(1000, { speed: 0.25 });
    frameAt(0);
    frameAt(100);
    expect(playhead()).toBe(0);
    frameAt(160);
    expect(playhead()).toBe(1);
  });

  it('stops at the end', () => {
    const { frameAt, playhead, store, waits } = playing(10);
    frameAt(0);
    frameAt(5000);
    expect(playhead()).toBe(10);
    expect(store.getState().playing).toBe(false);
    expect(waits()).toBe(false);
  });

  it('goes round with loop, the last step shown as long as the others', () => {
    const { frameAt, playhead, store } = playing(9, { loop: true });
    frameAt(0);
    frameAt(360);
    expect(playhead()).toBe(9);
    frameAt(400);
    expect(playhead()).toBe(0);
    frameAt(440);
    expect(playhead()).toBe(1);
    expect(store.getState().playing).toBe(true);
  });

  it('goes on from where it is put while it plays', () => {
    const { frameAt, playhead, store } = playing(1000);
    frameAt(0);
    store.getState().seek(500);
    frameAt(40);
    expect(playhead()).toBe(501);
  });

  it('stops at once where there is nothing to play', () => {
    const { frameAt, store } = playing(0, { loop: true });
    frameAt(0);
    expect(store.getState().playing).toBe(false);
  });

  it('stands still while the page is hidden and goes on where it was', () => {
    const { frameAt, hide, playhead, waits } = playing(1000);
    frameAt(0);
    frameAt(40);
    hide(true);
    expect(waits()).toBe(false);
    hide(false);
    frameAt(60_000);
    frameAt(60_040);
    expect(playhead()).toBe(2);
  });

  it('goes on where it was after the machine has slept', () => {
    const { frameAt, playhead, store } = playing(100_000);
    frameAt(0);
    frameAt(40);
    frameAt(3_600_040);
    expect(playhead()).toBeLessThanOrEqual(1 + 25);
    expect(store.getState().playing).toBe(true);
  });

  it('asks for no more frames once it was stopped', () => {
    const { stop, store, waits } = playing(100);
    stop();
    expect(waits()).toBe(false);
    store.getState().pause();
    store.getState().play();
    expect(waits()).toBe(false);
  });
});

describe('advance', () => {
  it('ends on the last step', () => {
    expect(advance(8, 10, 2, false)).toEqual({ playhead: 10, ended: true });
    expect(advance(8, 10, 1, false)).toEqual({ playhead: 9, ended: false });
  });

  it('goes round as often as it must', () => {
    expect(advance(8, 10, 25, true)).toEqual({ playhead: 0, ended: false });
  });
});
