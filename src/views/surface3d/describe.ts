/** The picture in words, for those who do not see it. */
import { debounced } from '../../browser/debounced';
import { COLUMN } from '../../catalog/columns';
import { lossScale } from '../../state/lossScale';
import { rowAt } from '../../state/results';
import type { Workbench } from '../../state/workbench';
import { formatNumber } from '../../text/number';
import { surface3dText } from '../../text/surface3d';
import { surfacePictureText } from '../../text/surfacePicture';
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
      ? surfacePictureText.nowhere
      : surfacePictureText.range(formatNumber(lowest), formatNumber(highest)),
  ];
  const { minimum } = surface;
  if (minimum !== null)
    numbers.push(surfacePictureText.minimumAt(formatNumber(minimum.w), formatNumber(minimum.b)));
  const { playhead } = playback.getState();
  const runs = runEntries(scene.getState().scene.runs)
    .filter((entry) => entry.visible)
    .slice(0, MOST_RUNS)
    .flatMap(({ id, name }) => {
      const run = results.get('runs').get(id);
      if (run === undefined || run.length === 0) return [];
      const at = (column: number) => formatNumber(run.columns[column][rowAt(run, playhead)]);
      return [surfacePictureText.runAt(name, at(COLUMN.w), at(COLUMN.b), at(COLUMN.loss))];
    });
  const { height, camera } = view.getState().view;
  const { elevation } = camera;
  const { spacing, base } = lossScale(surface, height);
  if (spacing === 'log')
    numbers.push(base === 0 ? surfacePictureText.logHeight : surfacePictureText.logAboveMin);
  numbers.push(...marks.sentences());
  const seen =
    elevation >= TOP_FROM
      ? surfacePictureText.seenFromTop
      : surfacePictureText.seenFrom(formatNumber(elevation, 2));
  return surfacePictureText.label(numbers.join(' '), runs, seen);
}

/** Keeps the label of a canvas true, a moment after what it shows has come to rest. Returns the way to stop. */
export function keepDescribed(canvas: HTMLCanvasElement, workbench: Workbench): () => void {
  const { results, view, scene, playback, marks } = workbench;
  const describe = () => canvas.setAttribute('aria-label', describePicture(workbench));
  const isPlaying = () => playback.getState().playing;
  const describeAtRest = () => {
    if (!isPlaying()) describe();
  };
  const { moved, cancel } = debounced(describeAtRest);
  describeAtRest();
  const stops = [
    // While it plays nothing comes to rest, and the words would stay those of the scene before.
    results.subscribe('surface', () => (isPlaying() ? describe() : moved())),
    results.subscribe('runs', moved),
    view.subscribe((state) => state.view.camera, moved),
    scene.subscribe((state) => state.scene, moved),
    marks.subscribe(moved),
    playback.subscribe(moved),
  ];
  return () => {
    cancel();
    for (const stop of stops) stop();
  };
}
