import type { Answer } from '../scene/studies';
import type { Point } from '../scene/types';
import type { Workbench } from '../state/workbench';
import type { Layer } from './kit/define';
import { windowOf } from './kit/selectedStep';
import { studyLayer } from './kit/studyLayer';
import { placeText, short } from './kit/wording';

/** The starts of the visible runs, each place once. */
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
  group: 'underneath',
  isSpoiler: true,
  name: 'Gradient flow',
  summary: 'Descent with infinitely small steps',
  key: 'Dashed, over the runs, from the start of each visible one.',
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
        width: 2.25,
        dashed: true,
        front: true,
        ...(i === 0 ? { label: 'η → 0' } : {}),
      })),
      sentence: `Gradient flow: ${lines.map(lineText).join(' ')}`,
    }),
  }),
};

function lineText({ start, points, times, end }: Answer<'flow'>[number]): string {
  const last = placeText({ w: points[points.length - 2], b: points[points.length - 1] });
  const ends = {
    rest: `comes to rest at ${last}`,
    time: `is still on its way at ${last}`,
    left: `leaves the window far behind, by ${last}`,
    undefined: `ends where the loss is undefined, at ${last}`,
  };
  return `from ${placeText(start)} it ${ends[end]}, after a time of ${short(times[times.length - 1])}.`;
}
