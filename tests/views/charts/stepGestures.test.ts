/** The gestures in a chart: pointers read out, scrub and mark out steps, and two fingers zoom. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { listenToChart } from '../../../src/views/charts/stepGestures';

class Area extends EventTarget {
  readonly clientWidth = 400;
  setPointerCapture(): void {}
  getBoundingClientRect(): DOMRect {
    return { left: 100 } as DOMRect;
  }
  closest(): null {
    return null;
  }

  send(type: string, left: number, fields: object = {}): Event {
    const event = Object.assign(new Event(type, { cancelable: true }), {
      pointerId: 1,
      button: 0,
      shiftKey: false,
      clientX: 100 + left,
      ...fields,
    });
    this.dispatchEvent(event);
    return event;
  }
}

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

function setUp() {
  const area = new Area();
  const gestures = {
    hover: vi.fn(),
    scrub: vi.fn(),
    mark: vi.fn(),
    choose: vi.fn(),
    zoom: vi.fn(),
    move: vi.fn(),
    showAll: vi.fn(),
  };
  stops.push(listenToChart(area, gestures));
  return { area, ...gestures };
}

describe('one pointer over a chart', () => {
  it('reads out the place that it moves over, and scrubs while it is held down', () => {
    const { area, hover, scrub } = setUp();
    area.send('pointermove', 30);
    expect(hover).toHaveBeenLastCalledWith(30);
    expect(scrub).not.toHaveBeenCalled();
    area.send('pointerdown', 40);
    area.send('pointermove', 50);
    expect(scrub.mock.calls).toEqual([[40], [50]]);
    area.send('pointerup', 50);
    area.send('pointermove', 60);
    expect(scrub).toHaveBeenCalledTimes(2);
  });

  it('marks out steps with Shift, and chooses none where it hardly moved', () => {
    const { area, mark, choose, scrub } = setUp();
    area.send('pointerdown', 40, { shiftKey: true });
    area.send('pointermove', 90);
    expect(mark).toHaveBeenLastCalledWith([40, 90]);
    area.send('pointerup', 90);
    expect(choose).toHaveBeenCalledExactlyOnceWith(40, 90);
    area.send('pointerdown', 40, { shiftKey: true });
    area.send('pointerup', 42);
    expect(choose).toHaveBeenCalledTimes(1);
    expect(scrub).not.toHaveBeenCalled();
  });
});

describe('two fingers on a chart', () => {
  const second = { pointerId: 2 };

  it('zoom by the ratio of their distances, about their middle, and move with it', () => {
    const { area, zoom, move } = setUp();
    area.send('pointerdown', 100);
    area.send('pointerdown', 200, second);
    area.send('pointermove', 300, second);
    expect(zoom).toHaveBeenLastCalledWith(200, 2);
    expect(move).toHaveBeenLastCalledWith(-50 / 400);
    area.send('pointermove', 200);
    expect(zoom).toHaveBeenLastCalledWith(250, 0.5);
  });

  it('do not scrub, and neither does the one that is left', () => {
    const { area, scrub } = setUp();
    area.send('pointerdown', 100);
    area.send('pointerdown', 200, second);
    scrub.mockClear();
    area.send('pointermove', 260, second);
    area.send('pointerup', 260, second);
    area.send('pointermove', 120);
    expect(scrub).not.toHaveBeenCalled();
    area.send('pointerup', 120);
    area.send('pointerdown', 130);
    expect(scrub).toHaveBeenLastCalledWith(130);
  });

  it('zoom by nothing while they all but touch', () => {
    const { area, zoom } = setUp();
    area.send('pointerdown', 100);
    area.send('pointerdown', 104, second);
    area.send('pointermove', 108, second);
    expect(zoom).not.toHaveBeenCalled();
  });

  it('keep the page from scrolling, which one finger does not', () => {
    const { area } = setUp();
    expect(area.send('touchmove', 0, { targetTouches: [1, 2] }).defaultPrevented).toBe(true);
    expect(area.send('touchmove', 0, { targetTouches: [1] }).defaultPrevented).toBe(false);
  });
});
