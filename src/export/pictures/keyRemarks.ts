/** The key's remarks on lines that belong to a run and look different from it. */
import type { Workbench } from '../../state/workbench';
import { exportText } from '../../text/export';
import { chooseQuantity } from '../../views/charts/chooseQuantity';
import { hasAverage } from '../../views/charts/lossSubject';
import { runEntries } from '../../views/shared/runEntries';
import type { PictureId } from './bench';

const { keys } = exportText.picture;

export function keyRemarks(
  { scene, view, luck, familySpecs }: Pick<Workbench, 'scene' | 'view' | 'luck' | 'familySpecs'>,
  id: PictureId,
): readonly string[] {
  const { scene: current } = scene.getState();
  const remarks: string[] = [];
  if (hasAverage(current)) {
    if (id === 'map' || id === 'surface' || id === 'bench') remarks.push(keys.averagedPath);
    if (id === 'loss' || id === 'bench') remarks.push(keys.averagedLoss);
  }
  const seeds = luck.getState().luck?.seeds ?? 0;
  if ((id === 'loss' || id === 'bench') && familySpecs.getState().luck !== null && seeds > 0)
    remarks.push(keys.luck);
  if (id === 'quantity' || id === 'bench') {
    const { quantity, selected } = view.getState().view;
    if (chooseQuantity(quantity, runEntries(current.runs), selected).shown.source.bounded)
      remarks.push(keys.limit);
  }
  return remarks;
}
