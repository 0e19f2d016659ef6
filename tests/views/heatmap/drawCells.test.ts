/** A picture of cells on its axes. */
import { afterEach, expect, it, vi } from 'vitest';
import { AxisCells } from '../../../src/scene/axisCells';
import { drawCells, strips } from '../../../src/views/heatmap/drawCells';

const EVEN = new AxisCells(null, [0, 0.5, 1]);
const UNEVEN = new AxisCells({ of: 'steps', from: 1, to: 16, scale: 'log', count: 4 }, [1, 2, 4, 16]);

afterEach(() => vi.unstubAllGlobals());

function fakeContext(ratio = 1) {
  const drawn: (readonly number[])[] = [];
  const context = {
    imageSmoothingEnabled: true,
    getTransform: () => ({ a: ratio, d: ratio }),
    drawImage: (_: unknown, ...places: number[]) => drawn.push(places),
  };
  return { context: context as unknown as CanvasRenderingContext2D, drawn };
}

const canvasOf = (width: number, height: number) => ({ width, height }) as HTMLCanvasElement;

it('even cells are one picture', () => {
  const { context, drawn } = fakeContext();
  drawCells(context, { canvas: canvasOf(3, 3), cells: { x: EVEN, y: EVEN } }, [10, 40], [50, 20]);
  expect(drawn).toEqual([[10, 20, 30, 30]]);
  expect(context.imageSmoothingEnabled).toBe(false);
});

it('uneven columns are as wide as their places, on whole pixels of the screen and without gaps', () => {
  const { context, drawn } = fakeContext(2);
  drawCells(context, { canvas: canvasOf(4, 3), cells: { x: UNEVEN, y: EVEN } }, [0, 110], [50, 20]);
  expect(drawn).toEqual([
    [0, 0, 1, 3, 0, 20, 20, 30],
    [1, 0, 1, 3, 20, 20, 20, 30],
    [2, 0, 1, 3, 40, 20, 30, 30],
    [3, 0, 1, 3, 70, 20, 40, 30],
  ]);
});

it('uneven rows begin at the foot, with the last line of the picture', () => {
  const { context, drawn } = fakeContext();
  drawCells(context, { canvas: canvasOf(3, 4), cells: { x: EVEN, y: UNEVEN } }, [0, 30], [110, 0]);
  expect(drawn).toEqual([
    [0, 3, 3, 1, 0, 90, 30, 20],
    [0, 2, 3, 1, 0, 70, 30, 20],
    [0, 1, 3, 1, 0, 40, 30, 30],
    [0, 0, 3, 1, 0, 0, 30, 40],
  ]);
});

it('where both are uneven the columns come first, in a picture as wide as on the screen', () => {
  const inner = fakeContext();
  const between = { width: 0, height: 0, getContext: () => inner.context };
  vi.stubGlobal('document', { createElement: () => between });
  const { context, drawn } = fakeContext(2);
  drawCells(context, { canvas: canvasOf(4, 4), cells: { x: UNEVEN, y: UNEVEN } }, [0, 55], [110, 0]);
  expect([between.width, between.height]).toEqual([110, 4]);
  expect(inner.drawn.map(([at, , , , from, , length]) => [at, from, length])).toEqual([
    [0, 0, 20],
    [1, 20, 20],
    [2, 40, 30],
    [3, 70, 40],
  ]);
  expect(drawn.map(([, row, width]) => [row, width])).toEqual([
    [3, 110],
    [2, 110],
    [1, 110],
    [0, 110],
  ]);
});

it('cells narrower than half a pixel have none', () => {
  const many = new AxisCells(
    { of: 'steps', from: 1, to: 1000, scale: 'log', count: 1000 },
    Array.from({ length: 1000 }, (_, i) => i + 1),
  );
  const shown = strips(many, [0, 100], 1);
  expect(shown.length).toBeLessThan(101);
  expect(shown.reduce((sum, { length }) => sum + length, 0)).toBe(100);
});
