/** The surface's grid and its isolines as CSV and as JSON, piece by piece. */
import { sampleAt } from '../../engine/surface';
import type { Isoline, SurfaceResult } from '../../scene/outcome';
import { numberText } from '../../scene/sweepCsv';
import { jsonNumber } from '../../scene/trajectoryRows';

type Grid = Pick<SurfaceResult, 'window' | 'size' | 'grid'>;

/** The coordinates of the samples along an axis, as the engine has them. */
function samples(edges: readonly [number, number], size: number): readonly number[] {
  return Array.from({ length: size }, (_, i) => sampleAt(edges, i, size));
}

/** A line a sample, by b, then w; the loss is empty where the surface has a hole. */
export function* gridCsv({ window, size, grid }: Grid): Generator<string> {
  yield 'w,b,loss\n';
  const w = samples(window.w, size).map(numberText);
  for (const [row, b] of samples(window.b, size).entries()) {
    const bText = numberText(b);
    yield w.map((wText, column) => `${wText},${bText},${numberText(grid[row * size + column])}\n`).join('');
  }
}

/** The axes, and the losses as a list for each b, from the lowest on; null where the surface has a hole. */
export function* gridJson({ window, size, grid }: Grid): Generator<string> {
  yield `{"version":1,"w":${JSON.stringify(samples(window.w, size))},`;
  yield `"b":${JSON.stringify(samples(window.b, size))},"loss":[`;
  for (let row = 0; row < size; row++) {
    const losses = Array.from(grid.subarray(row * size, (row + 1) * size), jsonNumber);
    yield `${row === 0 ? '' : ','}${JSON.stringify(losses)}`;
  }
  yield ']}\n';
}

/** A line a point; the points of one polyline follow each other and share its number, counted from 0. */
export function* isolinesCsv(isolines: readonly Isoline[]): Generator<string> {
  yield 'level,line,w,b\n';
  let number = 0;
  for (const { level, lines } of isolines) {
    for (const line of lines) {
      let text = '';
      for (let i = 0; i + 1 < line.length; i += 2)
        text += `${numberText(level)},${number},${numberText(line[i])},${numberText(line[i + 1])}\n`;
      number++;
      yield text;
    }
  }
}

/** The levels from the lowest on, each with its polylines as lists of [w, b]. */
export function* isolinesJson(isolines: readonly Isoline[]): Generator<string> {
  yield '{"version":1,"isolines":[';
  for (const [i, { level, lines }] of isolines.entries()) {
    const points = lines.map((line) =>
      Array.from({ length: line.length >> 1 }, (_, k) => [line[2 * k] + 0, line[2 * k + 1] + 0]),
    );
    yield `${i === 0 ? '' : ','}${JSON.stringify({ level, lines: points })}`;
  }
  yield ']}\n';
}
