import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FrameClock } from '../../../src/views/surface3d/frameClock';

describe('the clock of the 3D picture', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('counts seconds from its start, and from one reading to the next', () => {
    const clock = new FrameClock();
    clock.start();
    vi.advanceTimersByTime(250);
    expect(clock.getDelta()).toBe(0.25);
    vi.advanceTimersByTime(500);
    expect(clock.getElapsedTime()).toBe(0.75);
    expect(clock.getDelta()).toBe(0);
  });

  it('stands still before its start and once it is stopped, and begins at 0 when it is started again', () => {
    const clock = new FrameClock();
    vi.advanceTimersByTime(100);
    expect(clock.getDelta()).toBe(0);
    clock.start();
    vi.advanceTimersByTime(100);
    clock.stop();
    vi.advanceTimersByTime(100);
    expect(clock.getElapsedTime()).toBe(0.1);
    clock.start();
    expect(clock.elapsedTime).toBe(0);
  });
});
