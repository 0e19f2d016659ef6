/**
 * Runs that a person has brought along: a path that was computed elsewhere. Such a run stands among the runs of a scene and has
 * a path where others have a rule. Its fields that only a rule has are the usual ones.
 */
import { type RecordedPath, stepOf } from './recordedPath';
import { USUAL_RUN } from './runFields';
import type { RunSpec } from './types';

/** The word that a document has in place of a rule's id. */
export const RECORDED = 'recorded';
/** The name where a person has given none. */
export const RECORDED_NAME = 'Recorded';

export type RecordedRun = RunSpec & { readonly path: RecordedPath };

/** Whether a run is a recorded one: it has no rule, and nothing of it can be changed but name and visibility. */
export function isRecorded(run: RunSpec): run is RecordedRun {
  return run.path !== undefined;
}

/** The run of a path. It begins at the first row and has as many steps as there are to the last one. */
export function recordedRun(
  path: RecordedPath,
  { id, label = '', visible = true }: Pick<RunSpec, 'id'> & Partial<Pick<RunSpec, 'label' | 'visible'>>,
): RecordedRun {
  const start = { w: path.w[0], b: path.b[0] };
  const steps = stepOf(path, path.w.length - 1);
  return { ...USUAL_RUN, id, label, visible, optimizer: RECORDED, start, steps, path };
}

/** The run as a document stores it: what follows from its path is left out. */
export function flatRecorded({ id, label, visible, optimizer, path }: RecordedRun): Record<string, unknown> {
  return { id, label, visible, optimizer, path };
}
