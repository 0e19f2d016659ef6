/** Draws the key to a heat map, headed by what the map shows, in lines that are as long as there is room. */
import { svgPath } from '../../browser/svgPath';
import { themeColour } from '../../browser/theme';
import type { Measure } from '../../scene/partLimits';
import type { SweepResult } from '../../state/sweep/result';
import { sweepText } from '../../text/sweep';
import { type HeatKey, heatColour } from './heatKey';

/** CSS pixels, of type of the usual size. */
const LINE = 17;
const RAMP = 120;
const SIGN = 12;
const GAP = 6;
const APART = 16;

interface Entry {
  readonly width: number;
  /** @param x its left end, @param y its middle */
  readonly draw: (x: number, y: number) => void;
}

interface PlacedKey {
  readonly height: number;
  /** @param left of its lines, @param top of the first */
  draw(left: number, top: number): void;
}

/**
 * @param context with the key's font
 * @param room the longest line
 * @param type the factor by which type is larger than usual
 */
export function placeHeatKey(
  context: CanvasRenderingContext2D,
  key: HeatKey,
  [result, measure]: readonly [SweepResult, Measure],
  room: number,
  type: number,
): PlacedKey {
  const [sign, gap] = [SIGN * type, GAP * type];
  const write = (text: string, x: number, y: number, ink = '--ink-soft') => {
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    context.fillStyle = themeColour(ink);
    context.fillText(text, x, y);
  };
  const named = (name: string, draw: Entry['draw']): Entry => ({
    width: sign + gap + context.measureText(name).width,
    draw: (x, y) => {
      draw(x, y - sign / 2);
      write(name, x + sign + gap, y);
    },
  });
  const title: Entry = {
    width: context.measureText(sweepText.measures[measure]).width,
    draw: (x, y) => write(sweepText.measures[measure], x, y, '--ink'),
  };
  const ramp = ({ value }: NonNullable<HeatKey['scale']>, [from, to]: HeatKey['ends']): Entry => {
    const before = context.measureText(from).width + gap;
    const length = RAMP * type;
    return {
      width: before + length + gap + context.measureText(to).width,
      draw: (x, y) => {
        write(from, x, y);
        for (let at = 0; at < length; at++) {
          context.fillStyle = heatColour(result, measure, value(at / Math.max(1, length - 1)));
          context.fillRect(x + before + at, y - sign / 2, Math.min(1.5, length - at), sign);
        }
        write(to, x + before + length + gap, y);
      },
    };
  };
  const entries: Entry[] = key.scale === null ? [title] : [title, ramp(key.scale, key.ends)];
  for (const { value, name } of key.kinds)
    entries.push(
      named(name, (x, y) => {
        context.fillStyle = heatColour(result, measure, value);
        context.fillRect(x, y, sign, sign);
      }),
    );
  for (const { path, name } of key.marks)
    entries.push(
      named(name, (x, y) => {
        context.save();
        context.translate(x, y);
        context.scale(type, type);
        context.strokeStyle = themeColour('--ink');
        context.lineWidth = 1.5;
        context.stroke(svgPath(path));
        context.restore();
      }),
    );

  let [x, line] = [0, 0];
  const placed = entries.map((entry) => {
    if (x > 0 && x + entry.width > room) [x, line] = [0, line + 1];
    const place = { entry, x, line };
    x += entry.width + APART * type;
    return place;
  });
  const height = LINE * type;
  return {
    height: (line + 1) * height,
    draw: (left, top) => {
      for (const { entry, x: at, line: row } of placed) entry.draw(left + at, top + (row + 0.5) * height);
    },
  };
}
