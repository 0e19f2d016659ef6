import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BASE_COLUMNS, COLUMN } from '../../../src/catalog/columns';
import type { View } from '../../../src/scene/types';
import { createPlaybackStore } from '../../../src/state/playback';
import type { RunEnd, RunResult } from '../../../src/state/results';
import { onPlaybackRest } from '../../../src/views/shared/onPlaybackRest';
import { announcement } from '../../../src/views/timeline/announcement';

function runOf(losses: readonly number[], end: RunEnd | null = null): RunResult {
  const columns = BASE_COLUMNS.map(() => new Float64Array(losses.length));
  columns[COLUMN.loss].set(losses);
  return { id: 'r1', names: BASE_COLUMNS, columns, length: losses.length, end };
}

describe('what is said at the playhead', () => {
  it('is the step and the loss of the selected run', () => {
    expect(announcement(1, 400, 'Adam', runOf([0.5, 0.041619]))).toBe('Step 1 of 400. Adam: loss 0.04162.');
  });

  it('is the step alone where there is no run', () => {
    expect(announcement(3, 400, '', undefined)).toBe('Step 3 of 400.');
    expect(announcement(3, 400, 'Adam', runOf([]))).toBe('Step 3 of 400.');
  });

  it('says where the run has diverged', () => {
    const run = runOf([0.5, 7], { reason: 'diverged', at: 1, rest: null });
    expect(announcement(9, 10, 'Adam', run)).toBe('Step 9 of 10. Adam diverged at step 1, with loss 7.');
    expect(announcement(0, 10, 'Adam', run)).toBe('Step 0 of 10. Adam: loss 0.5.');
    const nowhere = runOf([Number.NaN], { reason: 'diverged', at: 0, rest: null });
    expect(announcement(0, 10, 'Adam', nowhere)).toBe(
      'Step 0 of 10. Adam starts where the surface has no loss, and takes no step.',
    );
  });
});

describe('when it is said', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  const setUp = () => {
    const view = { playhead: 0, speed: 1, loop: false } as View;
    const store = createPlaybackStore(view, 100);
    const said = vi.fn();
    const stop = onPlaybackRest(store, said);
    return { state: store.getState, said, stop };
  };

  it('is once after the last of many moves', () => {
    const { state, said } = setUp();
    for (let step = 1; step <= 50; step++) {
      state().seek(step);
      vi.advanceTimersByTime(100);
    }
    expect(said).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1000);
    expect(said).toHaveBeenCalledTimes(1);
  });

  it('is never while playing, and once it stops', () => {
    const { state, said } = setUp();
    state().play();
    state().seek(40);
    vi.advanceTimersByTime(5000);
    expect(said).not.toHaveBeenCalled();
    state().pause();
    vi.advanceTimersByTime(1000);
    expect(said).toHaveBeenCalledTimes(1);
  });

  it('is not where only the speed or the end changes', () => {
    const { state, said } = setUp();
    state().setSpeed(4);
    state().setLast(500);
    vi.advanceTimersByTime(1000);
    expect(said).not.toHaveBeenCalled();
  });

  it('is never after the end of it', () => {
    const { state, said, stop } = setUp();
    state().seek(4);
    stop();
    vi.advanceTimersByTime(1000);
    expect(said).not.toHaveBeenCalled();
  });
});
