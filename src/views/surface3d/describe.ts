/** The picture in words, for those who do not see it. */
import { COLUMN } from '../../catalog/columns';
import { lossScale } from '../../state/lossScale';
import { rowAt } from '../../state/results';
import type { Workbench } from '../../state/workbench';
import { formatNumber } from '../../text/number';
import { surface3dText } from '../../text/surface3d';
import { runEntries } from '../shared/runEntries';

const MOST_RUNS = 12;
const TOP_FROM = 89;

/** The content of the picture. */
export function describePicture({ results, scene, view, playback, marks }: Workbench): string {
  const surface = results.get('surface');
  if (surface === null) return surface3dText.title;
  const { lowest, highest } = surface;
  const numbers = [
    Number.isNaN(lowest)
      ? surface3dText.nowhere
      : surface3dText.range(formatNumber(lowest), formatNumber(highest)),
  ];
  const { minimum } = surface;
  if (minimum !== null)
    numbers.push(surface3dText.minimumAt(formatNumber(minimum.w), formatNumber(minimum.b)));
  const { playhead } = playback.getState();
  const runs = runEntries(scene.getState().scene.runs)
    .filter((entry) => entry.visible)
    .slice(0, MOST_RUNS)
    .flatMap(({ id, name }) => {
      const run = results.get('runs').get(id);
      if (run === undefined || run.length === 0) return [];
      const at = (column: number) => formatNumber(run.columns[column][rowAt(run, playhead)]);
      return [surface3dText.runAt(name, at(COLUMN.w), at(COLUMN.b), at(COLUMN.loss))];
    });
  const { height, camera } = view.getState().view;
  const { elevation } = camera;
  const { spacing, base } = lossScale(surface, height);
  if (spacing === 'log') numbers.push(base === 0 ? surface3dText.logHeight : surface3dText.logAboveMin);
  numbers.push(...marks.sentences());
  const seen =
    elevation >= TOP_FROM ? surface3dText.seenFromTop : surface3dText.seenFrom(formatNumber(elevation, 2));
  return surface3dText.label(numbers.join(' '), runs, seen);
}
