import type { CriticalKind, CriticalPoint } from '../scene/studies';
import type { Point, Window } from '../scene/types';
import { formatCount } from '../text/number';
import type { KeyShape, Layer } from './kit/define';
import { reachIn, sidesOf, windowOf } from './kit/selectedStep';
import { studyLayer } from './kit/studyLayer';
import { placeText, short } from './kit/wording';

/** Most points that are all named. Of more, one of each kind is: a key to the shapes of the others. */
const MOST_NAMED = 12;

const LOOKS: Readonly<Record<CriticalKind, Omit<KeyShape, 'name'>>> = {
  minimum: { shape: 'dot', tone: 'good' },
  saddle: { shape: 'diamond', tone: 'warn' },
  maximum: { shape: 'triangle', tone: 'bad' },
  degenerate: { shape: 'ring', tone: 'soft' },
};
const KINDS = ['minimum', 'saddle', 'maximum', 'degenerate'] as const satisfies readonly CriticalKind[];
const PLURALS: Readonly<Record<CriticalKind, string>> = {
  minimum: 'minima',
  saddle: 'saddles',
  maximum: 'maxima',
  degenerate: 'degenerate points',
};

type Count = readonly [kind: CriticalKind, count: number];

/** All points without slope in the window, by kind. */
export const critical: Layer = {
  id: 'critical',
  group: 'underneath',
  isSpoiler: true,
  name: 'Critical points',
  summary: 'Minima, saddles and maxima',
  key: KINDS.map((kind) => ({ ...LOOKS[kind], name: kind })),
  start: studyLayer({
    study: 'critical',
    subject: windowOf,
    question: (window) => ({ window }),
    draw: ({ points, found }, window) => {
      if (points.length === 0) return { marks: [], sentence: 'There is no critical point in the window.' };
      const counts = KINDS.map(
        (kind) => [kind, points.filter((each) => each.kind === kind).length] as const,
      ).filter(([, count]) => count > 0);
      const names =
        points.length <= MOST_NAMED
          ? new Map(points.map((point) => [point, point.kind]))
          : examples(points, counts, found, window);
      return {
        marks: points.map((point) => {
          const label = names.get(point);
          const { w, b, kind } = point;
          return { kind: 'point', at: { w, b }, ...LOOKS[kind], ...(label === undefined ? {} : { label }) };
        }),
        sentence: criticalText(counts, found, points[0]),
      };
    },
  }),
};

/** One point of each kind with its name: from the top of the window's middle down, so that the names are apart. */
function examples(
  points: readonly CriticalPoint[],
  counts: readonly Count[],
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
      return [nearest, oneOfText(kind, count, points.length < found)];
    }),
  );
}

function criticalText(counts: readonly Count[], found: number, lowest: CriticalPoint): string {
  const shown = counts.reduce((sum, [, count]) => sum + count, 0);
  const cut = shown < found ? `, the ${formatCount(shown)} lowest of ${formatCount(found)}` : '';
  const each = counts.map(([kind, count]) => `${formatCount(count)} ${count === 1 ? kind : PLURALS[kind]}`);
  return `Critical points in the window${cut}: ${each.join(', ')}. The lowest is at ${placeText(lowest)}, loss ${short(lowest.loss)}.`;
}

/** The name of an example; `cut` where only the lowest of all that were found are shown. */
function oneOfText(kind: CriticalKind, count: number, cut: boolean): string {
  if (count === 1) return kind;
  return `one of ${cut ? 'the ' : ''}${formatCount(count)} ${cut ? 'lowest ' : ''}${PLURALS[kind]}`;
}
