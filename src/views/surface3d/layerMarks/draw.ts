/** Draws the marks of layers on the surface: lines and arrows draped over it, points, names, planes and sheets. */
import { Group } from 'three';
import {
  type DotsMark,
  isStroke,
  type LineMark,
  type Mark,
  type PointMark,
  type PointShape,
} from '../../../scene/marks';
import type { Point } from '../../../scene/types';
import { surfacePictureText } from '../../../text/surfacePicture';
import { boxX, boxZ } from '../box';
import type { PieceSink } from '../drape';
import type { DrawnFrame } from '../drawing';
import { ORDER } from '../order';
import type { Palette } from '../palette';
import { placeOn } from '../places';
import type { Relief } from '../relief';
import { SPRITE, Sprites } from '../sprites';
import { drapeArrow, drapeLine } from './lines';
import { MarkNames, type NameRequest, type ScenePosition, type Stretch } from './names';
import { Sheets } from './sheets';
import { type StrokeLook, Strokes } from './strokes';

const LINE_WIDTH = 2;
const ARROW_WIDTH = 2.5;
const FIELD_WIDTH = 1.25;
const FAINT = 0.3;
/** The distance of names from the things they name, and the height of a pin's middle, in CSS pixels. */
const REACH = { line: 4, arrow: 5, point: 9 } as const;
const PIN_LIFT = 16;
/** Below the arm of its cross, as on the map. */
const BESIDE_MINIMUM = { reach: 14, lift: -11 } as const;
/** Units of the box: some pixels. */
const ONE = 0.01;

const SHAPES: Readonly<Record<PointShape, (typeof SPRITE)[keyof typeof SPRITE]>> = {
  pin: SPRITE.pin,
  dot: SPRITE.dot,
  ring: SPRITE.ring,
  cross: SPRITE.cross,
  diamond: SPRITE.diamond,
  triangle: SPRITE.triangle,
  square: SPRITE.square,
};

export class LayerMarksDrawing {
  readonly group = new Group();
  private readonly strokes = new Map<string, Strokes>();
  private readonly sheets = new Sheets();
  private readonly points = new Sprites(ORDER.points);
  private readonly names: MarkNames;

  constructor(overlay: HTMLElement) {
    this.names = new MarkNames(overlay);
    this.group.add(this.sheets.group, this.points.points);
  }

  set(marks: readonly Mark[], minima: readonly Point[], relief: Relief, palette: Palette): void {
    const requests = nameMinima(marks, minima, relief);
    const stretches: Stretch[] = [];
    for (const strokes of this.strokes.values()) strokes.clear();
    this.sheets.clear();
    this.points.clear();
    for (const mark of marks) {
      if (mark.kind === 'plane') {
        this.sheets.addPlane(mark, relief);
        drapeLine(relief, frameOf(relief), mark.loss, this.line(mark.tone, 1.5, false, 'sheets').add);
      } else if (mark.kind === 'sheet') this.sheets.addSheet(mark, relief);
      else if (mark.kind === 'point') this.addPoint(mark, relief, palette, requests);
      else if (mark.kind === 'dots') this.addDots(mark, relief, palette);
      else if (mark.kind === 'arrows') {
        const { add } = this.field(mark.tone);
        const { data } = mark;
        for (let i = 0; i + 3 < data.length; i += 4) {
          const from = { w: data[i], b: data[i + 1] };
          drapeArrow(relief, from, { w: from.w + data[i + 2], b: from.b + data[i + 3] }, add);
        }
      } else if (mark.kind === 'arrow') {
        const { from, to } = mark;
        const { add } = this.line(mark.tone, mark.width ?? ARROW_WIDTH, mark.dashed ?? false, 'arrows');
        // Its pieces, and not a straight way from tail to tip: where the surface bends, the arrow does.
        drapeArrow(relief, from, to, (...piece) => {
          stretches.push(stretchOf(piece));
          add(...piece);
        });
        const middle = placeOn(relief, { w: (from.w + to.w) / 2, b: (from.b + to.b) / 2 });
        name(requests, mark, placeOn(relief, to), REACH.arrow, 0, middle);
      } else if (mark.kind === 'line') {
        const { points, loss, tone, width = LINE_WIDTH, dashed = false } = mark;
        const pieces: number[] = [];
        const { add } = mark.faint
          ? this.thin(tone, width, FAINT)
          : this.line(tone, width, dashed, mark.front ? 'arrows' : 'layers');
        drapeLine(relief, points, loss, (...piece) => {
          pieces.push(...piece);
          add(...piece);
        });
        nameLine(requests, stretches, mark, pieces);
      }
    }
    for (const [key, strokes] of this.strokes) {
      strokes.setTheme(palette);
      strokes.show();
      if (!strokes.empty) continue;
      this.group.remove(strokes.group);
      strokes.dispose();
      this.strokes.delete(key);
    }
    this.sheets.setTheme(palette);
    this.sheets.show();
    this.points.setTheme(palette);
    this.points.show();
    this.names.set(requests, stretches);
  }

  /** Moves names and keeps widths and dashes for the way the frame is looked at. */
  project(view: DrawnFrame): void {
    this.points.setScreen(view.height, view.ratio);
    for (const strokes of this.strokes.values()) {
      strokes.setScale(view.scale);
      strokes.setFlatness(view.flatness);
    }
    this.sheets.setFlatness(view.flatness);
    this.names.project(view);
  }

  dispose(): void {
    for (const strokes of this.strokes.values()) strokes.dispose();
    this.sheets.dispose();
    this.points.dispose();
    this.names.dispose();
  }

  private addPoint(mark: PointMark, relief: Relief, palette: Palette, requests: NameRequest[]): void {
    const place = placeOn(relief, mark.at);
    if (place === null) return;
    this.points.add(SHAPES[mark.shape], place.x, place.y, place.z, palette.tone(mark.tone));
    name(requests, mark, place, REACH.point, mark.shape === 'pin' ? PIN_LIFT : 0);
  }

  private addDots({ points, tone }: DotsMark, relief: Relief, palette: Palette): void {
    for (let i = 0; i + 1 < points.length; i += 2) {
      const place = placeOn(relief, { w: points[i], b: points[i + 1] });
      if (place !== null) this.points.add(SPRITE.dot, place.x, place.y, place.z, palette.tone(tone));
    }
  }

  private line(
    tone: StrokeLook['tone'],
    width: number,
    dashed: boolean,
    order: 'sheets' | 'layers' | 'arrows',
  ): Strokes {
    const halo = order !== 'sheets';
    return this.strokesOf({ tone, width, opacity: 1, dashed, halo, order: ORDER[order] });
  }

  private field(tone: StrokeLook['tone']): Strokes {
    return this.thin(tone, FIELD_WIDTH, 1);
  }

  private thin(tone: StrokeLook['tone'], width: number, opacity: number): Strokes {
    return this.strokesOf({ tone, width, opacity, dashed: false, halo: false, order: ORDER.layers });
  }

  private strokesOf(look: StrokeLook): Strokes {
    const key = `${look.tone} ${look.width} ${look.dashed} ${look.halo} ${look.opacity} ${look.order}`;
    let strokes = this.strokes.get(key);
    if (strokes === undefined) {
      strokes = new Strokes(look);
      this.strokes.set(key, strokes);
      this.group.add(strokes.group);
    }
    return strokes;
  }
}

function name(
  requests: NameRequest[],
  { label = '', tone }: Pick<PointMark, 'label' | 'tone'>,
  place: ScenePosition | null,
  reach: number,
  lift = 0,
  middle: ScenePosition | null = null,
): void {
  if (label !== '' && place !== null) requests.push({ text: label, tone, ...place, reach, lift, middle });
}

/** Named as on the map, where no layer names them. */
function nameMinima(marks: readonly Mark[], minima: readonly Point[], relief: Relief): NameRequest[] {
  const named = marks.filter((mark) => mark.kind === 'point' && mark.label !== undefined);
  return minima.flatMap((minimum) => {
    const place = placeOn(relief, minimum);
    const isNamed = named.some((mark) => mark.kind === 'point' && isOne(relief, mark.at, minimum));
    if (place === null || isNamed) return [];
    return [{ text: surfacePictureText.minimum, tone: 'ink', ...place, ...BESIDE_MINIMUM }];
  });
}

/** Whether two points are one to the eye. */
function isOne(relief: Relief, one: Point, other: Point): boolean {
  const [right, up] = [
    boxX(relief, one.w) - boxX(relief, other.w),
    boxZ(relief, one.b) - boxZ(relief, other.b),
  ];
  return Math.abs(right) < ONE && Math.abs(up) < ONE;
}

/** A curve in the middle of what is seen of it, a stroke, such as an arm of a cross, at one of its ends. */
function nameLine(
  requests: NameRequest[],
  stretches: Stretch[],
  mark: LineMark,
  pieces: readonly number[],
): void {
  const { label = '', tone } = mark;
  if (pieces.length === 0) return;
  const place = (i: number) => ({ x: pieces[i], y: pieces[i + 1], z: pieces[i + 2] });
  const [start, end] = [place(0), place(pieces.length - 3)];
  const stroke = isStroke(mark);
  if (stroke) for (let i = 0; i < pieces.length; i += 6) stretches.push([place(i), place(i + 3)]);
  const at = stroke ? { ...end, other: start } : place(6 * Math.floor(pieces.length / 12) + 3);
  if (label !== '') requests.push({ text: label, tone, reach: REACH.line, lift: 0, ...at });
}

function stretchOf([x0, y0, z0, x1, y1, z1]: Parameters<PieceSink>): Stretch {
  return [
    { x: x0, y: y0, z: z0 },
    { x: x1, y: y1, z: z1 },
  ];
}

/** Once around the window. */
function frameOf({ window: { w, b } }: Relief): Float64Array {
  return Float64Array.of(w[0], b[0], w[1], b[0], w[1], b[1], w[0], b[1], w[0], b[0]);
}
