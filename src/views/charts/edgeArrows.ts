/**
 * Draws the arrows of the lines that leave a chart, in the runs' colours: in one row just outside the edge, where there is no
 * curve to lie over. Arrows that would touch stand side by side, and the row tells the value furthest out where it has room.
 */
import { chartsText } from '../../text/charts';
import { isFurther, type Leaving } from './leaving';

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
}

/** Arrows side by side, from left to right. */
interface Group {
  readonly arrows: readonly EdgeArrow[];
  /** The left end of the first one. */
  readonly from: number;
  readonly to: number;
}

/** In heights of the type. */
const ROW = 1.3;
const ARROW = 0.36;
const GAP = 0.3;
/** Between a number and the next group. */
const SPACE = 0.6;

/** The height of an edge's row, in the unit of the type's size: 0 where nothing leaves there. */
export function edgeRow(
  arrows: readonly Pick<Leaving, 'edge'>[],
  edge: Leaving['edge'],
  fontSize: number,
): number {
  return arrows.some((arrow) => arrow.edge === edge) ? Math.ceil(ROW * fontSize) : 0;
}

/** @param xOf canvas pixels of a step */
export function drawEdgeArrows(
  context: CanvasRenderingContext2D,
  arrows: readonly EdgeArrow[],
  frame: Frame,
  { fontSize, family, ink }: Look,
  xOf: (step: number) => number,
): void {
  context.save();
  context.font = `${fontSize}px ${family}`;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  const half = ARROW * fontSize;
  for (const edge of ['top', 'bottom'] as const) {
    const outwards = edge === 'top' ? -1 : 1;
    const y = frame.top + (edge === 'top' ? 0 : frame.height) + (outwards * ROW * fontSize) / 2;
    const leaving = arrows.filter((arrow) => arrow.edge === edge);
    const groups = sideBySide(leaving, 2 * half, frame, xOf);
    let taken = frame.left;
    groups.forEach((group, i) => {
      group.arrows.forEach(({ colour }, place) => {
        const x = group.from + (2 * place + 1) * half;
        context.beginPath();
        context.moveTo(x, y + outwards * half);
        context.lineTo(x + half, y - outwards * half);
        context.lineTo(x - half, y - outwards * half);
        context.closePath();
        context.fillStyle = colour;
        context.fill();
      });
      const text = furthest(group.arrows);
      const width = context.measureText(text).width;
      const next = groups[i + 1]?.from ?? frame.left + frame.width + SPACE * fontSize;
      const right = group.to + GAP * fontSize;
      const left = group.from - GAP * fontSize - width;
      const at = right + width + SPACE * fontSize <= next ? right : left >= taken ? left : null;
      context.fillStyle = ink;
      if (at !== null) context.fillText(text, at, y);
      taken = (at === right ? right + width : group.to) + SPACE * fontSize;
    });
  }
  context.restore();
}

/** Each arrow over its place, or in a group with those that it would touch there. */
function sideBySide(
  arrows: readonly EdgeArrow[],
  width: number,
  frame: Frame,
  xOf: (step: number) => number,
): readonly Group[] {
  const groups: Group[] = [];
  const group = (members: readonly EdgeArrow[], wanted: number): Group => {
    const length = members.length * width;
    const from = Math.max(frame.left, Math.min(frame.left + frame.width - length, wanted));
    return { arrows: members, from, to: from + length };
  };
  for (const arrow of [...arrows].sort((one, other) => one.step - other.step)) {
    let last = group([arrow], xOf(arrow.step) - width / 2);
    for (let before = groups.pop(); before !== undefined; before = groups.pop()) {
      if (before.to <= last.from) {
        groups.push(before);
        break;
      }
      last = group([...before.arrows, ...last.arrows], before.from);
    }
    groups.push(last);
  }
  return groups;
}

/** The value furthest out: an arrow's own, or how far those of a group go. */
function furthest(arrows: readonly EdgeArrow[]): string {
  const { text, edge } = arrows.reduce((most, arrow) =>
    isFurther(arrow.edge, arrow.value, most.value) ? arrow : most,
  );
  return arrows.length === 1 ? text : chartsText.furthest(edge, text);
}
