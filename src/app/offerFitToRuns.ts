/** After data came in: where the window misses the start or the minimum, offers one that shows both. */
import { fitToRuns, hidesLandmarks } from '../state/fitToRuns';
import type { Workbench } from '../state/workbench';
import { appText } from '../text/app';
import { notices } from './notices';

/** Gives up on data that came in before, and whose surface may never come. */
let giveUp = () => {};

/** Waits for the new data to be known to the engine, and then for their surface, in full. */
export function offerFitToRuns(workbench: Workbench): void {
  const { results } = workbench;
  giveUp();
  let known = false;
  const stops = [
    results.subscribe('points', () => {
      known = true;
    }),
    results.subscribe('surface', () => {
      if (!known || results.get('surface')?.coarse !== false) return;
      giveUp();
      offer(workbench);
    }),
  ];
  giveUp = () => {
    for (const stop of stops.splice(0)) stop();
  };
}

function offer(workbench: Workbench): void {
  if (!hidesLandmarks(workbench)) return;
  notices.getState().tell({
    kind: 'info',
    title: appText.outsideWindow,
    items: [],
    action: { label: appText.fitRuns, run: () => fitToRuns(workbench) },
  });
}
