/** The questions behind a sweep: one for each run that is swept, with nothing in it that makes no difference. */
import { isDecided } from '../../scene/decidedRates';
import type { SweepQuestion } from '../../scene/families';
import { sweepFaults, sweptRange, withSwept } from '../../scene/sweep';
import type { Sweep } from '../../scene/sweepFields';
import type { Scene, Window } from '../../scene/types';

/**
 * Along one axis every visible run to which the number makes a difference is swept beside the run that is named.
 * @returns by run
 */
export function sweepQuestions(
  scene: Scene,
  sweep: Sweep,
  window: Window,
): ReadonlyMap<string, SweepQuestion> {
  const ids = scene.runs
    .filter(
      (run) =>
        run.id === sweep.run ||
        (sweep.y === null &&
          run.visible &&
          sweptRange(scene, run, sweep.x.of) !== null &&
          !isDecided(run, sweep.x.of)),
    )
    .map(({ id }) => id);
  return new Map(
    ids.flatMap((id) => {
      const own = { ...sweep, run: id };
      const alone = { ...scene, runs: scene.runs.filter((run) => run.id === id) };
      if (sweepFaults(alone, own).length > 0) return [];
      return [[id, { scene: withoutSwept(alone, own), sweep: own, window }]];
    }),
  );
}

/** A sweep writes its own values in: the scene's stay out of the question, so that moving them asks nothing anew. */
function withoutSwept(scene: Scene, { run, x, y }: Sweep): Scene {
  const first = withSwept(scene, run, x.of, x.from);
  const named = y === null ? first : withSwept(first, run, y.of, y.from);
  return {
    ...named,
    sharedStart: false,
    runs: named.runs.map((each) => ({ ...each, label: '', visible: true })),
  };
}

/** A key of a question: equal keys have equal answers. The measure is left out, since all are told. */
export function questionKey({ scene, sweep, window }: SweepQuestion): string {
  return JSON.stringify([scene, { ...sweep, measure: '' }, window]);
}
