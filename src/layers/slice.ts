import { lossUp } from '../state/lossScale';
import type { Workbench } from '../state/workbench';
import type { Layer } from './kit/define';
import { joined, windowOf } from './kit/selectedStep';
import { studyLayer } from './kit/studyLayer';
import { short } from './kit/wording';

/** The height of a plane that nobody has moved yet, as a share of the surface's. */
const HALFWAY = 0.5;

/** Halfway up the surface; null while there is no surface. */
function usualLevel({ view, results }: Workbench): number | null {
  const { levels, clip } = view.getState().view;
  const surface = results.get('surface');
  return surface === null || !(surface.lowest < surface.highest)
    ? null
    : lossUp(surface, levels, clip, HALFWAY);
}

/** The height of the plane: as it was put, else the usual one. */
function levelOf(workbench: Workbench): number | null {
  return workbench.view.getState().view.slice ?? usualLevel(workbench);
}

/** A horizontal cut through the surface and the line along which it cuts. */
export const slice: Layer = {
  id: 'slice',
  group: 'measure',
  name: 'Slicing plane',
  summary: 'A cut at one loss, and its isoline',
  control: {
    kind: 'loss',
    name: 'Loss of the slice',
    get: (workbench) => levelOf(workbench) ?? Number.NaN,
    set: ({ view }, loss) => view.getState().setSlice(loss),
    usual: (workbench) => usualLevel(workbench) ?? Number.NaN,
  },
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
          label: short(level),
        },
      ],
      sentence: sliceText(short(level), lines.length),
    }),
  }),
};

function sliceText(level: string, lines: number): string {
  if (lines === 0) return `The slicing plane at loss ${level} does not cut the surface in the window.`;
  return `The slicing plane at loss ${level} cuts the surface along ${lines === 1 ? 'one line' : `${lines} lines`}.`;
}
