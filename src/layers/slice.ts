import { usualSlice } from '../state/lossScale';
import type { Workbench } from '../state/workbench';
import { LAYER_SENTENCES } from '../text/layers';
import { formatNumber } from '../text/number';
import type { Layer } from './define';
import { joined, windowOf } from './selectedStep';
import { studyLayer } from './studyLayer';

/** Where the plane lies: where it was put, else halfway up the colours; null while there is no surface. */
function levelOf({ view, results }: Workbench): number | null {
  const { slice, levels, clip } = view.getState().view;
  const surface = results.get('surface');
  if (slice !== null) return slice;
  return surface === null || !(surface.lowest < surface.highest) ? null : usualSlice(surface, levels, clip);
}

/** A horizontal cut through the surface and the line along which it cuts. */
export const slice: Layer = {
  id: 'slice',
  start: studyLayer({
    study: 'slice',
    subject: (workbench) => {
      const level = levelOf(workbench);
      return level === null ? null : { window: windowOf(workbench), level };
    },
    question: (subject) => subject,
    draw: ({ level, lines }) => ({
      marks: [
        { kind: 'plane', loss: level, tone: 'accent' },
        {
          kind: 'line',
          points: joined(lines),
          tone: 'accent',
          width: 3,
          loss: level,
          label: formatNumber(level, 3),
        },
      ],
      sentence: LAYER_SENTENCES.slice(level, lines.length),
    }),
  }),
};
