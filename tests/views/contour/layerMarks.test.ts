/** The places of lines, arrows and names of layers on the map, in pixels. */
import { describe, expect, it } from 'vitest';
import { discsAlong, placeTexts } from '../../../src/math/placeTexts';
import type { Mark } from '../../../src/scene/marks';
import { plotFrame, toX, toY } from '../../../src/views/contour/frame';
import { arrowShape } from '../../../src/views/contour/layerMarks/arrows';
import { pixelLines, reachOf } from '../../../src/views/contour/layerMarks/lines';
import { namedLines, visibleEnd } from '../../../src/views/contour/layerMarks/names';

const frame = plotFrame(444, 432, { w: [-2, 2], b: [-2, 2] });
if (frame === null) throw new Error('No room');

describe('a line of a layer', () => {
  it('is broken by NaN', () => {
    const lines = pixelLines(Float64Array.of(-1, 0, 0, 0, Number.NaN, Number.NaN, 0, 1, 1, 1), frame);
    expect(lines.map((line) => line.length)).toEqual([4, 4]);
  });

  it('stays near the plot, however far away its points are', () => {
    const { x0, x1, y0, y1 } = reachOf(frame);
    const lines = pixelLines(
      Float64Array.of(-1e300, 0, 0, 0, 1e9, 1e9, 0, -1, 0, Number.POSITIVE_INFINITY),
      frame,
    );
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) {
      for (let i = 0; i < line.length; i += 2) {
        expect(line[i]).toBeGreaterThanOrEqual(x0);
        expect(line[i]).toBeLessThanOrEqual(x1);
        expect(line[i + 1]).toBeGreaterThanOrEqual(y0);
        expect(line[i + 1]).toBeLessThanOrEqual(y1);
      }
    }
  });

  it('keeps its ends and leaves out points that are one to the eye', () => {
    const points = Float64Array.from({ length: 20_002 }, (_, i) => (i % 2 ? 0 : i / 20_000));
    const [line] = pixelLines(points, frame);
    expect(line.length).toBeLessThan(500);
    expect(line.at(-2)).toBeCloseTo(frame.left + 3 * frame.scaleW, 6);
  });
});

describe('an arrow', () => {
  it('has its tip where it leads and its head around its own line', () => {
    const shape = arrowShape(10, 10, 110, 10, 9);
    expect(shape?.tip).toEqual([110, 10]);
    expect(shape?.left[0]).toBeCloseTo(101, 9);
    expect((shape?.left[1] ?? 0) + (shape?.right[1] ?? 0)).toBeCloseTo(20, 9);
  });

  it('that is short has a smaller head, and none where it has no direction', () => {
    const shape = arrowShape(0, 0, 0, -5, 9);
    expect(shape?.left[1]).toBeCloseTo(-2, 9);
    expect(arrowShape(0, 0, 1, 1, 9)).toBeNull();
    expect(arrowShape(0, 0, Number.NaN, 1, 9)).toBeNull();
    expect(arrowShape(0, 0, Number.POSITIVE_INFINITY, 1, 9)).toBeNull();
  });
});

describe('names beside arrows', () => {
  it('never lie on a shaft or a ball, however many of them there are at one place', () => {
    const room = { left: 0, top: 0, width: 300, height: 300 };
    const tips = [0, 0.8, 1.6, 2.4, 3.2, 4, 4.8, 5.6].map((angle) => ({
      x: 150 + 40 * Math.cos(angle),
      y: 150 + 40 * Math.sin(angle),
      towards: angle,
    }));
    const shafts = tips.flatMap(({ x, y }) => discsAlong(Float64Array.of(150, 150, x, y), 5));
    const spots = [...shafts, { x: 150, y: 150, reach: 9 }];
    const requests = tips.map((tip, i) => ({ ...tip, reach: 3, text: `−ηg ×${i}`, width: 44 }));
    for (const { x, y } of placeTexts(requests, spots, room))
      for (const spot of spots) {
        const apart =
          Math.abs(x - spot.x) >= 22 + spot.reach - 1 || Math.abs(y - spot.y) >= 6.5 + spot.reach - 1;
        expect(apart).toBe(true);
      }
  });
});

describe('names beside points', () => {
  const room = { left: 0, top: 0, width: 200, height: 200 };
  const point = (x: number, y: number) => ({ x, y, reach: 5, text: 'guess', width: 40 });

  it('stand to the right where there is room, else to the left', () => {
    const [middle, edge] = placeTexts([point(100, 50), point(190, 150)], [], room);
    expect(middle.x - 20).toBeGreaterThan(105);
    expect(middle.y).toBe(50);
    expect(edge.x + 20).toBeLessThan(185);
  });

  it('do not lie over each other or over marks', () => {
    const requests = [point(100, 100), point(110, 104), point(96, 108), point(104, 94)];
    const placed = placeTexts(requests, requests, room);
    placed.forEach((text, i) => {
      for (const other of placed.slice(i + 1)) {
        const apart = Math.abs(text.x - other.x) >= 40 || Math.abs(text.y - other.y) >= 13;
        expect(apart).toBe(true);
      }
    });
  });

  it('stand off where three tips lie close together', () => {
    const tip = (x: number, y: number) => ({ x, y, reach: 3, text: '−ηβu', width: 28, towards: 0.13 });
    const ball = { x: 62, y: 100, reach: 14 };
    const placed = placeTexts([tip(72, 104), tip(84, 106), tip(76, 92)], [ball], room);
    placed.forEach((text, i) => {
      for (const other of placed.slice(i + 1)) {
        expect(Math.abs(text.x - other.x) >= 28 || Math.abs(text.y - other.y) >= 13).toBe(true);
      }
    });
  });

  it('of arrows stand beside the shaft rather than off the tip, on either side', () => {
    const tip = { x: 200, y: 200, reach: 3 };
    const request = { ...tip, text: 'push', width: 30, towards: 0, tail: { x: 100, y: 200 } };
    const crowd = { ...tip, reach: 20 };
    for (const side of [-1, 1]) {
      const other = { x: 150, y: 200 - side * 14, reach: 3 };
      const [name] = placeTexts([request], [crowd, other], frame);
      expect(name.x).toBeCloseTo(150, 9);
      expect(side * (name.y - 200)).toBeGreaterThan(9);
      expect(side * (name.y - 200)).toBeLessThan(20);
    }
    // A short shaft has no room beside it that is its own.
    const [short] = placeTexts([{ ...request, tail: { x: 190, y: 200 } }], [crowd], frame);
    expect(Math.hypot(short.x - 195, short.y - 200)).toBeGreaterThan(20);
  });

  it('stay inside the plot, even in its corner', () => {
    for (const [x, y] of [
      [0, 0],
      [200, 0],
      [0, 200],
      [200, 200],
    ]) {
      const [text] = placeTexts([{ ...point(x, y), width: 150 }], [], room);
      expect(text.x - 75).toBeGreaterThanOrEqual(0);
      expect(text.x + 75).toBeLessThanOrEqual(200);
      expect(text.y).toBeGreaterThan(5);
      expect(text.y).toBeLessThan(195);
    }
  });

  it('stand where they point to, if they can', () => {
    const [text] = placeTexts([{ ...point(100, 100), towards: Math.PI / 2 }], [], room);
    expect(text.y).toBeGreaterThan(105);
    expect(text.x).toBeCloseTo(100, 9);
  });
});

describe('the name of an arm', () => {
  const arm = (...points: number[]): Mark => ({
    ...{ kind: 'line', tone: 'ink', label: 'λ₁ 4' },
    points: Float64Array.from(points),
  });
  const endOf = (mark: Mark) => {
    const [{ lines }] = namedLines([mark], frame);
    return visibleEnd(lines, frame);
  };

  it('belongs past its end, away from its middle', () => {
    const { x, y, towards } = endOf(arm(0, -1, 0, 0, 0, 1));
    expect([x, y]).toEqual([toX(frame, 0), toY(frame, 1)]);
    expect(towards).toBeCloseTo(-Math.PI / 2, 12);
  });

  it('belongs past its other end where that one is not in the plot', () => {
    const { x, y, towards } = endOf(arm(0, 0, 0, 1.5, 0, 3));
    expect([x, y]).toEqual([toX(frame, 0), toY(frame, 0)]);
    expect(towards).toBeCloseTo(Math.PI / 2, 12);
  });
});
