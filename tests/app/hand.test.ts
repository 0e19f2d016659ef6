import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchHand } from '../../src/browser/hand';

const event = (type: string, fields: object = {}) => Object.assign(new Event(type), fields);

describe('the hand', () => {
  const told: boolean[] = [];
  const page = new EventTarget();
  let stop = () => {};
  beforeEach(() => {
    vi.useFakeTimers();
    told.length = 0;
    stop = watchHand(page, (moves) => told.push(moves));
  });
  afterEach(() => {
    stop();
    vi.useRealTimers();
  });

  it('moves while a slider, a pressed pointer or a wheel does, and rests a moment later', () => {
    page.dispatchEvent(event('input'));
    vi.advanceTimersByTime(200);
    page.dispatchEvent(event('pointermove', { buttons: 1 }));
    vi.advanceTimersByTime(200);
    page.dispatchEvent(event('wheel'));
    vi.advanceTimersByTime(200);
    expect(told).toEqual([true]);
    vi.advanceTimersByTime(100);
    expect(told).toEqual([true, false]);
  });

  it('moves nothing while the pointer only hovers', () => {
    page.dispatchEvent(event('pointermove', { buttons: 0 }));
    expect(told).toEqual([]);
  });
});
