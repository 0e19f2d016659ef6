import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { setLines } from '../../../src/controls/formula/setLines';

const frames: (() => void)[] = [];
beforeEach(() => {
  frames.length = 0;
  vi.stubGlobal('requestAnimationFrame', (work: () => void) => frames.push(work));
  vi.stubGlobal('cancelAnimationFrame', (frame: number) => {
    frames[frame - 1] = () => {};
  });
});
afterEach(() => void vi.unstubAllGlobals());

const LONG = ['a', 'b', 'c'].map((line) => line.repeat(400));

it('short lines are set and shown at once', () => {
  const shown: string[] = [];
  setLines(
    ['w', 'b', '2w'],
    (line) => line,
    (lines) => shown.push(...lines),
  );
  expect(shown).toEqual(['w', 'b', '2w']);
  expect(frames).toEqual([]);
});

it('long lines are set one a frame, and shown when all are', () => {
  let set = 0;
  let shown: readonly string[] = [];
  setLines(
    LONG,
    (line) => {
      set++;
      return line;
    },
    (lines) => {
      shown = lines;
    },
  );
  for (const expected of [1, 2]) {
    expect(set).toBe(expected);
    expect(shown).toEqual([]);
    frames[expected - 1]();
  }
  expect(set).toBe(3);
  expect(shown).toEqual(LONG);
});

it('lines that others have replaced are neither set nor shown', () => {
  let set = 0;
  const show = vi.fn();
  const leaveOff = setLines(LONG, () => set++, show);
  leaveOff();
  for (const frame of frames) frame();
  expect(set).toBe(1);
  expect(show).not.toHaveBeenCalled();
});
