/**
 * Records what is drawn on a 2D canvas: the canvas goes on drawing and keeping its state, and each call that paints is noted
 * with the state that it had. So the views' own functions write files without knowing of it. It knows the calls that they
 * make; all their transforms keep angles (moves, turns, one scale for both axes), so that lines have one width.
 */
import { arcText, numberOf } from './pathText';
import { pathText } from './recordedPath';

/** A transformation in the order of canvas and SVG: x′ = ax + cy + e, y′ = bx + dy + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export interface Clip {
  readonly path: string;
  readonly transform: Matrix;
}

interface Painted {
  readonly transform: Matrix;
  /** All of them hold. */
  readonly clips: readonly Clip[];
  readonly alpha: number;
}

interface Line {
  readonly width: number;
  readonly cap: CanvasLineCap;
  readonly join: CanvasLineJoin;
  readonly dash: readonly number[];
}

export type Op = Painted &
  (
    | { readonly kind: 'fill'; readonly path: string; readonly colour: string; readonly evenOdd: boolean }
    | { readonly kind: 'stroke'; readonly path: string; readonly colour: string; readonly line: Line }
    | {
        readonly kind: 'text';
        readonly text: string;
        readonly x: number;
        /** The height of the text's baseline. */
        readonly y: number;
        readonly font: string;
        readonly anchor: 'start' | 'middle' | 'end';
        readonly colour: string;
        /** The outline's line; null where it is filled. */
        readonly line: Line | null;
        /** The width that it is pressed into; null where it has its own. */
        readonly width: number | null;
      }
    | {
        readonly kind: 'image';
        readonly address: string;
        readonly x: number;
        readonly y: number;
        readonly width: number;
        readonly height: number;
        /** Whether its pixels run into each other where it is drawn larger than it is. */
        readonly smooth: boolean;
      }
  );

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

function times([a, b, c, d, e, f]: Matrix, [p, q, r, s, t, u]: Matrix): Matrix {
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

type Call = (...args: readonly unknown[]) => unknown;

/** The browser's own: recorded ones take its place meanwhile, and are of its kind. */
const BrowserPath = Path2D;
const isPath = (value: unknown): value is Path2D => value instanceof BrowserPath;

/** @returns the paintings so far, in their order, and the way to stop */
export function recordCanvas(context: CanvasRenderingContext2D): {
  readonly ops: readonly Op[];
  stop(): void;
} {
  const ops: Op[] = [];
  let transform = IDENTITY;
  let clips: readonly Clip[] = [];
  const saved: { readonly transform: Matrix; readonly clips: readonly Clip[] }[] = [];
  /** The current path, in the canvas's own pixels: a canvas transforms it as it is built. */
  let path = '';

  const place = (x: number, y: number) => {
    const [a, b, c, d, e, f] = transform;
    return `${numberOf(a * x + c * y + e)} ${numberOf(b * x + d * y + f)}`;
  };
  const scale = () => Math.sqrt(Math.abs(transform[0] * transform[3] - transform[1] * transform[2]));
  const lineAt = (factor: number): Line => ({
    width: context.lineWidth * factor,
    cap: context.lineCap,
    join: context.lineJoin,
    dash: context.getLineDash().map((length) => length * factor),
  });
  const painted = (own: Matrix): Painted => ({ transform: own, clips, alpha: context.globalAlpha });
  const rectangle = (x: number, y: number, width: number, height: number) =>
    `M${place(x, y)}L${place(x + width, y)}L${place(x + width, y + height)}L${place(x, y + height)}z`;

  const write = (text: string, x: number, y: number, line: Line | null, most: number | undefined) => {
    const width = context.measureText(text).width;
    const anchors = { left: 'start', start: 'start', center: 'middle', right: 'end', end: 'end' } as const;
    ops.push({
      kind: 'text',
      text,
      x,
      y: y + baselineBelow(context, text),
      font: context.font,
      anchor: anchors[context.textAlign],
      colour: String(line === null ? context.fillStyle : context.strokeStyle),
      line,
      width: most !== undefined && width > most ? most : null,
      ...painted(transform),
    });
  };

  const calls = {
    save: () => saved.push({ transform, clips }),
    restore: () => {
      ({ transform, clips } = saved.pop() ?? { transform: IDENTITY, clips: [] });
    },
    translate: (x: number, y: number) => {
      transform = times(transform, [1, 0, 0, 1, x, y]);
    },
    scale: (x: number, y: number) => {
      transform = times(transform, [x, 0, 0, y, 0, 0]);
    },
    rotate: (angle: number) => {
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      transform = times(transform, [cos, sin, -sin, cos, 0, 0]);
    },
    beginPath: () => {
      path = '';
    },
    closePath: () => {
      path += 'z';
    },
    moveTo: (x: number, y: number) => {
      path += `M${place(x, y)}`;
    },
    lineTo: (x: number, y: number) => {
      path += `${path === '' ? 'M' : 'L'}${place(x, y)}`;
    },
    rect: (x: number, y: number, width: number, height: number) => {
      path += rectangle(x, y, width, height);
    },
    arc: (x: number, y: number, radius: number, from: number, to: number, anticlockwise = false) => {
      const [a, b, c, d, e, f] = transform;
      const turned = Math.atan2(b, a);
      const [px, py] = [a * x + c * y + e, b * x + d * y + f];
      path += arcText(px, py, radius * scale(), from + turned, to + turned, anticlockwise, path === '');
    },
    clip: (own?: unknown) => {
      const clip: Clip = isPath(own) ? { path: pathText(own), transform } : { path, transform: IDENTITY };
      clips = [...clips, clip];
    },
    fill: (own?: unknown, rule?: unknown) => {
      const evenOdd = own === 'evenodd' || rule === 'evenodd';
      const colour = String(context.fillStyle);
      if (isPath(own))
        ops.push({ kind: 'fill', path: pathText(own), colour, evenOdd, ...painted(transform) });
      else ops.push({ kind: 'fill', path, colour, evenOdd, ...painted(IDENTITY) });
    },
    stroke: (own?: unknown) => {
      const colour = String(context.strokeStyle);
      if (isPath(own))
        ops.push({ kind: 'stroke', path: pathText(own), colour, line: lineAt(1), ...painted(transform) });
      else ops.push({ kind: 'stroke', path, colour, line: lineAt(scale()), ...painted(IDENTITY) });
    },
    fillRect: (x: number, y: number, width: number, height: number) =>
      ops.push({
        kind: 'fill',
        path: rectangle(x, y, width, height),
        colour: String(context.fillStyle),
        evenOdd: false,
        ...painted(IDENTITY),
      }),
    fillText: (text: string, x: number, y: number, most?: number) => write(text, x, y, null, most),
    strokeText: (text: string, x: number, y: number, most?: number) => write(text, x, y, lineAt(1), most),
    drawImage: (image: unknown, ...at: readonly number[]) => {
      if (!(image instanceof HTMLCanvasElement)) throw new Error('An image was drawn that is no canvas');
      const [sx, sy, sw, sh, x, y, w, h] =
        at.length === 8
          ? at
          : [0, 0, image.width, image.height, at[0], at[1], at[2] ?? image.width, at[3] ?? image.height];
      // The whole of it, so large that its part lies where it should; what is beyond that is clipped by the plot.
      const [across, down] = [w / sw, h / sh];
      ops.push({
        kind: 'image',
        address: image.toDataURL('image/png'),
        x: x - sx * across,
        y: y - sy * down,
        width: image.width * across,
        height: image.height * down,
        smooth: context.imageSmoothingEnabled,
        ...painted(transform),
      });
    },
  };

  const names = Object.keys(calls) as (keyof typeof calls)[];
  for (const name of names) {
    const source: object = context;
    const original: unknown = Reflect.get(source, name);
    if (typeof original !== 'function') continue;
    const note = calls[name] as Call;
    Object.defineProperty(context, name, {
      configurable: true,
      value: (...args: readonly unknown[]) => {
        note(...args);
        return Reflect.apply(original, context, args);
      },
    });
  }
  return {
    ops,
    stop: () => {
      for (const name of names) Reflect.deleteProperty(context, name);
    },
  };
}

/** The distance of the alphabetic baseline below the canvas's own: SVG and PDF know the alphabetic one alone. */
function baselineBelow(context: CanvasRenderingContext2D, text: string): number {
  const { textBaseline } = context;
  if (textBaseline === 'alphabetic') return 0;
  const above = context.measureText(text).actualBoundingBoxAscent;
  context.textBaseline = 'alphabetic';
  const own = context.measureText(text).actualBoundingBoxAscent;
  context.textBaseline = textBaseline;
  return own - above;
}
