/** Starts at which a surface has a loss: where it has none, a run takes no step. */
import { isRecorded } from './recorded';
import type { Point, Scene, Window } from './types';

/** Places along each side of the window that are tried. */
const TRIED = 24;

/**
 * The place in the window that is nearest to a point and has a loss, all around it too where there is such a place; null where
 * the window has none.
 * @param hasLoss whether the surface has a loss at w and b
 */
function nearestDefined(
  { w, b }: Window,
  point: Point,
  hasLoss: (w: number, b: number) => boolean,
): Point | null {
  const [stepW, stepB] = [(w[1] - w[0]) / TRIED, (b[1] - b[0]) / TRIED];
  const lattice: Point[] = [];
  for (let i = 1; i < TRIED; i++)
    for (let j = 1; j < TRIED; j++) lattice.push({ w: w[0] + i * stepW, b: b[0] + j * stepB });
  const away = (place: Point) => square(place.w - point.w) + square(place.b - point.b);
  const defined = lattice
    .filter((place) => hasLoss(place.w, place.b))
    .sort((one, other) => away(one) - away(other));
  const isInside = (place: Point) =>
    [-1, 0, 1].every((i) =>
      [-1, 0, 1].every((j) => hasLoss(place.w + 2 * i * stepW, place.b + 2 * j * stepB)),
    );
  return defined.find(isInside) ?? defined.at(0) ?? null;
}

const square = (length: number) => length * length;

/** The scene with each start that has no loss at the nearest place of the window that has one; itself where nothing is to be moved. */
export function withDefinedStarts(
  scene: Scene,
  window: Window,
  hasLoss: (w: number, b: number) => boolean,
): Scene {
  /** Runs that start at one place go on doing so. */
  const found = new Map<string, Point | null>();
  const placeFor = (start: Point) => {
    const key = `${start.w},${start.b}`;
    if (!found.has(key)) found.set(key, nearestDefined(window, start, hasLoss));
    return found.get(key) ?? null;
  };
  const runs = scene.runs.map((run) => {
    if (isRecorded(run) || hasLoss(run.start.w, run.start.b)) return run;
    const start = placeFor(run.start);
    return start === null ? run : { ...run, start };
  });
  return runs.some((run, i) => run !== scene.runs[i]) ? { ...scene, runs } : scene;
}
