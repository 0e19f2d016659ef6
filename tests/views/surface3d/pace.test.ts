import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Pace } from '../../../src/views/surface3d/pace';

/** A card that finishes each drawing after some time, by the test's clock. */
function card(cost: number) {
  let due = 0;
  return {
    SYNC_GPU_COMMANDS_COMPLETE: 0x9117 as const,
    ALREADY_SIGNALED: 0x911a as const,
    TIMEOUT_EXPIRED: 0x911b as const,
    fenceSync: () => {
      due = performance.now() + cost;
      return {};
    },
    flush: () => {},
    isContextLost: () => false,
    clientWaitSync: () => (performance.now() < due ? 0x911b : 0x911a),
    deleteSync: () => {},
  };
}

/** A pace that has drawn often enough to know what a drawing costs. */
function paceOf(cost: number): Pace {
  const pace = new Pace(card(cost));
  for (let i = 0; i < 3; i++) {
    pace.drawn(performance.now());
    vi.advanceTimersByTime(cost + 20);
  }
  return pace;
}

describe('the pace of the 3D picture', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
    vi.stubGlobal('requestAnimationFrame', (work: () => void) => setTimeout(work, 16));
    vi.stubGlobal('cancelAnimationFrame', clearTimeout);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('draws every change at once on a quick card', () => {
    const pace = paceOf(5);
    pace.changed(performance.now(), false);
    expect(pace.wait(performance.now())).toBe(0);
  });

  it('waits on a slow card until the hand rests', () => {
    const pace = paceOf(100);
    pace.changed(performance.now(), false);
    expect(pace.wait(performance.now())).toBeGreaterThan(0);
    vi.advanceTimersByTime(100);
    pace.changed(performance.now(), false);
    vi.advanceTimersByTime(100);
    expect(pace.wait(performance.now())).toBeGreaterThan(0);
    vi.advanceTimersByTime(60);
    expect(pace.wait(performance.now())).toBe(0);
  });

  it('draws now and then on a slow card while changes never rest', () => {
    const pace = paceOf(100);
    let waited = 0;
    do {
      vi.advanceTimersByTime(16);
      waited += 16;
      pace.changed(performance.now(), false);
    } while (pace.wait(performance.now()) > 0 && waited < 5_000);
    expect(waited).toBeGreaterThan(500);
    expect(waited).toBeLessThan(1_000);
  });

  it('draws a turn by hand at once on a slow card, but never ahead of the card', () => {
    const pace = paceOf(100);
    pace.changed(performance.now(), true);
    expect(pace.wait(performance.now())).toBe(0);
    pace.drawn(performance.now());
    pace.changed(performance.now(), true);
    expect(pace.wait(performance.now())).toBeGreaterThan(0);
    vi.advanceTimersByTime(120);
    expect(pace.wait(performance.now())).toBe(0);
  });
});
