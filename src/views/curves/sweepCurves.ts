/** The curves of a sweep along one axis, from what has been computed: a line for each run that has the number. */
import { runStyle } from '../../runStyle/runStyle';
import { goodRange } from '../../scene/goodRange';
import { runNames } from '../../scene/runName';
import { sweptValue } from '../../scene/sweepChoices';
import type { Sweep } from '../../scene/sweepFields';
import type { Scene } from '../../scene/types';
import type { SweepResult } from '../../state/sweep/result';
import { heatValue } from '../heatmap/heatColours';
import type { Curve } from './curve';

/** @param results by run */
export function sweepCurves(
  scene: Scene,
  { measure, x, run: swept }: Sweep,
  results: ReadonlyMap<string, SweepResult>,
): readonly Curve[] {
  const names = runNames(scene.runs);
  return scene.runs.flatMap((run, i): Curve[] => {
    const result = results.get(run.id);
    if (result === undefined) return [];
    const y = Float64Array.from(result.grid.x, (_, cell) =>
      result.shown[cell] === cell ? heatValue(result, measure, cell) : Number.NaN,
    );
    return [
      {
        id: run.id,
        name: names[i],
        style: runStyle(run.id, scene.runs),
        x: result.grid.x,
        y,
        began: result.began.reduce(
          (most, began, cell) => (result.shown[cell] === cell && began > most ? began : most),
          Number.NEGATIVE_INFINITY,
        ),
        good: goodRange(result.grid.x, y),
        present: sweptValue(scene, run, x.of),
        selected: run.id === swept,
      },
    ];
  });
}
