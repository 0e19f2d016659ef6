import { describe, expect, it } from 'vitest';
import { drawEdgeArrows, type EdgeArrow, edgeRow, type Frame } from '../../../src/views/charts/edgeArrows';

const FONT = 12;
/** The least of a canvas: its texts have letters of one width. */
const LETTER = 6;
const FRAME: Frame = { left: 40, top: 20, width: 200, height: 60 };

interface Span {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly bottom: number;
}

/** What is drawn of arrows, for which a step is four pixels. */
function drawn(arrows: readonly EdgeArrow[], frame = FRAME) {
  const shapes: Span[] = [];
  const texts: (Span & { readonly text: string })[] = [];
  let corners: (readonly [number, number])[] = [];
  const context = {
    save: () => {},
    restore: () => {},
    beginPath: () => {
      corners = [];
    },
    moveTo: (x: number, y: number) => corners.push([x, y]),
    lineTo: (x: number, y: number) => corners.push([x, y]),
    closePath: () => {},
    fill: () => {
      const [x, y] = [corners.map(([at]) => at), corners.map(([, at]) => at)];
      shapes.push({
        from: Math.min(...x),
        to: Math.max(...x),
        top: Math.min(...y),
        bottom: Math.max(...y),
      });
    },
    measureText: (text: string) => ({ width: LETTER * text.length }),
    fillText: (text: string, x: number, y: number) =>
      texts.push({ text, from: x, to: x + LETTER * text.length, top: y - FONT / 2, bottom: y + FONT / 2 }),
  };
  drawEdgeArrows(
    context as unknown as CanvasRenderingContext2D,
    arrows,
    frame,
    { fontSize: FONT, family: 'sans-serif', ink: '#000' },
    (step) => frame.left + 4 * step,
  );
  return { shapes, texts };
}

const arrow = (step: number, value: number, edge: EdgeArrow['edge'] = 'top'): EdgeArrow => ({
  step,
  value,
  edge,
  colour: '#123456',
  text: `10^${Math.log10(Math.abs(value))}`,
});

const meet = (one: Span, other: Span) => one.from < other.to - 1e-9 && other.from < one.to - 1e-9;

describe('the arrows at the edge of a chart', () => {
  it('stand in a row outside the picture, where no curve is, with the number beside one', () => {
    const { shapes, texts } = drawn([arrow(10, 1e9), arrow(30, 1e6, 'bottom')]);
    expect(shapes.map(({ from, to }) => (from + to) / 2)).toEqual([80, 160]);
    expect(texts.map(({ text }) => text)).toEqual(['10^9', '10^6']);
    for (const { top, bottom } of [shapes[0], texts[0]]) {
      expect(bottom).toBeLessThanOrEqual(FRAME.top);
      expect(top).toBeGreaterThanOrEqual(FRAME.top - edgeRow([arrow(10, 1e9)], 'top', FONT));
    }
    for (const { top } of [shapes[1], texts[1]]) expect(top).toBeGreaterThanOrEqual(FRAME.top + FRAME.height);
  });

  it('leave no row where nothing leaves', () => {
    expect(edgeRow([arrow(1, 1e9)], 'top', FONT)).toBeGreaterThanOrEqual(FONT);
    expect(edgeRow([arrow(1, 1e9)], 'bottom', FONT)).toBe(0);
    expect(edgeRow([], 'top', FONT)).toBe(0);
  });

  it('stand side by side where they would touch, and say together how far they go', () => {
    const { shapes, texts } = drawn([0, 0, 0.5, 1, 1].map((step, i) => arrow(step, 10 ** (i + 5))));
    expect(shapes).toHaveLength(5);
    expect(shapes[0].from).toBeGreaterThanOrEqual(FRAME.left);
    expect(texts.map(({ text }) => text)).toEqual(['up to 10^9']);
  });

  it('say how far down they go by the lowest value, be it next to 0', () => {
    const { texts } = drawn([1e-5, 1e-58, 1e-17].map((value) => arrow(3, value, 'bottom')));
    expect(texts.map(({ text }) => text)).toEqual(['down to 10^-58']);
  });

  it('have their number on the left at the right end, and none where there is no room', () => {
    const atEnd = drawn([arrow(50, 1e9)]);
    expect(atEnd.texts[0].to).toBeLessThan(atEnd.shapes[0].from);
    expect(atEnd.shapes[0].to).toBeLessThanOrEqual(FRAME.left + FRAME.width);
    const narrow = drawn([arrow(0, 1e9), arrow(5, 1e8)], { ...FRAME, width: 40 });
    expect(narrow.shapes).toHaveLength(2);
    expect(narrow.texts).toEqual([]);
  });

  it('never lie over each other or over a number, however many leave and wherever', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const arrows = Array.from({ length: 12 }, (_, i) =>
        arrow((seed * (i + 3) * 7) % 51, 10 ** (i + 5), (seed + i) % 3 === 0 ? 'bottom' : 'top'),
      );
      const { shapes, texts } = drawn(arrows);
      expect(shapes).toHaveLength(12);
      const all = [...shapes, ...texts];
      for (const [i, one] of all.entries()) {
        expect(one.from).toBeGreaterThanOrEqual(FRAME.left - 1e-9);
        expect(one.to).toBeLessThanOrEqual(FRAME.left + FRAME.width + 1e-9);
        for (const other of all.slice(i + 1))
          if (one.top < FRAME.top === other.top < FRAME.top) expect(meet(one, other)).toBe(false);
      }
    }
  });
});
