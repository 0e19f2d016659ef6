/** A heat map's places, ticks and gestures. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AxisCells } from '../../../src/scene/axisCells';
import { axisTicks } from '../../../src/views/heatmap/axisTicks';
import { columnAt, rowAt, shareAcross, shareUp, xOf, yOf } from '../../../src/views/heatmap/heatFrame';
import { listenToHeatMap } from '../../../src/views/heatmap/heatGestures';

const evenCells = (count: number) =>
  new AxisCells(
    null,
    Array.from({ length: count }, (_, i) => i / 8),
  );
const FRAME = { left: 50, top: 10, width: 650, height: 330, cells: { x: evenCells(65), y: evenCells(33) } };

describe('places on a heat map', () => {
  it('are cells of equal size, the lowest row at the foot', () => {
    expect([columnAt(FRAME, 50), columnAt(FRAME, 59), columnAt(FRAME, 61), columnAt(FRAME, 9999)]).toEqual([
      0, 0, 1, 64,
    ]);
    expect([rowAt(FRAME, 339), rowAt(FRAME, 11), rowAt(FRAME, -50)]).toEqual([0, 32, 32]);
  });

  it('have shares that lead back to them, 0 and 1 in the middles of the outermost cells', () => {
    for (const share of [0, 0.3, 1]) {
      expect(shareAcross(FRAME, xOf(FRAME, share))).toBeCloseTo(share, 12);
      expect(shareUp(FRAME, yOf(FRAME, share))).toBeCloseTo(share, 12);
    }
    expect(xOf(FRAME, 0)).toBe(55);
    expect(yOf(FRAME, 0)).toBe(335);
  });
});

describe('ticks along an axis of a sweep', () => {
  const texts = (from: number, to: number, scale: 'linear' | 'log' | 'one-minus-log') =>
    axisTicks({ of: 'x', from, to, scale, count: 65 }, 600, 60).ticks.map(({ text }) => text);

  it('are round, in their order, and told apart however close the axis is', () => {
    expect(texts(1e-4, 10, 'log')).toContain('0.01');
    expect(texts(0, 0.999, 'one-minus-log')).toEqual(expect.arrayContaining(['0', '0.9', '0.99', '0.999']));
    const close = texts(0.123456789, 0.123456799, 'log');
    expect(close.length).toBeGreaterThan(1);
    expect(new Set(close).size).toBe(close.length);
  });

  it('are counted from the first one where they would be long, down to neighbouring doubles', () => {
    const usual = axisTicks({ of: 'x', from: 0.02, to: 0.032, scale: 'linear', count: 65 }, 600, 60);
    expect(usual.from).toBe('');
    for (const [from, to] of [
      [0.02599, 0.026004],
      [0.123456789, 0.123456799],
      [0.099999999, 0.100000001],
      [0.026014573874304153, 0.026014573874305728],
      [9.9999999e-5, 1.00000001e-4],
    ]) {
      const close = axisTicks({ of: 'x', from, to, scale: 'linear', count: 65 }, 600, 60);
      const texts = close.ticks.map(({ text }) => text);
      const first = Number(close.from.replace(' \u2212 ', ''));
      expect(first).toBeGreaterThanOrEqual(from * (1 - 1e-15));
      expect(first).toBeLessThan(to);
      expect(texts[0]).toBe('0');
      expect(texts.length).toBeGreaterThan(2);
      expect(new Set(texts).size).toBe(texts.length);
      expect(Math.max(...texts.map(({ length }) => length))).toBeLessThan(10);
    }
  });
});

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
