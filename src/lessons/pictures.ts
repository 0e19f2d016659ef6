/** The pictures that a step needs beside the map when it is presented: derived from its claims and from the scene on show. */
import { DEFAULT_VIEW } from '../scene/defaults';
import type { Scene, View } from '../scene/types';
import type { Claim, Step, StepPicture } from './define';

/** Words by which a claim speaks of losses, or of what a chart of them shows. */
const LOSSES =
  /\b(loss|losses|lower|lowest|higher|highest|diverges?|ends?|arrives?|reach(es)?|below|above|minimum|slower|faster|ahead|behind|better|worse|rises?|falls?|climbs?|plateau|steps?)\b/;
/** Beside the map: more would be too small to be read across a room. */
const MOST = 3;
/** The number of runs from which on a step compares them. */
const COMPARED = 3;

function speaksOfLosses({ says }: Claim): boolean {
  return LOSSES.test(says);
}

/** Whether one of the step's claims is about losses over the steps of a run. */
export function claimsLosses({ blocks }: Pick<Step, 'blocks'>): boolean {
  return blocks.some((block) => block.kind === 'claim' && speaksOfLosses(block.claim));
}

/** Whether a run on show makes a step: without one the charts over the steps have nothing to draw. */
export function isInMotion({ runs }: Pick<Scene, 'runs'>): boolean {
  return runs.some(({ visible, steps }) => visible && steps > 0);
}

/**
 * Those that a step names itself, else the surface; the losses where a claim speaks of them or three runs are compared; a quantity where the scene
 * asks for one; and the neuron where there is room for it. What the scene cannot fill is left out.
 *
 * @returns at most three, in the order of their places
 */
export function picturesOf(
  step: Pick<Step, 'blocks' | 'pictures'>,
  scene: Scene,
  { quantity }: Pick<View, 'quantity'>,
): readonly StepPicture[] {
  const { objective, runs } = scene;
  const moves = isInMotion(scene);
  const can: Readonly<Record<StepPicture, boolean>> = {
    surface: true,
    loss: moves,
    quantity: moves,
    fit: objective.kind === 'neuron' && runs.some(({ visible }) => visible),
  };
  // Three and more runs are shown to compare how fast their losses fall; the neuron shows only one of them.
  const compared = runs.filter(({ visible, steps }) => visible && steps > 0).length >= COMPARED;
  const charted = quantity !== DEFAULT_VIEW.quantity;
  const wanted: readonly StepPicture[] = step.pictures ?? [
    'surface',
    ...(claimsLosses(step) || compared ? (['loss'] as const) : []),
    ...(charted ? (['quantity'] as const) : []),
    'fit',
    'loss',
  ];
  const most = step.pictures === undefined && !(claimsLosses(step) && charted) ? MOST - 1 : MOST;
  return [...new Set(wanted)].filter((picture) => can[picture]).slice(0, most);
}
