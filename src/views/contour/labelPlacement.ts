/** Places the labels of isolines: on the line, along it, where it is straight, and clear of the others. */

export interface Anchor {
  readonly x: number;
  readonly y: number;
}

/** A polyline in pixels: x₀, y₀, x₁, y₁, … */
export type PixelLine = Float64Array;

export interface LevelLines {
  readonly text: string;
  /** Width of the text in pixels. */
  readonly width: number;
  readonly lines: readonly PixelLine[];
}

/** A place that is taken: labels keep clear of it. */
export interface Disc extends Anchor {
  readonly reach: number;
}

/** Everything that labels keep clear of. */
export interface LabelObstacles {
  /** The end of the paths: labels keep away from it if they can. */
  readonly crowded?: Anchor | null;
  /** Places of other things: labels keep clear of them. */
  readonly taken?: readonly Disc[];
  readonly occupied?: Ground;
}

/** Cells under paths, which would cover a text. */
export interface Ground {
  has(x: number, y: number): boolean;
}

export interface Label extends Anchor {
  readonly text: string;
  /** In pixels. */
  readonly width: number;
  /** Radians, within ±π/2: never upside down. */
  readonly angle: number;
}

export interface PlotRectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const TEXT_HEIGHT = 12;
/** Free line on either side of the text. */
const PADDING = 6;
/** Between a label and another one. */
const CLEARANCE = 14;
/** Between a label and what else stands on the map. */
const NARROW_CLEARANCE = 4;
/** Reach of the crowd of paths around the lowest point. */
const CROWD = 140;
/** Advantage that another place must have for a label to leave its own. */
const STAY = 32;
/** Pixels along the line between places that are tried. */
const STRIDE = 9;
/** The cost of a place at which paths cover all of the text. */
const COVERED = 120;
/** The share of a text that paths may cover where it is still read. */
export const READABLE = 0.2;
/** The number of levels that are named even where paths cover all their labels. */
const FEWEST = 3;
/** Chord over arc: below it the line bends too much to carry a text. */
const STRAIGHT = 0.96;

/**
 * Places at most `most` labels, at most one a level, in the order given (important ones first), where paths leave them to be
 * read. `known` are the places of a moment ago, by text: a label stays near its own, so that it does not jump while the map moves.
 */
export function placeLabels(
  levels: readonly LevelLines[],
  room: PlotRectangle,
  most: number,
  known: ReadonlyMap<string, Anchor>,
  { crowded = null, taken = [], occupied }: LabelObstacles = {},
): Label[] {
  const placed: (Label & { readonly reach: number })[] = [];
  const place = ({ text, width, lines }: LevelLines, most: number, mostCovered: number) => {
    if (placed.length >= most || placed.some((label) => label.text === text)) return;
    const reach = width / 2;
    const before = known.get(text);
    let best: Label | null = null;
    let bestScore = Number.POSITIVE_INFINITY;
    for (const line of lines) {
      forEachPlace(line, width + 2 * PADDING, (x, y, angle, bend) => {
        if (!fits(room, x, y, reach)) return;
        for (const other of placed) {
          if (Math.hypot(other.x - x, other.y - y) < other.reach + reach + CLEARANCE) return;
        }
        for (const other of taken) {
          if (Math.hypot(other.x - x, other.y - y) < other.reach + reach + NARROW_CLEARANCE) return;
        }
        const covered = occupied === undefined ? 0 : coveredShare(x, y, angle, reach, occupied);
        if (covered > mostCovered) return;
        // Straight and nearly level reads best.
        const crowd =
          crowded === null ? 0 : Math.max(0, 1 - Math.hypot(x - crowded.x, y - crowded.y) / CROWD);
        const looks = 400 * bend + 12 * Math.abs(angle) + 40 * crowd + COVERED * covered;
        const moved = before ? Math.min(STAY, Math.hypot(x - before.x, y - before.y)) : 0;
        const score = looks + moved;
        if (score < bestScore) {
          bestScore = score;
          best = { text, width, x, y, angle };
        }
      });
    }
    if (best !== null) placed.push({ ...(best as Label), reach });
  };
  for (const level of levels) place(level, most, READABLE);
  for (const level of levels) place(level, Math.min(most, FEWEST), 1);
  return placed.map(({ reach: _, ...label }) => label);
}

/** The share of a text around a pixel that paths cover; `reach` is half its width. */
export function coveredShare(x: number, y: number, angle: number, reach: number, occupied: Ground): number {
  let covered = 0;
  for (const share of SAMPLES) {
    const [middleX, middleY] = [x + share * reach * Math.cos(angle), y + share * reach * Math.sin(angle)];
    // Above and below too: a path along a text's edge is in another cell than its middle.
    const runsThere = (off: number) =>
      occupied.has(middleX - off * Math.sin(angle), middleY + off * Math.cos(angle));
    if (runsThere(0) || runsThere(TEXT_HEIGHT / 3) || runsThere(-TEXT_HEIGHT / 3)) covered++;
  }
  return covered / SAMPLES.length;
}

/** Places along a text, in halves of its width from its middle. */
const SAMPLES = [-1, -0.5, 0, 0.5, 1];

function fits({ left, top, width, height }: PlotRectangle, x: number, y: number, reach: number): boolean {
  const margin = Math.max(reach, TEXT_HEIGHT / 2) + 4;
  return x >= left + margin && x <= left + width - margin && y >= top + margin && y <= top + height - margin;
}

/** Calls back for stretches of `length` along the line that are nearly straight: middle, angle, 1 − chord/arc. */
function forEachPlace(
  line: PixelLine,
  length: number,
  visit: (x: number, y: number, angle: number, bend: number) => void,
): void {
  const count = line.length / 2;
  let tail = 0;
  let lastTried = Number.NEGATIVE_INFINITY;
  const arc = new Float64Array(count);
  for (let head = 1; head < count; head++) {
    const [x, y] = [line[2 * head], line[2 * head + 1]];
    arc[head] = arc[head - 1] + Math.hypot(x - line[2 * head - 2], y - line[2 * head - 1]);
    while (arc[head] - arc[tail + 1] >= length) tail++;
    const stretch = arc[head] - arc[tail];
    if (stretch < length || arc[head] - lastTried < STRIDE) continue;
    lastTried = arc[head];
    const [fromX, fromY] = [line[2 * tail], line[2 * tail + 1]];
    const straightness = Math.hypot(x - fromX, y - fromY) / stretch;
    if (straightness < STRAIGHT) continue;
    let angle = Math.atan2(y - fromY, x - fromX);
    if (angle > Math.PI / 2) angle -= Math.PI;
    else if (angle <= -Math.PI / 2) angle += Math.PI;
    // The middle of the arc is on the line; the middle of the chord is beside it.
    const middle = pointAt(line, arc, tail, head, (arc[tail] + arc[head]) / 2);
    visit(middle.x, middle.y, angle, 1 - straightness);
  }
}

function pointAt(line: PixelLine, arc: Float64Array, from: number, to: number, at: number): Anchor {
  let k = from + 1;
  while (k < to && arc[k] < at) k++;
  const span = arc[k] - arc[k - 1];
  const share = span === 0 ? 0 : (at - arc[k - 1]) / span;
  return {
    x: line[2 * k - 2] + share * (line[2 * k] - line[2 * k - 2]),
    y: line[2 * k - 1] + share * (line[2 * k + 1] - line[2 * k - 1]),
  };
}
