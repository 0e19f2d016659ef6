/** Draws the arrows of the lines that leave a chart: at the edge, in the run's colour, with the value furthest out. */
import type { Leaving } from './leaving';

export interface EdgeArrow extends Leaving {
  readonly colour: string;
  readonly text: string;
}

/** The picture's frame, in the canvas's own pixels. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Look {
  /** Canvas pixels. */
  readonly fontSize: number;
  readonly family: string;
  readonly ink: string;
  readonly ground: string;
}

/** The places of an arrow and its number: from the edge inwards in lines, the number on the right (1) or the left (−1). */
interface Place {
  readonly edge: Leaving['edge'];
  readonly side: 1 | -1;
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** In heights of the type. */
const LINE = 1.3;
const ARROW = 0.36;
const GAP = 0.3;

/** @param xOf canvas pixels of a step */
export function drawEdgeArrows(
  context: CanvasRenderingContext2D,
  arrows: readonly EdgeArrow[],
  frame: Frame,
  { fontSize, family, ink, ground }: Look,
  xOf: (step: number) => number,
): void {
  context.save();
  context.font = `${fontSize}px ${family}`;
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  const half = ARROW * fontSize;
  const [left, right] = [frame.left + half, frame.left + frame.width - half];
  const taken: Place[] = [];
  for (const { edge, step, colour, text } of arrows) {
    const x = Math.max(left, Math.min(right, xOf(step)));
    const width = context.measureText(text).width + half + GAP * fontSize;
    const { side, line, from, to } = freePlace(taken, edge, x, half, width, frame);
    taken.push({ edge, side, line, from, to });
    const inwards = edge === 'top' ? 1 : -1;
    const y =
      (edge === 'top' ? frame.top : frame.top + frame.height) + inwards * (line + 0.5) * LINE * fontSize;

    context.beginPath();
    context.moveTo(x, y - inwards * 1.2 * half);
    context.lineTo(x + half, y + inwards * 0.8 * half);
    context.lineTo(x - half, y + inwards * 0.8 * half);
    context.closePath();
    context.strokeStyle = ground;
    context.lineWidth = 0.3 * fontSize;
    context.stroke();
    context.fillStyle = colour;
    context.fill();

    context.textAlign = side > 0 ? 'left' : 'right';
    const at = x + side * (half + GAP * fontSize);
    context.strokeText(text, at, y);
    context.fillStyle = ink;
    context.fillText(text, at, y);
  }
  context.restore();
}

/** The place nearest to the edge that no other arrow has, with the number on the right where both sides are free. */
function freePlace(
  taken: readonly Place[],
  edge: Leaving['edge'],
  x: number,
  half: number,
  width: number,
  frame: Frame,
): Omit<Place, 'edge'> {
  for (let line = 0; ; line++) {
    for (const side of [1, -1] as const) {
      const [from, to] = side > 0 ? [x - half, x + width] : [x - width, x + half];
      const fits = from >= frame.left && to <= frame.left + frame.width;
      const meets = taken.some(
        (other) => other.edge === edge && other.line === line && other.from < to && from < other.to,
      );
      if (fits && !meets) return { side, line, from, to };
      // A picture narrower than the number: it is cut off rather than left out.
      if (line > taken.length) return { side, line: 0, from, to };
    }
  }
}
