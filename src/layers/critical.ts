import type { CriticalKind, CriticalPoint } from '../scene/studies';
import type { Point, Window } from '../scene/types';
import { LAYER_SENTENCES, LAYER_TEXT } from '../text/layers';
import type { Layer, PointShape, Tone } from './define';
import { reachIn, sidesOf, windowOf } from './selectedStep';
import { studyLayer } from './studyLayer';

/** Of more than this many, one of each kind is named: a key to the shapes of the others. */
const MOST_NAMED = 12;

const LOOKS: Readonly<Record<CriticalKind, { readonly shape: PointShape; readonly tone: Tone }>> = {
  minimum: { shape: 'dot', tone: 'good' },
  saddle: { shape: 'diamond', tone: 'warn' },
  maximum: { shape: 'triangle', tone: 'bad' },
  degenerate: { shape: 'ring', tone: 'soft' },
};

/** All points without slope in the window, by kind. */
export const critical: Layer = {
  id: 'critical',
  start: studyLayer({
    study: 'critical',
    subject: windowOf,
    question: (window) => ({ window }),
    draw: ({ points, found }, window) => {
      if (points.length === 0) return { marks: [], sentence: LAYER_SENTENCES.noCritical };
      const kinds = Object.keys(LOOKS) as CriticalKind[];
      const counts = kinds
        .map((kind) => [kind, points.filter((each) => each.kind === kind).length] as const)
        .filter(([, count]) => count > 0);
      const names =
        points.length <= MOST_NAMED
          ? new Map(points.map((point) => [point, LAYER_TEXT.kinds[point.kind]]))
          : examples(points, counts, found, window);
      return {
        marks: points.map((point) => {
          const label = names.get(point);
          const { w, b, kind } = point;
          return { kind: 'point', at: { w, b }, ...LOOKS[kind], ...(label === undefined ? {} : { label }) };
        }),
        sentence: LAYER_SENTENCES.critical(counts, found, points[0]),
      };
    },
  }),
};

/** One point of each kind with its name: from the top of the window's middle down, so that the names are apart. */
function examples(
  points: readonly CriticalPoint[],
  counts: readonly (readonly [kind: CriticalKind, count: number])[],
  found: number,
  { w, b }: Window,
): ReadonlyMap<CriticalPoint, string> {
  const sides = sidesOf({ w, b });
  return new Map(
    counts.map(([kind, count], i) => {
      const place = { w: (w[0] + w[1]) / 2, b: b[1] - ((i + 0.5) / counts.length) * sides.b };
      const away = (point: Point) => reachIn(sides, point.w - place.w, point.b - place.b);
      const nearest = points
        .filter((point) => point.kind === kind)
        .reduce((best, point) => (away(point) < away(best) ? point : best));
      return [nearest, LAYER_TEXT.oneOf(kind, count, points.length < found)];
    }),
  );
}
