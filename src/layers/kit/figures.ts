/** What a rule has in mind for a step, as marks: ellipses, lines and points of its definition. */
import { symmetricEigen } from '../../math/eigen';
import type { Figure } from '../../scene/move';
import type { Point, Window } from '../../scene/types';
import { conic } from './conic';
import type { Mark, Tone } from './define';
import { joined } from './selectedStep';

export function figureMarks(figures: readonly Figure[], tone: Tone, window: Window): readonly Mark[] {
  return figures.flatMap((figure): readonly Mark[] => {
    const { kind, label, dashed, points } = figure;
    if (kind === 'point') return [{ kind: 'point', at: points[0], shape: 'diamond', tone: 'accent', label }];
    const path = kind === 'line' ? pathOf(points) : conicOf(figure, window);
    if (path.length === 0) return [];
    const look = dashed ? { tone, dashed: true, width: 1 } : { tone: 'accent' as const, width: 1.5 };
    return [{ kind: 'line', points: path, ...look, label }];
  });
}

/** Figures so many times as large, seen from a point; but for those that are about other places. */
export function enlargedFigures(
  figures: readonly Figure[],
  away: (point: Point) => Point,
): readonly Figure[] {
  return figures.map((figure) => (figure.inPlace ? figure : { ...figure, points: figure.points.map(away) }));
}

function pathOf(points: readonly Point[]): Float64Array {
  return Float64Array.from(points.flatMap(({ w, b }) => [w, b]));
}

function conicOf({ matrix = [1, 0, 1], points: [center, through] }: Figure, window: Window): Float64Array {
  const [ww, wb, bb] = matrix;
  const [w, b] = [through.w - center.w, through.b - center.b];
  const rise = ww * w * w + 2 * wb * w * b + bb * b * b;
  const { values, vectors } = symmetricEigen(ww, wb, bb);
  const axis = ([x, y]: readonly [number, number]): Point => ({ w: x, b: y });
  return joined(conic(center, [axis(vectors[0]), axis(vectors[1])], values, rise, window));
}
