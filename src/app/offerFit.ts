/** After data came in: where the window misses the start or the minimum, offers one that shows both. */
import { fitToRuns, missesLandmarks } from '../state/fitToRuns';
import type { Workbench } from '../state/workbench';
import { appText } from '../text/app';
import { notices } from './notices';

/** Waits for the surface of the new data, in full. */
export function offerFit(workbench: Workbench): void {
  const stop = workbench.results.subscribe('surface', () => {
    if (workbench.results.get('surface')?.coarse !== false) return;
    stop();
    if (!missesLandmarks(workbench)) return;
    notices.getState().tell({
      kind: 'info',
      title: appText.outsideWindow,
      items: [],
      action: { label: appText.fitRuns, run: () => fitToRuns(workbench) },
    });
  });
}
