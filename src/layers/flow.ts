import type { Point } from '../scene/types';
import type { Workbench } from '../state/workbench';
import { LAYER_SENTENCES, LAYER_TEXT } from '../text/layers';
import type { Layer } from './define';
import { windowOf } from './selectedStep';
import { studyLayer } from './studyLayer';

/** Where visible runs start, each place once. */
function startsOf({ scene }: Workbench): readonly Point[] {
  const starts: Point[] = [];
  for (const { start, visible } of scene.getState().scene.runs) {
    if (visible && !starts.some(({ w, b }) => w === start.w && b === start.b)) starts.push(start);
  }
  return starts;
}

/** The descent with endlessly small steps from each start: what every discrete run strays from. */
export const flow: Layer = {
  id: 'flow',
  start: studyLayer({
    study: 'flow',
    subject: (workbench) => {
      const starts = startsOf(workbench);
      return starts.length === 0 ? null : { starts, window: windowOf(workbench) };
    },
    question: (subject) => subject,
    draw: (lines) => ({
      marks: lines.map(({ points }, i) => ({
        kind: 'line',
        points,
        tone: 'ink',
        width: 2,
        dashed: true,
        ...(i === 0 ? { label: LAYER_TEXT.flow } : {}),
      })),
      sentence: LAYER_SENTENCES.flow(
        lines.map(({ start, points, times, end }) => {
          const last = { w: points[points.length - 2], b: points[points.length - 1] };
          return LAYER_SENTENCES.flowLine(start, last, times[times.length - 1], end);
        }),
      ),
    }),
  }),
};
