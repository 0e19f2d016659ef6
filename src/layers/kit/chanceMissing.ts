/** The message and the button shown where chance has no part in the run whose luck is asked for. */
import { chanceless, shuffledBatch } from '../../scene/chance';
import { comparedRun } from '../../scene/compareSpec';
import { USUAL_LUCK } from '../../scene/luckSpec';
import { runNames } from '../../scene/runName';
import { setBatch } from '../../state/edits';
import type { Workbench } from '../../state/workbench';
import { luckText } from '../../text/luck';
import type { Missing } from './define';

/** null where seeds make a difference to the run. */
export function chanceMissing({ scene, view, familySpecs }: Workbench): Missing | null {
  const document = { scene: scene.getState().scene, view: view.getState().view };
  const run = comparedRun(document, familySpecs.getState().luck ?? USUAL_LUCK);
  if (run === undefined) return { text: luckText.without['no-run'] };
  const { objective, runs } = document.scene;
  const why = chanceless(objective, run);
  if (why === null) return null;
  const text = luckText.without[why];
  if (why !== 'batch') return { text };
  const batch = shuffledBatch(objective, run);
  const name = runNames(runs)[runs.indexOf(run)];
  return {
    text,
    remedy: {
      button: luckText.shuffle(name, Number(batch.size)),
      press: () => scene.getState().edit((before) => setBatch(before, run.id, batch)),
    },
  };
}
