/** The gestures on a heat map: pointers read out and take a cell, mark out a box, and zoom. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { listenToHeatMap } from '../../../src/views/heatmap/heatGestures';

class Area extends EventTarget {
  setPointerCapture(): void {}
  getBoundingClientRect(): DOMRect {
    return { left: 0, top: 0 } as DOMRect;
  }
  /** @param ms when it happens */
  send(type: string, x: number, y: number, fields: object = {}, ms = 0): void {
    const event = Object.assign(new Event(type, { cancelable: true }), {
      pointerId: 1,
      button: 0,
      pointerType: 'mouse',
      clientX: x,
      clientY: y,
      ...fields,
    });
    Object.defineProperty(event, 'timeStamp', { value: ms });
    this.dispatchEvent(event);
  }
}

describe('pointers on a heat map', () => {
  const stops: (() => void)[] = [];
  afterEach(() => {
    for (const stop of stops.splice(0)) stop();
  });
  const setUp = () => {
    const area = new Area();
    const gestures = { hover: vi.fn(), pick: vi.fn(), mark: vi.fn(), choose: vi.fn(), zoom: vi.fn() };
    stops.push(listenToHeatMap(area, gestures));
    return { area, ...gestures };
  };

  it('take the cell that they click, though they wander a little', () => {
    const { area, pick, choose } = setUp();
    area.send('pointerdown', 100, 100);
    area.send('pointerup', 102, 101);
    expect(pick).toHaveBeenCalledExactlyOnceWith({ x: 102, y: 101 });
    expect(choose).not.toHaveBeenCalled();
  });

  it('mark out a box to zoom into, and a line is none', () => {
    const { area, pick, choose, mark } = setUp();
    area.send('pointerdown', 100, 100);
    area.send('pointermove', 150, 160);
    expect(mark).toHaveBeenLastCalledWith([
      { x: 100, y: 100 },
      { x: 150, y: 160 },
    ]);
    area.send('pointerup', 150, 160);
    expect(choose).toHaveBeenCalledTimes(1);
    expect(mark).toHaveBeenLastCalledWith(null);
    area.send('pointerdown', 100, 100);
    area.send('pointerup', 180, 101);
    expect(choose).toHaveBeenCalledTimes(1);
    expect(pick).not.toHaveBeenCalled();
  });

  it('zoom with two fingers, which then take nothing', () => {
    const { area, pick, zoom } = setUp();
    area.send('pointerdown', 100, 100, { pointerType: 'touch' });
    area.send('pointerdown', 200, 100, { pointerId: 2, pointerType: 'touch' });
    area.send('pointermove', 300, 100, { pointerId: 2, pointerType: 'touch' });
    expect(zoom).toHaveBeenLastCalledWith({ x: 200, y: 100 }, 2, false);
    area.send('pointermove', 400, 100, { pointerId: 2, pointerType: 'touch' });
    expect(zoom).toHaveBeenLastCalledWith({ x: 250, y: 100 }, 1.5, true);
    area.send('pointerup', 300, 100, { pointerId: 2, pointerType: 'touch' });
    area.send('pointerup', 100, 100, { pointerType: 'touch' });
    expect(pick).not.toHaveBeenCalled();
  });

  it('take a cell by a tap, and by a finger that lies only read it out', () => {
    const { area, pick, hover } = setUp();
    area.send('pointerdown', 100, 100, { pointerType: 'touch' }, 0);
    area.send('pointerup', 101, 100, { pointerType: 'touch' }, 900);
    expect(hover).toHaveBeenLastCalledWith({ x: 100, y: 100 });
    expect(pick).not.toHaveBeenCalled();
    area.send('pointerdown', 100, 100, { pointerType: 'touch' }, 1000);
    area.send('pointerup', 101, 100, { pointerType: 'touch' }, 1200);
    expect(pick).toHaveBeenCalledExactlyOnceWith({ x: 101, y: 100 });
  });

  it('zoom by turns of a wheel, of which those in a row are one, and by pinches on a trackpad', () => {
    const { area, zoom } = setUp();
    const turn = (deltaY: number, ms: number, ctrlKey = false) => {
      area.send('wheel', 100, 50, { deltaY, deltaMode: 0, ctrlKey }, ms);
      const [at, factor, goesOn] = zoom.mock.lastCall ?? [];
      expect(at).toEqual({ x: 100, y: 50 });
      return { factor, goesOn };
    };
    expect(turn(-100, 1000)).toEqual({ factor: Math.exp(0.15), goesOn: false });
    expect(turn(100, 1400)).toEqual({ factor: Math.exp(-0.15), goesOn: true });
    expect(turn(-10, 2400, true)).toEqual({ factor: Math.exp(0.1), goesOn: false });
  });
});
