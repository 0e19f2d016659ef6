import { afterEach, describe, expect, it, vi } from 'vitest';
import { drawBallNames, type NamedBall, placeBallNames } from '../../../src/views/contour/ballNames';
import { plotFrame } from '../../../src/views/contour/frame';

const ROOM = { left: 0, top: 0, width: 300, height: 200 };
const ball = (name: string, x: number, y: number): NamedBall => ({ name, x, y, width: 60 });
const place = (balls: readonly NamedBall[], sides = new Map<string, number>()) =>
  placeBallNames(balls, ROOM, [], sides);

describe('the names beside the balls', () => {
  it('stand to the right, or to the left where the plot ends', () => {
    const [middle] = place([ball('Adam', 100, 100)]);
    expect(middle.x).toBeGreaterThan(100 + 30);
    const [edge] = place([ball('Adam', 290, 100)]);
    expect(edge.x).toBeLessThan(290 - 30);
  });

  it('are left out where balls meet: nobody could say whose a name is', () => {
    expect(place([ball('Adam', 100, 100), ball('NAG', 104, 100), ball('GD', 200, 40)])).toHaveLength(1);
  });

  it('never overlap one another, nor another ball', () => {
    const balls = [
      ball('Adam', 100, 100),
      ball('NAG', 130, 104),
      ball('GD', 110, 125),
      ball('Momentum', 150, 90),
    ];
    const names = place(balls);
    for (const [i, one] of names.entries()) {
      for (const other of names.slice(0, i))
        expect(Math.abs(one.x - other.x) >= 60 || Math.abs(one.y - other.y) >= 13).toBe(true);
      for (const { name, x, y } of balls)
        if (name !== one.name) expect(Math.abs(one.x - x) > 36 || Math.abs(one.y - y) > 13).toBe(true);
    }
    expect(names.length).toBeGreaterThan(0);
  });

  it('of balls at the edge are moved in along their side', () => {
    const [low] = place([ball('Adam', 100.3, 197)]);
    expect(low.x).toBeGreaterThan(100 + 30);
    expect(low.y).toBeCloseTo(200 - 3 - 6.5, 5);
    const taken = [
      { x: 60, y: 8, reach: 10 },
      { x: 2, y: 8, reach: 9 },
    ];
    const [corner] = placeBallNames([ball('Adam', 4.1, 8)], ROOM, taken, new Map());
    expect(corner.x).toBeCloseTo(3 + 30, 5);
    expect(corner.y).toBeGreaterThan(8 + 13);
  });

  it('of arrows in a corner stand a line further off where a label is in the way, those of balls do not', () => {
    const label = [{ x: 60, y: 20, reach: 9 }];
    const arrow = { ...ball('Adam', 9, 9), towards: -2 };
    const [corner] = placeBallNames([arrow], ROOM, label, new Map());
    expect(corner.y).toBeGreaterThan(20 + 9 + 6.5);
    const sides = new Map<string, number>();
    placeBallNames([arrow], ROOM, label, sides);
    expect(placeBallNames([ball('Adam', 9, 9)], ROOM, label, sides)).toEqual([]);
  });

  it('of arrows never stand further off beyond another arrow, whose they would seem to be', () => {
    const upper = { ...ball('Adam', 291, 100), towards: 0 };
    const lower = { ...ball('NAG', 291, 121), towards: 0 };
    const label = { x: 255, y: 72, reach: 30 };
    const left = { x: 255, y: 108, reach: 14 };
    for (const arrows of [
      [upper, lower],
      [lower, upper],
    ]) {
      const names = placeBallNames(arrows, ROOM, [label, left], new Map());
      const own = names.find(({ name }) => name === 'Adam');
      // Below it stands the other arrow, and above it the label.
      expect(own?.y ?? 0).toBeLessThan(100);
      expect(names.find(({ name }) => name === 'NAG')?.y ?? 200).toBeGreaterThan(110);
    }
  });

  it('keep clear of what else stands on the map', () => {
    const taken = [{ x: 140, y: 100, reach: 12 }];
    const [name] = placeBallNames([ball('Adam', 100, 100)], ROOM, taken, new Map());
    expect(name.x).toBeLessThan(100);
  });

  it('stand where paths leave them to be read, where there is such a side', () => {
    const onPath = (...runsOver: ((x: number, y: number) => boolean)[]) => ({
      has: (x: number, y: number) => runsOver.some((isOver) => isOver(x, y)),
    });
    const right = (x: number, y: number) => x > 100 && Math.abs(y - 100) < 6;
    const left = (x: number, y: number) => x < 100 && Math.abs(y - 100) < 6;
    const upwards = (x: number, y: number) => y < 100 && Math.abs(x - 100) < 20;
    const downwards = (x: number, y: number) => y > 100 && Math.abs(x - 100) < 20;
    const beside = (ground: ReturnType<typeof onPath>, sides = new Map<string, number>()) => {
      const [{ x, y }] = placeBallNames([ball('Adam', 100, 100)], ROOM, [], sides, 1, ground);
      return { right: x > 130, left: x < 70, above: y < 90, below: y > 110 };
    };
    expect(beside(onPath(right)).left).toBe(true);
    expect(beside(onPath(right, left)).above).toBe(true);
    expect(beside(onPath(right, left, upwards)).below).toBe(true);
    // Without such a side it is still named, and a path that comes to its own side has it leave.
    expect(beside(onPath(right, left, upwards, downwards))).toMatchObject({ right: false, left: false });
    const sides = new Map<string, number>();
    expect(beside(onPath(left), sides).right).toBe(true);
    expect(beside(onPath(right), sides).left).toBe(true);
    expect(beside(onPath(), sides).left).toBe(true);
  });

  it('stay on their side while it has room, and are not thrown about as balls pass', () => {
    const sides = new Map<string, number>();
    const left = place([ball('Adam', 290, 100)], sides)[0];
    expect(left.x).toBeLessThan(290);
    const still = place([ball('Adam', 200, 100)], sides)[0];
    expect(still.x).toBeLessThan(200);
  });
});

describe('the name of an arrow at the edge', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('keeps off the last stretch of its path, however long the step was', () => {
    vi.stubGlobal('document', { documentElement: { dataset: {} } });
    vi.stubGlobal('getComputedStyle', () => ({ getPropertyValue: () => '#123456' }));
    const frame = plotFrame(900, 700, { w: [-6, 6], b: [-4, 4] });
    if (frame === null) throw new Error('There is room for a plot');
    const { left, top, width, height } = frame;
    const arrow = { name: 'Adam', x: left + width - 9, y: top + height / 2, towards: 0 };
    const heightOf = (ball: typeof arrow & Pick<NamedBall, 'from'>) => {
      const fillText = vi.fn<(text: string, x: number, y: number) => void>();
      const context = {
        save: () => {},
        restore: () => {},
        strokeText: () => {},
        measureText: () => ({ width: 60 }) as TextMetrics,
        fillText,
      } as Partial<CanvasRenderingContext2D> as CanvasRenderingContext2D;
      drawBallNames(context, [ball], frame, [], new Map(), []);
      return fillText.mock.calls[0][2];
    };
    expect(heightOf(arrow)).toBe(arrow.y);
    expect(Math.abs(heightOf({ ...arrow, from: { x: left, y: arrow.y } }) - arrow.y)).toBeGreaterThan(12);
  });
});
