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
  for (let i = 0; i < 3; i++) draw(pace, cost);
  return pace;
}

/** A drawing, and a little more time than it takes. */
function draw(pace: Pace, cost: number): void {
  pace.drawn(performance.now());
  vi.advanceTimersByTime(cost + 20);
}

/** The time that a change waits which is not made in the 3D picture itself. */
function waitOfChange(pace: Pace): number {
  pace.changed(performance.now(), false);
  return pace.wait(performance.now());
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
    // Keys that are pressed one after the other are one movement of the hand.
    for (let key = 0; key < 4; key++) {
      vi.advanceTimersByTime(200);
      pace.changed(performance.now(), false);
      expect(pace.wait(performance.now())).toBeGreaterThan(0);
    }
    vi.advanceTimersByTime(300);
    expect(pace.wait(performance.now())).toBeGreaterThan(0);
    vi.advanceTimersByTime(50);
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
    expect(waited).toBeGreaterThan(1_500);
    expect(waited).toBeLessThan(2_500);
  });

  it('draws another surface after a rest of its own on a slow card, while runs go on playing on it', () => {
    const pace = paceOf(100);
    expect(pace.isOutdated).toBe(false);
    pace.reshaped(performance.now());
    expect(pace.isOutdated).toBe(true);
    let waited = 0;
    do {
      vi.advanceTimersByTime(16);
      waited += 16;
      pace.changed(performance.now(), false);
    } while (pace.wait(performance.now()) > 0 && waited < 5_000);
    expect(waited).toBe(352);
    draw(pace, 100);
    expect(pace.isOutdated).toBe(false);
    pace.changed(performance.now(), false);
    expect(pace.wait(performance.now())).toBe(350);
  });

  it('waits with a surface that is being dragged until the hand rests', () => {
    const pace = paceOf(100);
    for (let move = 0; move < 4; move++) {
      vi.advanceTimersByTime(200);
      pace.reshaped(performance.now());
      pace.changed(performance.now(), false);
      expect(pace.wait(performance.now())).toBeGreaterThan(0);
    }
    vi.advanceTimersByTime(350);
    expect(pace.wait(performance.now())).toBe(0);
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

  it('waits for a rest of 350 milliseconds, or for twenty times what the last drawing took', () => {
    // Asked every 16 milliseconds, the card has finished after 112; 8 more have gone by.
    const pace = paceOf(100);
    expect(waitOfChange(pace)).toBe(350);
    vi.advanceTimersByTime(30);
    expect(pace.wait(performance.now())).toBe(320);
    vi.advanceTimersByTime(1970);
    expect(waitOfChange(pace)).toBe(20 * 112 - 8 - 2000);
    vi.advanceTimersByTime(232);
    expect(pace.wait(performance.now())).toBe(0);
  });

  it('takes a card for slow from 40 milliseconds on', () => {
    expect(waitOfChange(paceOf(45))).toBe(350);
    expect(waitOfChange(paceOf(30))).toBe(0);
  });

  it('goes by the quickest of the last three drawings', () => {
    let cost = 100;
    const gl = card(0);
    let due = 0;
    gl.fenceSync = () => {
      due = performance.now() + cost;
      return {};
    };
    gl.clientWaitSync = () => (performance.now() < due ? 0x911b : 0x911a);
    const pace = new Pace(gl);
    const waits = [100, 100, 100, 5, 100, 100, 100].map((each) => {
      cost = each;
      draw(pace, each);
      return waitOfChange(pace);
    });
    expect(waits).toEqual([0, 0, 350, 0, 0, 0, 350]);
  });

  it('asks again in a millisecond while a drawing is under way, unless the card is lost', () => {
    const gl = card(1000);
    const lost = vi.spyOn(gl, 'isContextLost');
    const pace = new Pace(gl);
    pace.drawn(performance.now());
    vi.advanceTimersByTime(100);
    expect(waitOfChange(pace)).toBe(1);
    lost.mockReturnValue(true);
    expect(pace.wait(performance.now())).toBe(0);
  });

  it('gives back each fence, and sends off each drawing', () => {
    const gl = card(5);
    const [flush, deleted] = [vi.spyOn(gl, 'flush'), vi.spyOn(gl, 'deleteSync')];
    const pace = new Pace(gl);
    draw(pace, 5);
    draw(pace, 5);
    expect([flush.mock.calls.length, deleted.mock.calls.length]).toEqual([2, 2]);
  });

  it('asks for a fence without flags, and does not wait for it', () => {
    const gl = { ...card(5), fenceSync: vi.fn(() => ({})), clientWaitSync: vi.fn(() => 0x911a) };
    const pace = new Pace(gl);
    pace.drawn(performance.now());
    expect(pace.wait(performance.now())).toBe(0);
    expect(gl.fenceSync.mock.calls).toEqual([[gl.SYNC_GPU_COMMANDS_COMPLETE, 0]]);
    expect(gl.clientWaitSync.mock.calls).toEqual([[{}, 0, 0]]);
  });

  it('calls back once for all that is asked meanwhile, and not at all when it is over', () => {
    const pace = paceOf(5);
    const work = vi.fn();
    pace.later(10, work);
    pace.later(10, work);
    vi.advanceTimersByTime(20);
    expect(work).toHaveBeenCalledTimes(1);
    pace.later(10, work);
    vi.advanceTimersByTime(20);
    expect(work).toHaveBeenCalledTimes(2);
    pace.later(10, work);
    pace.dispose();
    vi.advanceTimersByTime(20);
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('stops asking the card when it is over', () => {
    const gl = card(1000);
    const asked = vi.spyOn(gl, 'clientWaitSync');
    const pace = new Pace(gl);
    pace.drawn(performance.now());
    vi.advanceTimersByTime(100);
    const before = asked.mock.calls.length;
    expect(before).toBe(6);
    pace.dispose();
    vi.advanceTimersByTime(100);
    expect(asked).toHaveBeenCalledTimes(before);
  });
});
