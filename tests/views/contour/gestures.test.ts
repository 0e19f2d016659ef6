/** The gestures on the map: clicks and double ones, drags, fingers that pinch, rest or scroll, the ruler, and the wheel. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listenToMap, type MapGestures } from '../../../src/views/contour/gestures';

class Plot extends EventTarget {
  setPointerCapture(): void {}
}

const stops: (() => void)[] = [];
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.useRealTimers();
});

const at = (x: number, y: number) => ({ x, y });
const finger = (pointerId = 1) => ({ pointerId, pointerType: 'touch' });
/** After this long a finger that rests has begun to read out. */
const RESTED = 450;

function setUp({ canRule = false, pageScrolls = false } = {}) {
  const [area, plot] = [new EventTarget(), new Plot()];
  const takeBack = vi.fn();
  const map = {
    hover: vi.fn<MapGestures['hover']>(),
    pan: vi.fn<MapGestures['pan']>(),
    zoom: vi.fn<MapGestures['zoom']>(),
    canRule: () => canRule,
    rule: vi.fn<MapGestures['rule']>(),
    pageScrolls: () => pageScrolls,
    click: vi.fn<MapGestures['click']>(() => takeBack),
    doubleClick: vi.fn<MapGestures['doubleClick']>(),
  };
  const stop = listenToMap(area, plot, map);
  stops.push(stop);
  const sendTo = (receiver: EventTarget, type: string, x: number, y: number, fields: object) => {
    const event = new Event(type, { cancelable: true });
    const all = { pointerId: 1, pointerType: 'mouse', button: 0, shiftKey: false, clientX: x, clientY: y };
    for (const [name, value] of Object.entries({ ...all, ...fields }))
      Object.defineProperty(event, name, { value });
    receiver.dispatchEvent(event);
    return event;
  };
  const send = (type: string, x: number, y: number, fields: object = {}) => sendTo(plot, type, x, y, fields);
  /** The click that the browser makes of a press; it bubbles to the area. */
  const click = (x: number, y: number, timeStamp: number, fields: object = {}) =>
    sendTo(area, 'click', x, y, { timeStamp, detail: 1, target: plot, ...fields });
  const press = (x: number, y: number, timeStamp: number, fields: object = {}) => {
    send('pointerdown', x, y, fields);
    send('pointerup', x, y, fields);
    click(x, y, timeStamp, fields);
  };
  return { map, area, takeBack, send, click, press, stop };
}

describe('a click on the map', () => {
  it('is told with the place at which the pointer was let go, since browsers round that of the click', () => {
    const { map, send, click } = setUp();
    send('pointerdown', 100.4, 50.6);
    send('pointerup', 100.4, 50.6);
    click(100, 50, 0);
    expect(map.click).toHaveBeenCalledExactlyOnceWith(at(100.4, 50.6), false);
  });

  it.each([
    ['four pixels by mouse', 4, {}],
    ['ten pixels by finger', 10, finger()],
  ])('may wander less than %s; from there on it is a drag', (_words, slack, fields) => {
    const { map, send, click } = setUp();
    send('pointerdown', 100, 50, fields);
    send('pointermove', 99 + slack, 50, fields);
    send('pointerup', 99 + slack, 50, fields);
    click(99 + slack, 50, 0, fields);
    expect(map.pan).not.toHaveBeenCalled();
    expect(map.click).toHaveBeenCalledTimes(1);
    send('pointerdown', 100, 50, fields);
    send('pointermove', 100 + slack, 50, fields);
    expect(map.pan).toHaveBeenCalledExactlyOnceWith(at(100, 50), at(100 + slack, 50));
    send('pointerup', 100 + slack, 50, fields);
    click(100 + slack, 50, 1000, fields);
    expect(map.click).toHaveBeenCalledTimes(1);
  });

  it('is none with another button, nor on what stands over the plot', () => {
    const { map, area, send, click } = setUp();
    send('pointerdown', 100, 50, { button: 2 });
    send('pointermove', 150, 50, { button: 2 });
    expect(map.pan).not.toHaveBeenCalled();
    click(100, 50, 0, { target: area });
    expect(map.click).not.toHaveBeenCalled();
  });

  it('says whether a finger made it', () => {
    const { map, press } = setUp();
    press(100, 50, 0, finger());
    press(200, 50, 1000);
    expect(map.click.mock.calls.map(([, byFinger]) => byFinger)).toEqual([true, false]);
  });
});

describe('a double click', () => {
  it('is a second one within 350 milliseconds, and takes back what the first one did', () => {
    const { map, press, takeBack } = setUp();
    press(100, 50, 1000);
    press(110, 50, 1349);
    expect(takeBack).toHaveBeenCalledTimes(1);
    expect(map.doubleClick).toHaveBeenCalledTimes(1);
    expect(map.click).toHaveBeenCalledTimes(1);
  });

  it('is none later, unless the system counts it as one', () => {
    const { map, press, takeBack } = setUp();
    press(100, 50, 1000);
    press(100, 50, 1350);
    expect(map.doubleClick).not.toHaveBeenCalled();
    expect(map.click).toHaveBeenCalledTimes(2);
    press(100, 50, 1900, { detail: 2 });
    expect(map.doubleClick).toHaveBeenCalledTimes(1);
    expect(takeBack).toHaveBeenCalledTimes(1);
  });

  it('is within 24 pixels of the first one', () => {
    const { map, press } = setUp();
    press(100, 50, 1000);
    press(125, 50, 1100, { detail: 2 });
    expect(map.doubleClick).not.toHaveBeenCalled();
    press(149, 50, 1200);
    expect(map.doubleClick).toHaveBeenCalledTimes(1);
  });

  it('may end on the handle that the first one brought there, and then within four pixels', () => {
    const { map, area, press, click } = setUp();
    press(100, 50, 1000);
    click(105, 50, 1100, { target: area });
    expect(map.doubleClick).not.toHaveBeenCalled();
    click(104, 50, 1100, { target: area });
    expect(map.doubleClick).toHaveBeenCalledTimes(1);
    expect(map.click).toHaveBeenCalledTimes(1);
  });

  it('of which the first selected something takes nothing back, and needs the system’s count', () => {
    const { map, area, press, click, takeBack } = setUp();
    map.click.mockReturnValue(null);
    press(100, 50, 1000);
    press(100, 50, 1100);
    expect(map.doubleClick).not.toHaveBeenCalled();
    click(100, 50, 1200, { detail: 2, target: area });
    expect(map.doubleClick).not.toHaveBeenCalled();
    press(100, 50, 1300, { detail: 2 });
    expect(map.doubleClick).toHaveBeenCalledTimes(1);
    expect(takeBack).not.toHaveBeenCalled();
  });

  it('is over once it was made: a third click is a first one', () => {
    const { map, press, takeBack } = setUp();
    press(100, 50, 1000);
    press(100, 50, 1100);
    press(100, 50, 1200);
    expect(map.doubleClick).toHaveBeenCalledTimes(1);
    expect(map.click).toHaveBeenCalledTimes(2);
    expect(takeBack).toHaveBeenCalledTimes(1);
  });
});

describe('a drag', () => {
  it('goes on from place to place, and is heard of wherever the pointer is', () => {
    const { map, send } = setUp();
    send('pointerdown', 100, 50);
    send('pointermove', 120, 60);
    send('pointermove', 900, -60);
    expect(map.pan.mock.calls).toEqual([
      [at(100, 50), at(120, 60)],
      [at(120, 60), at(900, -60)],
    ]);
    send('pointerup', 900, -60);
    send('pointermove', 120, 60);
    expect(map.pan).toHaveBeenCalledTimes(2);
  });

  it('with Shift lays the ruler from its beginning, where that is on', () => {
    const { map, send } = setUp({ canRule: true });
    send('pointerdown', 100, 50, { shiftKey: true });
    send('pointermove', 103, 50);
    expect(map.rule).not.toHaveBeenCalled();
    send('pointermove', 104, 50);
    send('pointermove', 300, 70);
    expect(map.rule.mock.calls).toEqual([
      [at(100, 50), at(104, 50)],
      [at(100, 50), at(300, 70)],
    ]);
    expect(map.pan).not.toHaveBeenCalled();
    const without = setUp();
    without.send('pointerdown', 100, 50, { shiftKey: true });
    without.send('pointermove', 300, 70);
    expect(without.map.rule).not.toHaveBeenCalled();
    expect(without.map.pan).toHaveBeenCalledTimes(1);
    const plain = setUp({ canRule: true });
    plain.send('pointerdown', 100, 50);
    plain.send('pointermove', 300, 70);
    expect(plain.map.rule).not.toHaveBeenCalled();
  });
});

describe('the place that is read out', () => {
  it('is the mouse’s, held down or not, until it leaves', () => {
    const { map, send } = setUp();
    send('pointerenter', 10, 20);
    expect(map.hover).toHaveBeenLastCalledWith(at(10, 20), false);
    send('pointerdown', 10, 20);
    send('pointermove', 11, 20);
    expect(map.hover).toHaveBeenLastCalledWith(at(11, 20), true);
    send('pointerleave', 999, 20);
    expect(map.hover).toHaveBeenLastCalledWith(at(11, 20), true);
    send('pointerup', 12, 20);
    expect(map.hover).toHaveBeenLastCalledWith(at(12, 20), false);
    send('pointerleave', 999, 20);
    expect(map.hover).toHaveBeenLastCalledWith(null, false);
  });

  it('is that of a finger that has rested, which then drags nothing and clicks nothing', () => {
    const { map, send, click } = setUp();
    send('pointerdown', 100, 50, finger());
    vi.advanceTimersByTime(RESTED - 1);
    expect(map.hover).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(map.hover).toHaveBeenLastCalledWith(at(100, 50), true);
    send('pointermove', 180, 50, finger());
    expect(map.hover).toHaveBeenLastCalledWith(at(180, 50), true);
    expect(map.pan).not.toHaveBeenCalled();
    send('pointerup', 180, 50, finger());
    click(180, 50, 0);
    expect(map.hover).toHaveBeenLastCalledWith(null, false);
    expect(map.click).not.toHaveBeenCalled();
  });

  it.each<readonly [string, (send: ReturnType<typeof setUp>['send']) => void]>([
    ['has moved before', (send) => send('pointermove', 120, 50, finger())],
    ['was lifted before', (send) => send('pointerup', 100, 50, finger())],
    ['got company before', (send) => send('pointerdown', 200, 50, finger(2))],
  ])('is none of a finger that %s', (_words, before) => {
    const { map, send } = setUp();
    send('pointerdown', 100, 50, finger());
    before(send);
    vi.advanceTimersByTime(RESTED);
    expect(map.hover.mock.calls.filter(([place]) => place !== null)).toEqual([]);
  });

  it('is none of a mouse that rests, and goes where the browser takes the pointer', () => {
    const { map, send, stop } = setUp();
    send('pointerdown', 100, 50);
    vi.advanceTimersByTime(RESTED);
    send('pointermove', 120, 50);
    expect(map.pan).toHaveBeenCalledTimes(1);
    send('pointercancel', 120, 50);
    expect(map.hover).toHaveBeenLastCalledWith(null, false);
    map.hover.mockClear();
    send('pointerdown', 100, 50, finger());
    stop();
    vi.advanceTimersByTime(RESTED);
    expect(map.hover).not.toHaveBeenCalled();
  });
});

describe('two fingers', () => {
  it('pan by half of what one of them moves and zoom about their middle', () => {
    const { map, send } = setUp();
    send('pointerdown', 100, 50, finger(1));
    send('pointerdown', 200, 50, finger(2));
    expect(map.hover).toHaveBeenLastCalledWith(null, true);
    send('pointermove', 300, 50, finger(2));
    expect(map.pan).toHaveBeenLastCalledWith(at(150, 50), at(200, 50));
    expect(map.zoom).toHaveBeenLastCalledWith(at(200, 50), 2);
    send('pointermove', 200, 50, finger(1));
    expect(map.pan).toHaveBeenLastCalledWith(at(200, 50), at(250, 50));
    expect(map.zoom).toHaveBeenLastCalledWith(at(250, 50), 0.5);
  });

  it('in one place zoom by no factor that is 0 or without end', () => {
    const { map, send } = setUp();
    send('pointerdown', 100, 50, finger(1));
    send('pointerdown', 103, 50, finger(2));
    send('pointermove', 100, 50, finger(2));
    expect(map.zoom).not.toHaveBeenCalled();
    send('pointermove', 150, 50, finger(2));
    expect(map.zoom).toHaveBeenLastCalledWith(at(125, 50), 50);
  });

  it('leave a drag to the one that stays, and no click', () => {
    const { map, send, click } = setUp();
    send('pointerdown', 100, 50, finger(1));
    send('pointerdown', 200, 50, finger(2));
    send('pointerup', 200, 50, finger(2));
    send('pointermove', 105, 50, finger(1));
    expect(map.pan).toHaveBeenLastCalledWith(at(100, 50), at(105, 50));
    send('pointerup', 105, 50, finger(1));
    click(105, 50, 0);
    expect(map.click).not.toHaveBeenCalled();
  });
});

describe('where the page scrolls with one finger', () => {
  it('a finger that goes more up or down than aside is the page’s, until it is lifted', () => {
    const { map, send } = setUp({ pageScrolls: true });
    send('pointerdown', 100, 50, finger());
    send('pointermove', 108, 60, finger());
    send('pointermove', 300, 60, finger());
    expect(map.pan).not.toHaveBeenCalled();
    send('pointerup', 300, 60, finger());
    send('pointerdown', 100, 50, finger());
    send('pointermove', 110, 58, finger());
    expect(map.pan).toHaveBeenCalledTimes(1);
  });

  it('a mouse pans, and so does a finger elsewhere', () => {
    const mouse = setUp({ pageScrolls: true });
    mouse.send('pointerdown', 100, 50);
    mouse.send('pointermove', 100, 80);
    expect(mouse.map.pan).toHaveBeenCalledTimes(1);
    const elsewhere = setUp();
    elsewhere.send('pointerdown', 100, 50, finger());
    elsewhere.send('pointermove', 100, 80, finger());
    expect(elsewhere.map.pan).toHaveBeenCalledTimes(1);
  });

  it('touches of two fingers, and of one that reads out, are kept from it', () => {
    const { send } = setUp({ pageScrolls: true });
    const isKept = (fingers: number) =>
      send('touchmove', 0, 0, { targetTouches: Array.from({ length: fingers }) }).defaultPrevented;
    send('pointerdown', 100, 50, finger());
    expect([isKept(1), isKept(2)]).toEqual([false, true]);
    vi.advanceTimersByTime(RESTED);
    expect(isKept(1)).toBe(true);
  });
});

describe('the wheel', () => {
  it.each([
    ['pixels', { deltaMode: 0, deltaY: -100 }, 0.15],
    ['lines', { deltaMode: 1, deltaY: -3 }, 0.072],
    ['pages', { deltaMode: 2, deltaY: 1 }, -0.6],
    ['a pinch on a trackpad', { deltaMode: 0, deltaY: -5, ctrlKey: true }, 0.05],
  ])('zooms about the pointer, counted in %s', (_words, fields, power) => {
    const { map, send } = setUp();
    expect(send('wheel', 100, 50, fields).defaultPrevented).toBe(true);
    const [place, factor] = map.zoom.mock.lastCall ?? [];
    expect(place).toEqual(at(100, 50));
    expect(factor).toBeCloseTo(Math.exp(power), 12);
  });
});

it('a pointer that is held opens no menu, and one that is not does', () => {
  const { send } = setUp();
  expect(send('contextmenu', 0, 0).defaultPrevented).toBe(false);
  send('pointerdown', 100, 50, finger());
  expect(send('contextmenu', 0, 0).defaultPrevented).toBe(true);
});
