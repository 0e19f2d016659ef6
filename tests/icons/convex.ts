/** Checks that a path of SVG, closed, is a convex area. Curves are taken as chains of short lines. */

type Point = readonly [number, number];

/** Chords of one curve. */
const PIECES = 24;
/** Turns of less than this, in radians, are rounding. */
const SMALL = 1e-6;

export function isConvex(path: string): boolean {
  const points = pointsOf(path).filter(
    ([x, y], i, all) => i === 0 || Math.hypot(x - all[i - 1][0], y - all[i - 1][1]) > 1e-9,
  );
  const [first] = points;
  const last = points[points.length - 1];
  if (Math.hypot(first[0] - last[0], first[1] - last[1]) < 1e-9) points.pop();
  if (points.length < 3) return true;
  let left = 0;
  let right = 0;
  points.forEach((b, i) => {
    const turn = turnAt(points[(i + points.length - 1) % points.length], b, points[(i + 1) % points.length]);
    if (turn > SMALL) left += turn;
    if (turn < -SMALL) right -= turn;
  });
  return Math.min(left, right) === 0 && Math.max(left, right) < 2 * Math.PI + 1e-3;
}

function turnAt(a: Point, b: Point, c: Point): number {
  const turn = Math.atan2(c[1] - b[1], c[0] - b[0]) - Math.atan2(b[1] - a[1], b[0] - a[0]);
  return turn - 2 * Math.PI * Math.round(turn / (2 * Math.PI));
}

/** The corners of the path, with points along its curves. Knows M, L, H, V, C, S, A and Z, absolute and relative. */
function pointsOf(path: string): Point[] {
  const points: Point[] = [];
  let at: Point = [0, 0];
  let control: Point = at;
  for (const [, letter, rest] of path.matchAll(/([a-z])([^a-z]*)/gi)) {
    const numbers = readNumbers(letter, rest);
    const relative = letter === letter.toLowerCase();
    const size = SIZES[letter.toLowerCase()];
    if (size === undefined) throw new Error(`unknown command ${letter}`);
    for (let i = 0; i < numbers.length; i += size) {
      const [ox, oy] = relative ? at : [0, 0];
      const n = numbers.slice(i, i + size);
      const from = at;
      switch (letter.toLowerCase()) {
        case 'h':
          at = [n[0] + ox, at[1]];
          break;
        case 'v':
          at = [at[0], n[0] + oy];
          break;
        case 'a': {
          at = [n[5] + ox, n[6] + oy];
          points.push(...arc(from, n[0], n[3] === 1, n[4] === 1, at));
          break;
        }
        case 'c':
        case 's': {
          const mirrored: Point = [2 * from[0] - control[0], 2 * from[1] - control[1]];
          const [a, b, end] = (size === 6 ? [0, 2, 4] : [-1, 0, 2]).map(
            (k): Point => (k < 0 ? mirrored : [n[k] + ox, n[k + 1] + oy]),
          );
          points.push(...cubic(from, a, b, end));
          at = end;
          control = b;
          break;
        }
        default:
          at = [n[0] + ox, n[1] + oy];
      }
      points.push(at);
      if (!'cs'.includes(letter.toLowerCase())) control = at;
    }
  }
  return points;
}

/** Numbers that each command takes. Z goes back to where the path began, which the closing of the area does anyway. */
const SIZES: Readonly<Record<string, number | undefined>> = {
  m: 2,
  l: 2,
  h: 1,
  v: 1,
  c: 6,
  s: 4,
  a: 7,
  z: 1,
};

/** The two flags of an arc may be written without a space after them. */
function readNumbers(letter: string, text: string): number[] {
  const number = '[-+]?(?:\\d+\\.?\\d*|\\.\\d+)';
  if (letter.toLowerCase() !== 'a') return (text.match(new RegExp(number, 'g')) ?? []).map(Number);
  const one = `(${number})`;
  const gap = '[\\s,]*';
  const pattern = new RegExp([one, one, one, '([01])', '([01])', one, one].join(gap), 'g');
  return [...text.matchAll(pattern)].flatMap((match) => match.slice(1).map(Number));
}

function cubic(from: Point, a: Point, b: Point, to: Point): Point[] {
  return Array.from({ length: PIECES - 1 }, (_, i): Point => {
    const t = (i + 1) / PIECES;
    const s = 1 - t;
    const at = (k: 0 | 1) =>
      s * s * s * from[k] + 3 * s * s * t * a[k] + 3 * s * t * t * b[k] + t * t * t * to[k];
    return [at(0), at(1)];
  });
}

/** An arc of a circle, as the specification of SVG has it (appendix B.2.4, both radii alike). */
function arc(from: Point, radius: number, large: boolean, sweep: boolean, to: Point): Point[] {
  const half: Point = [(to[0] - from[0]) / 2, (to[1] - from[1]) / 2];
  const chord = Math.hypot(...half);
  const r = Math.max(radius, chord);
  const height = Math.sqrt(r * r - chord * chord) * (large === sweep ? -1 : 1);
  const centre: Point = [
    from[0] + half[0] - (height * half[1]) / chord,
    from[1] + half[1] + (height * half[0]) / chord,
  ];
  const start = Math.atan2(from[1] - centre[1], from[0] - centre[0]);
  let angle = Math.atan2(to[1] - centre[1], to[0] - centre[0]) - start;
  if (sweep && angle < 0) angle += 2 * Math.PI;
  if (!sweep && angle > 0) angle -= 2 * Math.PI;
  return Array.from({ length: PIECES - 1 }, (_, i): Point => {
    const t = start + (angle * (i + 1)) / PIECES;
    return [centre[0] + r * Math.cos(t), centre[1] + r * Math.sin(t)];
  });
}
