import type { Point } from '../scene/types';

const PIECES = 96;

/**
 * The curve λ₁x² + λ₂y² = rise around `center`, x and y along the axes: an ellipse, or both branches of a hyperbola.
 *
 * @param axes unit vectors
 * @param reach how far from the centre a hyperbola is followed
 * @returns w₀, b₀, w₁, b₁, … of each piece; none where no point solves it
 */
export function conic(
  center: Point,
  axes: readonly [Point, Point],
  [first, second]: readonly [number, number],
  rise: number,
  reach: number,
): readonly Float64Array[] {
  const [a, c] = [rise / first, rise / second];
  const place = (x: number, y: number): readonly number[] => [
    center.w + x * axes[0].w + y * axes[1].w,
    center.b + x * axes[0].b + y * axes[1].b,
  ];
  const curve = (at: (t: number) => readonly number[]) =>
    Float64Array.from({ length: PIECES + 1 }, (_, i) => i / PIECES).reduce(
      (points, t, i) => {
        points.set(at(t), 2 * i);
        return points;
      },
      new Float64Array(2 * PIECES + 2),
    );
  if (a > 0 && c > 0) {
    const turn = (t: number) => 2 * Math.PI * t;
    return [curve((t) => place(Math.sqrt(a) * Math.cos(turn(t)), Math.sqrt(c) * Math.sin(turn(t))))];
  }
  if (!(a > 0 || c > 0)) return [];
  const [near, far] = a > 0 ? [Math.sqrt(a), Math.sqrt(-c)] : [Math.sqrt(c), Math.sqrt(-a)];
  if (!(near < reach)) return [];
  const end = Math.acosh(reach / near);
  return [1, -1].map((side) =>
    curve((t) => {
      const s = end * (2 * t - 1);
      const [along, across] = [side * near * Math.cosh(s), far * Math.sinh(s)];
      return a > 0 ? place(along, across) : place(across, along);
    }),
  );
}
