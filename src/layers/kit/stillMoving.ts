/** The remark and the button where runs have too few steps to arrive from most starts of their basin map. */
import { kindOfEnd } from '../../scene/basins';
import type { BasinsMark } from '../../scene/marks';
import { runNames } from '../../scene/runName';
import type { RunSpec } from '../../scene/types';
import { moreSteps, takeMoreSteps } from '../../state/moreSteps';
import type { Workbench } from '../../state/workbench';
import { BASINS_TEXT } from '../../text/basins';
import type { Missing } from './define';

/** Whether the steps are too few to say where most starts lead. */
export function isMostlyGoing({ key }: Pick<BasinsMark, 'key'>): boolean {
  return key.some(({ end, share }) => kindOfEnd(end) === 'going' && share > 0.5);
}

/** Names the runs, and gives all of them more steps where that is legal: one step to undo. */
export function stillMoving({ scene }: Pick<Workbench, 'scene'>, moving: readonly RunSpec[]): Missing {
  const { runs } = scene.getState().scene;
  const names = runNames(runs);
  const text = BASINS_TEXT.stillMoving(moving.map((run) => names[runs.indexOf(run)]));
  const steps = moving.map(moreSteps);
  if (moving.every((run, i) => run.steps >= steps[i])) return { text };
  const ids = moving.map(({ id }) => id);
  return {
    text,
    remedy: {
      button: BASINS_TEXT.takeSteps(steps.every((each) => each === steps[0]) ? steps[0] : null),
      press: () => scene.getState().edit((now) => takeMoreSteps(now, ids)),
    },
  };
}
