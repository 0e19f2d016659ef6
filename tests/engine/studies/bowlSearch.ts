/** Searches for the nearest run in which little is left open, on a bowl whose descents are known in closed form. */
import { buildObjective } from '../../../src/engine/objective';
import { startStudy } from '../../../src/engine/studies';
import { type NearestSearch, type NearRun, SEARCH_ALL } from '../../../src/scene/nearest/search';
import type { RecordedPath } from '../../../src/scene/recordedPath';
import { USUAL_RUN } from '../../../src/scene/runFields';

/** Round, so that gradient descent with η leaves 1 − η of w and b at each step. */
const bowl = buildObjective({ kind: 'function', id: 'bowl', params: { kappa: 1, angle: 0 } });

const NOTHING_AROUND: NearestSearch['around'] = {
  schedule: [USUAL_RUN.schedule],
  momentumSchedule: [USUAL_RUN.momentumSchedule],
  decay: [USUAL_RUN.decay],
  clip: [USUAL_RUN.clip],
  batch: [USUAL_RUN.batch],
};

export function ask(path: RecordedPath, search: Partial<NearestSearch>, surface = bowl): readonly NearRun[] {
  const asked = { ...SEARCH_ALL, around: NOTHING_AROUND, ...search };
  const study = startStudy('nearest', { path, search: asked }, surface);
  for (let step = study.next(); ; step = study.next()) if (step.done === true) return step.value;
}

/** Gradient descent down the bowl. */
export function descent(
  eta: number,
  steps: number,
  [w, b]: readonly [number, number] = [1, 0.5],
): RecordedPath {
  const left = Array.from({ length: steps }).reduce<number[]>(
    (all) => [...all, all[all.length - 1] * (1 - eta)],
    [1],
  );
  return { w: left.map((each) => w * each), b: left.map((each) => b * each) };
}

/** Nothing around but parts that are searched. */
export const searched = (...parts: readonly (keyof NearestSearch['around'])[]): Partial<NearestSearch> => ({
  rule: 'gd',
  around: { ...NOTHING_AROUND, ...Object.fromEntries(parts.map((part) => [part, null])) },
});
