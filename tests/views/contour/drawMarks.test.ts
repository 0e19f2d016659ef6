/** The marks of layers as they are drawn on the map: what lies under the runs, what over them, and the names. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Mark } from '../../../src/scene/marks';
import { plotFrame, toX, toY } from '../../../src/views/contour/frame';
import { isolineLabels } from '../../../src/views/contour/isolineLabels';
import { drawAbove, drawBelow, roomOfMarks } from '../../../src/views/contour/layerMarks/draw';

vi.mock('../../../src/browser/theme', () => ({ themeColour: (name: string) => name, typeScale: () => 1 }));

const room = plotFrame(444, 432, { w: [-2, 2], b: [-2, 2] });
if (room === null) throw new Error('No room');
const frame = room;

beforeEach(() => {
  vi.stubGlobal(
    'Path2D',
    class {
      moveTo() {}
      lineTo() {}
      closePath() {}
      addPath() {}
    },
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
});

interface Written {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** A context that remembers the colours of its strokes and fills, and where texts are written. Letters are 7 pixels wide. */
function recorder() {
  const strokes: string[] = [];
  const fills: string[] = [];
  const written: Written[] = [];
  let place = [0, 0];
  const state: Record<string, unknown> = {
    measureText: (text: string) => ({ width: 7 * text.length }),
    translate: (x: number, y: number) => {
      place = [x, y];
    },
    stroke: () => strokes.push(String(state.strokeStyle)),
    fill: () => fills.push(String(state.fillStyle)),
    fillText: (text: string) => written.push({ text, x: place[0], y: place[1] }),
  };
  const context = new Proxy({} as CanvasRenderingContext2D, {
    get: (_, name) => (name in state ? state[String(name)] : () => {}),
    set: (_, name, value) => {
      state[String(name)] = value;
      return true;
    },
  });
  return { context, strokes, fills, written };
}

const at = (w: number, b: number) => ({ w, b });
const LINE: Mark = { kind: 'line', points: Float64Array.of(-1.5, -1, 1.5, -1), tone: 'good' };
const FRONT: Mark = { ...LINE, tone: 'bad', front: true };
const ARROW: Mark = { kind: 'arrow', from: at(-1, 1), to: at(1, 1), tone: 'warn', label: 'push' };
const POINT: Mark = { kind: 'point', at: at(0, 0), shape: 'dot', tone: 'accent', label: 'here' };
const OUTSIDE: Mark = { ...POINT, at: at(9, 9), label: 'nowhere' };
const FIELD: Mark = { kind: 'arrows', data: Float64Array.of(0, 0, 0.5, 0.5), tone: 'soft' };
const ALL = [LINE, FRONT, ARROW, POINT, OUTSIDE, FIELD];

describe('marks under the runs', () => {
  it('are lines and fields, but for lines that the runs would hide', () => {
    const { context, strokes, written } = recorder();
    drawBelow(context, ALL, frame);
    expect(strokes).toContain('--tone-good');
    expect(strokes).toContain('--tone-soft');
    for (const tone of ['--tone-bad', '--tone-warn', '--tone-accent']) expect(strokes).not.toContain(tone);
    expect(written).toEqual([]);
  });
});

describe('marks over the runs', () => {
  const draw = (
    marks: readonly Mark[],
    balls: readonly { x: number; y: number }[] = [],
    minima = [at(1.9, -1.9)],
  ) => {
    const recorded = recorder();
    drawAbove(
      recorded.context,
      marks,
      frame,
      minima,
      balls.map((ball) => ({ ...ball })),
      new Map(),
    );
    return recorded;
  };
  const nameOf = ({ written }: ReturnType<typeof draw>, wanted: string): Written => {
    const found = written.find(({ text }) => text === wanted);
    if (found === undefined) throw new Error(`“${wanted}” is not written`);
    return found;
  };

  it('are lines in front, arrows and points, each in its tone', () => {
    const { strokes, fills } = draw(ALL);
    expect(strokes).toContain('--tone-bad');
    expect(strokes).not.toContain('--tone-good');
    expect([...strokes, ...fills]).toEqual(expect.arrayContaining(['--tone-warn', '--tone-accent']));
  });

  it('have their names: an arrow past its tip, a point beside it, a line along it; none outside of the plot', () => {
    const named: Mark = {
      ...LINE,
      points: Float64Array.from({ length: 60 }, (_, i) => (i % 2 ? -1 : -1.5 + i / 20)),
      label: 'way',
    };
    const recorded = draw([named, ARROW, POINT, OUTSIDE]);
    expect(recorded.written.map(({ text }) => text).toSorted()).toEqual(['here', 'push', 'way']);
    expect(nameOf(recorded, 'push').x).toBeGreaterThan(toX(frame, 1));
    expect(Math.abs(nameOf(recorded, 'push').y - toY(frame, 1))).toBeLessThan(1);
    expect(
      Math.hypot(nameOf(recorded, 'here').x - toX(frame, 0), nameOf(recorded, 'here').y - toY(frame, 0)),
    ).toBeLessThan(40);
    expect(nameOf(recorded, 'way').y).toBeLessThan(toY(frame, -1));
  });

  it('have names that keep clear of balls and minima', () => {
    const free = nameOf(draw([POINT]), 'here');
    const moved = nameOf(draw([POINT], [{ x: free.x, y: free.y }]), 'here');
    expect([moved.x, moved.y]).not.toEqual([free.x, free.y]);
    const minimum = at(0.3, 0);
    const apart = nameOf(draw([POINT], [], [minimum]), 'here');
    expect(Math.hypot(apart.x - toX(frame, minimum.w), apart.y - toY(frame, minimum.b))).toBeGreaterThan(12);
  });

  it('have names of arrows that keep clear of curves over the runs', () => {
    const free = nameOf(draw([ARROW]), 'push');
    // A curve through the arrow's tip, along the way on which its name stands.
    const flow: Mark = {
      kind: 'line',
      points: Float64Array.from({ length: 120 }, (_, i) => (i % 2 ? 1 : 0.6 + i / 100)),
      tone: 'ink',
      front: true,
    };
    const isStruckOut = ({ y }: Written) => Math.abs(y - toY(frame, 1)) < 6;
    expect(isStruckOut(free)).toBe(true);
    expect(isStruckOut(nameOf(draw([ARROW, flow]), 'push'))).toBe(false);
  });

  it('have names of arrows for comparison in what room the others leave', () => {
    const dashed: Mark = { ...ARROW, dashed: true, label: 'other' };
    const alone = nameOf(draw([ARROW]), 'push');
    const beside = draw([dashed, ARROW]);
    expect(nameOf(beside, 'push')).toEqual(alone);
    expect(nameOf(beside, 'other')).not.toMatchObject({ x: alone.x, y: alone.y });
  });

  it('have no names of arrows that would stand so far off that they seem to be another’s', () => {
    const short: Mark = { ...ARROW, from: at(0.95, 1) };
    const [x, y] = [toX(frame, 1), toY(frame, 1)];
    const around = (reach: number) =>
      Array.from({ length: 400 }, (_, k) => ({
        x: x + 8 * ((k % 20) - 10),
        y: y + 8 * (Math.floor(k / 20) - 10),
      })).filter((ball) => Math.hypot(ball.x - x, ball.y - y) < reach);
    const named = (marks: readonly Mark[], reach: number) =>
      draw(marks, around(reach)).written.filter(({ text }) => text === 'push' || text === 'here').length;
    expect(named([short], 10)).toBe(1);
    expect(named([short], 40)).toBe(0);
    // A point has no other name near it to be mistaken for.
    expect(named([{ ...POINT, at: at(1, 1) }], 40)).toBe(1);
  });

  it('have no two names over each other, however many arrows start at one point', () => {
    const crowd = Array.from({ length: 16 }, (_, i): Mark => {
      const turn = (i * Math.PI) / 40;
      const to = at(0.4 * Math.cos(turn), 0.4 * Math.sin(turn));
      return { kind: 'arrow', from: at(0, 0), to, tone: 'warn', label: `a long name ${i}` };
    });
    const { written } = draw(crowd);
    const names = written.filter(({ text }) => text.startsWith('a long name'));
    expect(names.length).toBeGreaterThan(3);
    expect(names.length).toBeLessThan(crowd.length);
    for (const [i, one] of names.entries())
      for (const other of names.slice(i + 1))
        expect(
          Math.abs(one.x - other.x) < (7 * (one.text.length + other.text.length)) / 2 &&
            Math.abs(one.y - other.y) < 11,
          `${one.text} over ${other.text}`,
        ).toBe(false);
  });

  it('have names that keep clear of the names of minima', () => {
    // Of a minimum above the point, whose name stands where that of the point would.
    const free = nameOf(draw([POINT]), 'here');
    const pixel = 4 / frame.width;
    const minimum = at(0, 11 * pixel);
    const apart = nameOf(draw([POINT], [], [minimum]), 'here');
    const [left, right] = [toX(frame, minimum.w) + 14, toX(frame, minimum.w) + 38];
    const meets = ({ x, y }: Written) =>
      x - 14 < right && x + 14 > left && Math.abs(y - (toY(frame, minimum.b) + 11)) < 12;
    expect(meets(free)).toBe(true);
    expect(meets(apart)).toBe(false);
  });
});

describe('names beside the labels of isolines', () => {
  const labelled = () => {
    const own = plotFrame(444, 432, { w: [-2, 2], b: [-2, 2] });
    if (own === null) throw new Error('No room');
    isolineLabels.set(own, [
      { text: '0.05', width: 28, x: toX(own, 0) + 26, y: toY(own, 0), angle: 0.3 },
      { text: '0.1', width: 21, x: toX(own, 1) + 20, y: toY(own, 1), angle: -0.2 },
    ]);
    return own;
  };
  /** Letters are 7 pixels wide and 12 high. */
  const meet = (one: Written, other: Written) =>
    Math.abs(one.x - other.x) < 3.5 * (one.text.length + other.text.length) && Math.abs(one.y - other.y) < 12;

  it('of points and arrows keep clear of them', () => {
    const own = labelled();
    const labels = isolineLabels.get(own) ?? [];
    const { context, written } = recorder();
    drawAbove(context, [ARROW, POINT], own, [], [], new Map());
    expect(written).toHaveLength(2);
    for (const name of written)
      for (const label of labels) expect(meet(name, label), `${name.text}, ${label.text}`).toBe(false);
    // Without the labels they would stand there.
    const free = recorder();
    drawAbove(free.context, [ARROW, POINT], frame, [], [], new Map());
    expect(free.written.every((name) => labels.some((label) => meet(name, label)))).toBe(true);
  });

  it('of balls know of their room too', () => {
    const own = labelled();
    const spots = roomOfMarks(recorder().context, [], own, [], []);
    const [label] = isolineLabels.get(own) ?? [];
    expect(spots.some(({ x, y, reach }) => Math.hypot(x - label.x, y - label.y) < reach)).toBe(true);
  });
});

describe('the room that marks take up', () => {
  it('is that of points, shafts and names, and none of what is outside', () => {
    const { context, strokes } = recorder();
    const spots = roomOfMarks(context, [ARROW, POINT, OUTSIDE], frame, [], []);
    const covers = (x: number, y: number) =>
      spots.some((spot) => Math.hypot(spot.x - x, spot.y - y) <= spot.reach);
    expect(covers(toX(frame, 0), toY(frame, 0))).toBe(true);
    for (const w of [-0.9, -0.3, 0.4, 0.9])
      expect(covers(toX(frame, w), toY(frame, 1)), String(w)).toBe(true);
    expect(covers(toX(frame, 1) + 15, toY(frame, 1))).toBe(true);
    expect(spots.every(({ x, y }) => x < 460 && y < 460 && x > -20 && y > -20)).toBe(true);
    expect(strokes).toEqual([]);
    expect(roomOfMarks(context, [OUTSIDE], frame, [], [])).toEqual([]);
  });

  it('is where the names are written, beside lines too', () => {
    const short: Mark = { ...LINE, points: Float64Array.of(0.95, 1, 1.05, 1.02), label: 'trail' };
    for (const marks of [
      [short, ARROW],
      [ARROW, { ...LINE, label: 'way' }],
    ]) {
      const { context, written } = recorder();
      drawAbove(context, marks, frame, [], [], new Map());
      expect(written.length).toBe(2);
      const spots = roomOfMarks(recorder().context, marks, frame, [], []);
      for (const { text, x, y } of written)
        expect(
          spots.some((spot) => Math.hypot(spot.x - x, spot.y - y) <= spot.reach),
          text,
        ).toBe(true);
    }
  });

  it('is that of a curve over the runs, which would strike names out, and not of one under them', () => {
    const curve: Mark = { ...LINE, points: Float64Array.of(-2, 0.5, -1, 0.5, 0, 0.5, 1, 0.5) };
    const covered = (mark: Mark) => {
      const spots = roomOfMarks(recorder().context, [mark], frame, [], []);
      return [-1.9, -0.6, 0.3, 0.9].map((w) =>
        spots.some(({ x, y, reach }) => Math.hypot(x - toX(frame, w), y - toY(frame, 0.5)) <= reach),
      );
    };
    expect(covered({ ...curve, front: true })).toEqual([true, true, true, true]);
    expect(covered(curve)).toEqual([false, false, false, false]);
  });

  it('has one name for a line and the point of that name', () => {
    const short: Mark = { ...LINE, points: Float64Array.of(-0.05, 0, 0, 0), label: 'here' };
    const { context, written } = recorder();
    drawAbove(context, [short, POINT], frame, [], [], new Map());
    expect(written.map(({ text }) => text)).toEqual(['here']);
  });
});
