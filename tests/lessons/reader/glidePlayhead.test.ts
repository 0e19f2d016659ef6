import { describe, expect, it } from 'vitest';
import { glidePlayhead } from '../../../src/lessons/reader/glidePlayhead';
import { DEFAULT_VIEW } from '../../../src/scene/defaults';
import { createPlaybackStore } from '../../../src/state/playback';

function glideTo(playhead: number) {
  const playback = createPlaybackStore({ ...DEFAULT_VIEW, playhead }, 200);
  const waiting: ((time: number) => void)[] = [];
  glidePlayhead(playback, (callback) => waiting.push(callback));
  /** Draws a frame, if one is asked for, and says where the playhead is. */
  const frame = (time: number) => {
    waiting.shift()?.(time);
    return playback.getState().playhead;
  };
  return { playback, frame, asked: () => waiting.length > 0 };
}

describe('the playhead of a scene that opens', () => {
  it('runs up from the start and ends at its step', () => {
    const { frame, asked } = glideTo(150);
    const seen = [0, 100, 300, 600, 2000].map(frame);
    expect(seen).toEqual(seen.toSorted((one, other) => one - other));
    expect([seen[0], seen.at(-1)]).toEqual([0, 150]);
    expect(seen[2]).toBeLessThan(150);
    expect(asked()).toBe(false);
  });

  it('stays where a hand has put it', () => {
    const { playback, frame, asked } = glideTo(150);
    frame(0);
    frame(100);
    playback.getState().seek(7);
    expect(frame(200)).toBe(7);
    expect(asked()).toBe(false);
  });

  it('leaves a scene alone that begins at its start, or plays already', () => {
    expect(glideTo(0).asked()).toBe(false);
    const playback = createPlaybackStore({ ...DEFAULT_VIEW, playhead: 40 }, 200);
    playback.getState().play();
    glidePlayhead(playback, () => expect.unreachable());
    expect(playback.getState().playhead).toBe(40);
  });
});
