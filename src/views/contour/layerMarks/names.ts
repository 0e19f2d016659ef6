/** Names of lines: along a curve where it is straight for long enough, past the end of a stroke. */
import { discsAlong, type Spot } from '../../../math/placeTexts';
import { isStroke, type LineMark, type Mark, type Tone } from '../../../scene/marks';
import type { LabelMemory } from '../drawIsolineLabels';
import { isInPlot, type MapFrame, toPoint, toX, toY } from '../frame';
import { type PixelLine, placeLabels } from '../labelPlacement';
import { pixelLines } from './lines';

/** From a line to the middle of its name. */
const BESIDE = 9;
/** The room of a line and of the name along it. */
const LINE_REACH = 3;
const NAME_REACH = 8;

export interface NamedLine {
  readonly mark: LineMark;
  readonly lines: readonly PixelLine[];
}

/** The lines with a name of which something is to be seen. */
export function namedLines(marks: readonly Mark[], frame: MapFrame): readonly NamedLine[] {
  return marks
    .filter((mark) => mark.kind === 'line')
    .filter(({ label }) => label !== undefined)
    .map((mark) => ({ mark, lines: pixelLines(mark.points, frame) }))
    .filter(({ lines }) => lines.length > 0);
}

/** A name along a line. */
export interface LineName {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  readonly tone: Tone;
}

/**
 * Places the names that have room along their lines.
 * @param memory the places of a moment ago, which are brought up to date: names stay near them
 * @returns the names, what is taken by then, and the lines that have no name yet
 */
export function placeLineNames(
  context: CanvasRenderingContext2D,
  named: readonly NamedLine[],
  frame: MapFrame,
  memory: LabelMemory,
  spots: readonly Spot[],
): {
  readonly names: readonly LineName[];
  readonly taken: readonly Spot[];
  readonly unnamed: readonly NamedLine[];
} {
  const strokes = named.filter(({ mark }) => isStroke(mark));
  const taken = strokes.flatMap(({ lines }) => lines.flatMap((line) => discsAlong(line, LINE_REACH)));
  const wanted = named
    .filter(({ mark }) => !isStroke(mark))
    .map(({ mark: { label: text = '', tone }, lines }) => {
      return { text, tone, width: context.measureText(text).width, lines };
    });
  const known = new Map(
    [...memory].map(([text, { w, b }]) => [text, { x: toX(frame, w), y: toY(frame, b) }]),
  );
  const labels = placeLabels(wanted, frame, wanted.length, known, { taken: [...spots, ...taken] });
  memory.clear();
  const looks = new Map<string, { readonly tone: Tone; readonly width: number }>(
    wanted.map(({ text, tone, width }) => [text, { tone, width }]),
  );
  const names = labels.map(({ text, x, y, angle }): LineName => {
    memory.set(text, toPoint(frame, x, y));
    const { tone, width } = looks.get(text) ?? { tone: 'ink', width: 0 };
    // Above its line: on it, the line would strike it through.
    const off = BESIDE * frame.type;
    const beside = { x: x + off * Math.sin(angle), y: y - off * Math.cos(angle) };
    const [right, down] = [(width / 2) * Math.cos(angle), (width / 2) * Math.sin(angle)];
    const ends = Float64Array.of(beside.x - right, beside.y - down, beside.x + right, beside.y + down);
    taken.push(...discsAlong(ends, NAME_REACH * frame.type));
    return { text, ...beside, angle, tone };
  });
  const placed = new Set(labels.map(({ text }) => text));
  return { names, taken, unnamed: named.filter(({ mark: { label = '' } }) => !placed.has(label)) };
}

/** The anchor of a name without room along its line: an end in the plot, and the way out of the line there. */
export function visibleEnd(
  lines: readonly PixelLine[],
  frame: MapFrame,
): Spot & { readonly towards: number } {
  for (const line of lines.toReversed()) {
    for (const [i, inward] of [
      [line.length - 2, -2],
      [0, 2],
    ]) {
      const [x, y] = [line[i], line[i + 1]];
      if (!isInPlot(frame, x, y)) continue;
      const towards = Math.atan2(y - line[i + inward + 1], x - line[i + inward]);
      return { x, y, reach: LINE_REACH, towards };
    }
  }
  return { x: lines[0][0], y: lines[0][1], reach: LINE_REACH, towards: 0 };
}
