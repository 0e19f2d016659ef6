/** The paths of the runs. */
import { runStyle } from '../../../runStyle/runStyle';
import { PathLines } from '../paths';
import { useBeforeDrawing, useDisposable, usePicture } from '../usePicture';

export function Paths() {
  const { workbench } = usePicture();
  const paths = useDisposable(() => new PathLines());

  useBeforeDrawing((frame) => {
    const { changes, runs, relief, palette } = frame;
    if (changes.has('theme')) paths.setTheme(palette);
    if (frame.reshaped || changes.has('runs')) {
      const all = workbench.scene.getState().scene.runs;
      paths.follow(runs, (id) => runStyle(id, all), relief, palette);
    }
    paths.seek(runs, frame.playhead);
    paths.setScale(frame.scale);
  });

  return <primitive object={paths.group} dispose={null} />;
}
