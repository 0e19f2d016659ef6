import { describe, expect, it } from 'vitest';
import { plotFrame } from '../../../src/lessons/kit/frame';
import { plotLabels } from '../../../src/lessons/kit/labels';
import type { Pair, PlotHandle, PlotShapes } from '../../../src/lessons/kit/shapes';
import { clipSegment } from '../../../src/math/clip';
import { createRandom } from '../../../src/math/random';

const LETTER = 12;
const frame = plotFrame(
  { domain: [0, 10], label: 'x' },
  { domain: [0, 10], label: 'y' },
  { width: 340, height: 220, letter: LETTER },
);

/** The marks that a name lies over: lines, arrows with their heads, dots and handles. */
function faultsOf(shapes: PlotShapes, handles: readonly PlotHandle[] = []): readonly string[] {
  const { dots = [], lines = [], arrows = [], rules = [] } = shapes;
  const ways: readonly (readonly Pair[])[] = [
    ...lines.map(({ points }) => points),
    ...arrows.map(({ from, to }) => [from, to]),
    ...rules.map(({ axis, at }): readonly Pair[] =>
      axis === 'x'
        ? [
            [at, 0],
            [at, 10],
          ]
        : [
            [0, at],
            [10, at],
          ],
    ),
  ];
  const spots = [...dots.map(({ x, y }) => [x, y]), ...handles.map(({ x, y }) => [x, y])];
  const heads = arrows.map(({ to }) => to);
  return plotLabels(frame, shapes, handles, LETTER).flatMap(({ text, x, y, width, height }) => {
    const box = { x0: x - width / 2, x1: x + width / 2, y0: y - height / 2, y1: y + height / 2 };
    const crossed = ways.some((points) =>
      points.slice(1).some(([bx, by], i) => {
        const [ax, ay] = points[i];
        const [fx, fy, tx, ty] = [frame.toX(ax), frame.toY(ay), frame.toX(bx), frame.toY(by)];
        return clipSegment(fx, fy, tx, ty, box, new Float64Array(4));
      }),
    );
    const covered = [...spots, ...heads].some(([sx, sy]) => {
      const [px, py] = [frame.toX(sx), frame.toY(sy)];
      return px > box.x0 - 4 && px < box.x1 + 4 && py > box.y0 - 4 && py < box.y1 + 4;
    });
    return crossed || covered ? [text] : [];
  });
}

describe('the names in a plot', () => {
  it('lie off the line that their dot stands on', () => {
    const points = Array.from({ length: 40 }, (_, i): Pair => [i / 4, 9 - i / 5]);
    const dots = [{ x: 5, y: 5, tone: 1 as const, text: 'B = 25' }];
    expect(faultsOf({ lines: [{ points, tone: 'soft' }], dots })).toEqual([]);
  });

  it('keep their order above dots that are close to each other', () => {
    const dots = [4, 4.5, 5, 5.5].map((x, i) => {
      return { x, y: 6 - i / 2, tone: 1 as const, text: String(i + 1), above: true };
    });
    const labels = plotLabels(frame, { dots }, [], LETTER);
    labels.forEach(({ text, x, y }, i) => {
      expect(text).toBe(String(i + 1));
      expect(x).toBeCloseTo(frame.toX(dots[i].x), 6);
      expect(y).toBeLessThan(frame.toY(dots[i].y));
    });
  });

  it('lie off an arrowhead and a ball', () => {
    const arrows = [
      { from: [2, 2], to: [6, 6], tone: 'ink' },
      { from: [6, 6], to: [6, 4], tone: 1 },
    ] as const;
    const dots = [
      { x: 2, y: 2, tone: 'ink', text: 'θ' },
      { x: 6, y: 6, tone: 'ink', text: 'φ' },
      { x: 6, y: 4, tone: 1, text: '−ηg' },
    ] as const;
    expect(faultsOf({ arrows, dots })).toEqual([]);
  });

  it('lie off a rule across the plot and off what is dragged', () => {
    const handle = { x: 5.4, y: 5, name: 'It', onMove: () => {} };
    const dots = [{ x: 5, y: 5, tone: 'ink', text: 'kept' }] as const;
    expect(faultsOf({ rules: [{ axis: 'x', at: 5, tone: 'soft' }], dots }, [handle])).toEqual([]);
  });

  it('stay inside of the plot at its edges', () => {
    const corners = [0, 10].flatMap((x) =>
      [0, 10].map((y) => ({ x, y, tone: 'ink' as const, text: 'corner' })),
    );
    for (const { x, y, width, height } of plotLabels(frame, { dots: corners }, [], LETTER)) {
      expect(x - width / 2).toBeGreaterThanOrEqual(frame.left);
      expect(x + width / 2).toBeLessThanOrEqual(frame.right);
      expect(y - height / 2).toBeGreaterThanOrEqual(frame.top);
      expect(y + height / 2).toBeLessThanOrEqual(frame.bottom);
    }
  });

  it('keep clear in drawings of any kind, as a hundred random ones show', () => {
    const random = createRandom(7);
    const place = () => [0.5 + 9 * random.uniform(), 0.5 + 9 * random.uniform()] as const;
    for (let drawing = 0; drawing < 100; drawing++) {
      const [start, middle, end] = [place(), place(), place()];
      const shapes: PlotShapes = {
        arrows: [
          { from: start, to: middle, tone: 'ink' },
          { from: middle, to: end, tone: 1 },
        ],
        dots: [start, middle, end].map(([x, y], i) => ({ x, y, tone: 'ink', text: ['θ', 'φ', 'M'][i] })),
      };
      expect(faultsOf(shapes), `drawing ${drawing}`).toEqual([]);
    }
  });

  it('leave nothing to place where there is no name, or none in sight', () => {
    expect(plotLabels(frame, { dots: [{ x: 1, y: 1, tone: 'ink' }] }, [], LETTER)).toEqual([]);
    expect(plotLabels(frame, { dots: [{ x: 20, y: 1, tone: 'ink', text: 'out' }] }, [], LETTER)).toEqual([]);
  });
});
