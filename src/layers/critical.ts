import type { CriticalKind } from '../scene/studies';
import { LAYER_SENTENCES, LAYER_TEXT } from '../text/layers';
import type { Layer, PointShape, Tone } from './define';
import { inquiring } from './inquiring';
import { windowOf } from './sight';

/** More than this many are told apart by their shapes alone. */
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
  start: inquiring({
    study: 'critical',
    subject: windowOf,
    question: (window) => ({ window }),
    draw: (points) => {
      if (points.length === 0) return { marks: [], sentence: LAYER_SENTENCES.noCritical };
      const named = points.length <= MOST_NAMED;
      const kinds = Object.keys(LOOKS) as CriticalKind[];
      const counts = kinds
        .map((kind) => [LAYER_TEXT.kinds[kind], points.filter((each) => each.kind === kind).length] as const)
        .filter(([, count]) => count > 0);
      return {
        marks: points.map(({ w, b, kind }) => ({
          kind: 'point',
          at: { w, b },
          ...LOOKS[kind],
          ...(named ? { label: LAYER_TEXT.kinds[kind] } : {}),
        })),
        sentence: LAYER_SENTENCES.critical(counts, points[0]),
      };
    },
  }),
};
