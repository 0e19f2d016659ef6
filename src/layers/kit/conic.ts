import type { Point, Window } from '../../scene/types';
import { reachIn, sidesOf } from './selectedStep';

/** Points are at most this part of a side apart … */
const FINE = 1 / 100;
/** … and the curve at most this part of one away from what is straight between them. */
const FLAT = 1 / 2000;
/** Halvings of a stretch: enough for a curve that is a million times as large as the window. */
const MOST_HALVINGS = 48;

/** A stretch of a curve: where it is at t, and how far its second derivative may reach between two places on it. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly at: (t: number) => Point;
  readonly bend: (one: Point, other: Point) => number;
}

/**
 * The curve λ₁x² + λ₂y² = rise around `center`, x and y along the axes, as far as the window shows it: an ellipse, both
 * branches of a hyperbola, or at a rise of 0 the two lines that they lean on. However large it is, what is seen of it
 * is smooth.
 *
 * @param axes unit vectors
 * @returns w₀, b₀, w₁, b₁, … of each piece; none where no point solves it
 */
export function conic(
  center: Point,
  axes: readonly [Point, Point],
  [first, second]: readonly [number, number],
  rise: number,
  window: Window,
): readonly Float64Array[] {
  const place = (x: number, y: number): Point => ({
    w: center.w + x * axes[0].w + y * axes[1].w,
    b: center.b + x * axes[0].b + y * axes[1].b,
  });
  const pieces = (stretches: readonly Stretch[]) => stretches.flatMap((each) => tracing(each, window));
  const furthest = Math.max(
    ...window.w.flatMap((w) => window.b.map((b) => Math.hypot(w - center.w, b - center.b))),
  );
  if (rise === 0) {
    if (!(first * second < 0)) return [];
    const [x, y] = [Math.sqrt(1 / Math.abs(first)), Math.sqrt(1 / Math.abs(second))];
    const scale = furthest / Math.hypot(x, y);
    const line = (side: number): Stretch => ({
      ...{ from: -1, to: 1, bend: () => 0 },
      at: (t) => place(t * scale * x, side * t * scale * y),
    });
    return pieces([line(1), line(-1)]);
  }
  const [a, c] = [rise / first, rise / second];
  if (a > 0 && c > 0) {
    const [x, y] = [Math.sqrt(a), Math.sqrt(c)];
    const quarter = (i: number): Stretch => ({
      from: (i * Math.PI) / 2,
      to: ((i + 1) * Math.PI) / 2,
      at: (t) => place(x * Math.cos(t), y * Math.sin(t)),
      bend: () => Math.max(x, y),
    });
    return pieces([0, 1, 2, 3].map(quarter));
  }
  if (!(a > 0 || c > 0)) return [];
  const [near, far] = a > 0 ? [Math.sqrt(a), Math.sqrt(-c)] : [Math.sqrt(c), Math.sqrt(-a)];
  if (!(near < furthest)) return [];
  const end = Math.acosh(furthest / near);
  // A branch seen from the centre is its own second derivative, and furthest away at one of a stretch's ends.
  const away = ({ w, b }: Point) => Math.hypot(w - center.w, b - center.b);
  const half = (branch: number, side: number): Stretch => ({
    ...{ from: 0, to: side * end, bend: (one, other) => Math.max(away(one), away(other)) },
    at: (t) => {
      const [along, across] = [branch * near * Math.cosh(t), far * Math.sinh(t)];
      return a > 0 ? place(along, across) : place(across, along);
    },
  });
  return pieces([half(1, -1), half(1, 1), half(-1, -1), half(-1, 1)]);
}

/** Halves a stretch until it is fine, and leaves out what cannot come near the window. */
function tracing({ from, to, at, bend }: Stretch, window: Window): Float64Array[] {
  const sides = sidesOf(window);
  const pieces: number[][] = [];
  let last = Number.NaN;
  const halve = (t0: number, one: Point, t1: number, other: Point, halvings: number) => {
    const stray = ((t1 - t0) ** 2 / 8) * bend(one, other);
    if (isBeside(window.w, one.w, other.w, stray) || isBeside(window.b, one.b, other.b, stray)) return;
    const isFine =
      reachIn(sides, other.w - one.w, other.b - one.b) <= FINE && stray <= FLAT * Math.min(sides.w, sides.b);
    if (isFine || halvings === MOST_HALVINGS) {
      if (last !== t0) pieces.push([one.w, one.b]);
      pieces[pieces.length - 1].push(other.w, other.b);
      last = t1;
      return;
    }
    const middle = (t0 + t1) / 2;
    const between = at(middle);
    halve(t0, one, middle, between, halvings + 1);
    halve(middle, between, t1, other, halvings + 1);
  };
  halve(from, at(from), to, at(to), 0);
  return pieces.map((piece) => Float64Array.from(piece));
}

function isBeside(
  [low, high]: readonly [number, number],
  one: number,
  other: number,
  stray: number,
): boolean {
  return Math.max(one, other) + stray < low || Math.min(one, other) - stray > high;
}
