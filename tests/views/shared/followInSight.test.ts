import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_VIEW } from '../../../src/scene/defaults';
import { createPlaybackStore, type PlaybackStore } from '../../../src/state/playback';
import { followInSight } from '../../../src/views/shared/followInSight';

let see: (inSight: boolean) => void;
let observed: unknown[];
let page: EventTarget;

beforeEach(() => {
  observed = [];
  page = new EventTarget();
  vi.stubGlobal('window', page);
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(listener: (entries: readonly { readonly isIntersecting: boolean }[]) => void) {
        see = (isIntersecting) => listener([{ isIntersecting: !isIntersecting }, { isIntersecting }]);
      }
      observe(element: unknown) {
        observed.push(element);
      }
      disconnect() {
        observed = [];
      }
    },
  );
});

afterEach(() => vi.unstubAllGlobals());

function followed(): { playback: PlaybackStore; moved: ReturnType<typeof vi.fn>; stop: () => void } {
  const playback = createPlaybackStore({ ...DEFAULT_VIEW, playhead: 0 }, 100);
  const moved = vi.fn();
  return {
    playback,
    moved,
    stop: followInSight(
      {} as Element,
      playback,
      () => moved(),
      () => moved('now'),
    ),
  };
}

describe('what follows the playhead', () => {
  it('follows each move in sight, whether it plays or not', () => {
    const { playback, moved } = followed();
    playback.getState().seek(3);
    playback.getState().play();
    playback.getState().seek(4);
    expect(moved).toHaveBeenCalledTimes(2);
  });

  it('is brought up to date at once before the page is printed, if it is owed', () => {
    const { playback, moved, stop } = followed();
    const print = () => page.dispatchEvent(new Event('beforeprint'));
    see(false);
    print();
    playback.getState().play();
    playback.getState().seek(1);
    expect(moved).not.toHaveBeenCalled();
    print();
    print();
    expect(moved.mock.calls).toEqual([['now']]);
    playback.getState().seek(2);
    stop();
    print();
    expect(moved).toHaveBeenCalledTimes(1);
  });

  it('stands still out of sight while it plays, and is brought up to date when it is scrolled to', () => {
    const { playback, moved } = followed();
    see(false);
    playback.getState().play();
    playback.getState().seek(1);
    playback.getState().seek(2);
    expect(moved).not.toHaveBeenCalled();
    see(true);
    expect(moved).toHaveBeenCalledTimes(1);
    playback.getState().seek(3);
    expect(moved).toHaveBeenCalledTimes(2);
  });

  it('is brought up to date out of sight once playback rests', () => {
    const { playback, moved } = followed();
    see(false);
    playback.getState().play();
    playback.getState().seek(1);
    playback.getState().pause();
    expect(moved).toHaveBeenCalledTimes(1);
  });

  it('follows each move out of sight that is no playing', () => {
    const { playback, moved } = followed();
    see(false);
    playback.getState().seek(5);
    expect(moved).toHaveBeenCalledTimes(1);
  });

  it('is left alone where nothing has moved', () => {
    const { playback, moved } = followed();
    see(false);
    playback.getState().play();
    playback.getState().pause();
    see(true);
    expect(moved).not.toHaveBeenCalled();
  });

  it('is looked for where its element is, until it is stopped', () => {
    const element = {} as Element;
    const nothing = () => {};
    const stop = followInSight(element, createPlaybackStore(DEFAULT_VIEW, 100), nothing, nothing);
    expect(observed).toEqual([element]);
    expect(observed[0]).toBe(element);
    stop();
    expect(observed).toEqual([]);
  });

  it('hears nothing once it was stopped', () => {
    const { playback, moved, stop } = followed();
    stop();
    playback.getState().seek(1);
    expect(moved).not.toHaveBeenCalled();
    expect(observed).toEqual([]);
  });
});
