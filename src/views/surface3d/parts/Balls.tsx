/** The balls of the runs at the playhead. */
import { COLUMN } from '../../../catalog/columns';
import { runStyle } from '../../../runStyle/runStyle';
import { rowAt } from '../../../state/results';
import { ORDER } from '../order';
import { placeOn } from '../places';
import { SPRITE, Sprites } from '../sprites';
import { useBeforeDrawing, useDisposable, usePicture } from '../usePicture';

export function Balls() {
  const { workbench } = usePicture();
  const sprites = useDisposable(() => new Sprites(ORDER.balls));

  useBeforeDrawing((frame) => {
    const { runs, relief, palette, playhead } = frame;
    const all = workbench.scene.getState().scene.runs;
    sprites.setScreen(frame.height, frame.ratio);
    sprites.setTheme(palette);
    sprites.clear();
    for (const run of runs) {
      const row = rowAt(run, playhead);
      if (row < 0) continue;
      const place = placeOn(relief, { w: run.columns[COLUMN.w][row], b: run.columns[COLUMN.b][row] });
      if (place === null) continue;
      const { colour } = runStyle(run.id, all);
      sprites.add(SPRITE.ball, place.x, place.y, place.z, palette.runs[colour]);
    }
    sprites.show();
  });

  return <primitive object={sprites.points} dispose={null} />;
}
