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
  const taken: {
    readonly edge: string;
    readonly line: number;
    readonly from: number;
    readonly to: number;
  }[] = [];
  for (const { edge, step, colour, text } of arrows) {
    const x = Math.max(left, Math.min(right, xOf(step)));
    const width = context.measureText(text).width + half + GAP * fontSize;
    // Beside the arrow where there is room, else on its other side.
    const side = x + width <= right ? 1 : -1;
    const [from, to] = side > 0 ? [x - half, x + width] : [x - width, x + half];
    let line = 0;
    while (
      taken.some((other) => other.edge === edge && other.line === line && other.from < to && from < other.to)
    )
      line++;
    taken.push({ edge, line, from, to });
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
