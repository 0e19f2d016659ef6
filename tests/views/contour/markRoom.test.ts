import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../src/scene/marks';
import { plotFrame } from '../../../src/views/contour/frame';
import { isolineLabels } from '../../../src/views/contour/isolineLabels';
import { roomOfBalls, roomOfFigures } from '../../../src/views/contour/markRoom';
import { besideMinima, placesOfMinima } from '../../../src/views/contour/minimum';

const found = plotFrame(444, 432, { w: [0, 400], b: [0, 400] });
if (found === null) throw new Error('no room');
const frame = found;
const arrow = (w0: number, b0: number, w1: number, b1: number): Mark => ({
  kind: 'arrow',
  from: { w: w0, b: b0 },
  to: { w: w1, b: b1 },
  tone: 'ink',
});

/** Whether a place of the plot, in its own units, is taken. */
const isTaken = (marks: readonly Mark[], w: number, b: number) =>
  roomOfFigures(marks, frame).some(
    ({ x, y, reach }) =>
      Math.hypot(x - frame.left - w * frame.scaleW, y - frame.top - (400 - b) * frame.scaleB) <= reach,
  );

describe('the room of layers’ figures', () => {
  it('covers an arrow from its tail to its tip, and nothing beside it', () => {
    const marks = [arrow(50, 100, 350, 100)];
    for (let w = 50; w <= 350; w++) expect(isTaken(marks, w, 100)).toBe(true);
    expect(isTaken(marks, 200, 110)).toBe(false);
    expect(isTaken(marks, 365, 100)).toBe(false);
  });

  it('is in discs six pixels apart along a shaft, at most a thousand, and two at a point', () => {
    const discs = roomOfFigures([arrow(50, 100, 350, 100)], frame);
    expect(discs).toEqual(
      Array.from({ length: 51 }, (_, k) => ({
        x: expect.closeTo(frame.left + 50 + 6 * k, 9),
        y: frame.top + 300,
        reach: 5,
      })),
    );
    const far = roomOfFigures([arrow(0, 100, 99_900, 100)], frame);
    expect(far.map(({ x }) => Math.round(x - frame.left))).toEqual([0, 100, 200, 300, 400]);
    const point = { x: frame.left + 200, y: frame.top + 200, reach: 8 };
    expect(
      roomOfFigures([{ kind: 'point', at: { w: 200, b: 200 }, shape: 'dot', tone: 'ink' }], frame),
    ).toEqual([point, point]);
    expect(roomOfBalls([{ x: 1, y: 2 }])).toEqual([{ x: 1, y: 2, reach: 9 }]);
  });

  it('covers both parts of a stroke of three points, and no curve', () => {
    const line = (points: readonly number[]): Mark => ({
      kind: 'line',
      points: Float64Array.from(points),
      tone: 'ink',
    });
    const marks = [line([50, 50, 50, 150, 150, 150])];
    expect(isTaken(marks, 50, 100)).toBe(true);
    expect(isTaken(marks, 100, 150)).toBe(true);
    expect(isTaken(marks, 100, 100)).toBe(false);
    expect(roomOfFigures([line([0, 0, 1, 1, 2, 2, 3, 3])], frame)).toEqual([]);
  });

  it('covers a point, and of an arrow that leaves the plot only what is in it', () => {
    expect(isTaken([{ kind: 'point', at: { w: 200, b: 200 }, shape: 'dot', tone: 'ink' }], 205, 200)).toBe(
      true,
    );
    const room = roomOfFigures([arrow(200, 200, 5000, 200)], frame);
    expect(Math.max(...room.map(({ x }) => x))).toBeLessThanOrEqual(frame.left + frame.width);
    expect(isTaken([arrow(200, 200, 5000, 200)], 399, 200)).toBe(true);
  });

  it('leaves a minimum’s name below to the right, and lets it step aside for an arrow', () => {
    const nameOf = (marks: readonly Mark[]) =>
      placesOfMinima([{ w: 200, b: 200 }], frame, roomOfFigures(marks, frame))[1];
    const middle = frame.left + 200 * frame.scaleW;
    const free = nameOf([]);
    expect(free.x).toBeGreaterThan(middle);
    const aside = nameOf([arrow(205, 188, 260, 188)]);
    expect([aside.x, aside.y]).not.toEqual([free.x, free.y]);
    expect(aside.x).toBe(free.x);
    expect(aside.y).toBeLessThan(free.y);
  });

  it('lets a minimum’s name step aside for a ball, also where balls stand at all corners', () => {
    const nameBeside = (balls: readonly { readonly x: number; readonly y: number }[]) => {
      const taken = balls.map((ball) => ({ ...ball, reach: 9 }));
      const [mark, name] = placesOfMinima([{ w: 200, b: 200 }], frame, taken);
      return { dx: name.x - mark.x, dy: name.y - mark.y };
    };
    const isClear = ({ dx, dy }: { dx: number; dy: number }, { x, y }: { x: number; y: number }) =>
      Math.abs(dx - x + middle) >= 12 + 9 || Math.abs(dy - y + level) >= 6 + 9;
    const [middle, level] = [frame.left + 200 * frame.scaleW, frame.top + 200 * frame.scaleB];
    const ball = { x: middle + 20, y: level + 18 };
    expect(isClear(nameBeside([]), ball)).toBe(false);
    expect(isClear(nameBeside([ball]), ball)).toBe(true);
    const corners = [-1, 1].flatMap((x) => [-1, 1].map((y) => ({ x: middle + 34 * x, y: level + 24 * y })));
    for (const each of corners) expect(isClear(nameBeside(corners), each)).toBe(true);
  });

  it('lets a minimum’s name keep clear of the isolines’ labels', () => {
    const own = plotFrame(444, 432, { w: [0, 400], b: [0, 400] });
    if (own === null) throw new Error('no room');
    const nameOf = () => placesOfMinima([{ w: 200, b: 200 }], own, besideMinima([], own, []))[1];
    const free = nameOf();
    isolineLabels.set(own, [{ text: '0.05', width: 28, x: free.x + 10, y: free.y, angle: 0.2 }]);
    const aside = nameOf();
    expect(Math.abs(aside.x - free.x) > 24 || Math.abs(aside.y - free.y) > 12).toBe(true);
  });
});
