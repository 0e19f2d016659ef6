/**
 * After data came in: where x is far from the scale of the map, says so and offers to standardize it; else, where the window
 * misses the start or the minimum, offers one that shows both.
 */
import { scaleWords } from '../controls/data/scaleWords';
import { fitToRuns, hidesLandmarks } from '../state/fitToRuns';
import { standardizeX } from '../state/pointEdits';
import type { Workbench } from '../state/workbench';
import { appText } from '../text/app';
import { dataText } from '../text/data';
import { notices } from './notices';

/** Gives up on data that came in before, and whose surface may never come. */
let giveUp = () => {};

/** Waits for the new data to be known to the engine, and then for their surface, in full. */
export function offerFitToRuns(workbench: Workbench): void {
  const { results } = workbench;
  giveUp();
  if (offersStandardX(workbench)) return;
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

/** The offer goes once the data are others, by what it offers or by undo. */
function offersStandardX(workbench: Workbench): boolean {
  const { scene } = workbench;
  const { objective } = scene.getState().scene;
  const points = objective.kind === 'neuron' && objective.data.kind === 'points' ? objective.data : null;
  const words = points && scaleWords(points.x);
  if (words === null) return false;
  const { tell, withdraw } = notices.getState();
  tell({
    kind: 'info',
    title: words.far,
    items: [words.remedy],
    action: {
      label: dataText.standardize,
      run: () => {
        scene.getState().edit(standardizeX);
        offerFitToRuns(workbench);
      },
    },
  });
  const stop = scene.subscribe(
    (state) => state.scene.objective,
    () => {
      stop();
      withdraw(words.far);
    },
  );
  return true;
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
