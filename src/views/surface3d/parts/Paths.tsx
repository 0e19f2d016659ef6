/** The paths of the runs, and their averages where they have one. */
import { useRef } from 'react';
import { runStyle } from '../../../runStyle/runStyle';
import { averagedPath } from '../../../scene/averagedPath';
import type { RunResult } from '../../../scene/outcome';
import { PathLines } from '../paths';
import { useBeforeDrawing, useDisposable, usePicture } from '../usePicture';

export function Paths() {
  const { workbench } = usePicture();
  const paths = useDisposable(() => new PathLines(false));
  const averaged = useRef<readonly RunResult[]>([]);
  const averages = useDisposable(() => new PathLines(true));

  useBeforeDrawing((frame) => {
    const { changes, runs, relief, palette } = frame;
    if (changes.has('theme')) for (const lines of [paths, averages]) lines.setTheme(palette);
    if (frame.reshaped || changes.has('runs')) {
      const all = workbench.scene.getState().scene.runs;
      averaged.current = runs.map(averagedPath).filter((path) => path !== null);
      paths.follow(runs, (id) => runStyle(id, all), relief, palette);
      averages.follow(averaged.current, (id) => runStyle(id, all), relief, palette);
    }
    paths.seek(runs, frame.playhead);
    averages.seek(averaged.current, frame.playhead);
    for (const lines of [paths, averages]) lines.setScale(frame.scale);
    paths.cover(frame);
  });

  return (
    <>
      <primitive object={averages.group} dispose={null} />
      <primitive object={paths.group} dispose={null} />
    </>
  );
}
