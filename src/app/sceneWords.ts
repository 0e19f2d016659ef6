/** A scene in a few words. */
import { findDataset } from '../catalog/datasets';
import { findSurfaceFunction } from '../catalog/objectives';
import { runNames } from '../scene/runName';
import type { ObjectiveSpec, Scene } from '../scene/types';
import { CONTROLS_TEXT } from '../text/controls';
import { formulaText } from '../text/formula';
import { formatCount } from '../text/number';

/** Characters of a formula that are written out. */
const LONGEST = 60;

export function surfaceName(objective: ObjectiveSpec): string {
  switch (objective.kind) {
    case 'function':
      return findSurfaceFunction(objective.id)?.name ?? objective.id;
    case 'formula':
      return formulaText.named(
        objective.text.length > LONGEST ? `${objective.text.slice(0, LONGEST)}…` : objective.text,
      );
    case 'neuron': {
      const { data } = objective;
      if (data.kind === 'points') return CONTROLS_TEXT.ownPoints(formatCount(data.x.length));
      return findDataset(data.id)?.name ?? data.id;
    }
  }
}

/** The names of the runs in their order. */
export function rulesOf({ runs }: Scene): string {
  return runNames(runs).join(', ');
}
