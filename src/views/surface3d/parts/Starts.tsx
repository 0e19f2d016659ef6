/** The starts of the runs. */
import { COLUMN } from '../../../catalog/columns';
import { ORDER } from '../order';
import { placeOn } from '../places';
import { SPRITE, Sprites } from '../sprites';
import { useBeforeDrawing, useDisposable } from '../usePicture';

export function Starts() {
  const sprites = useDisposable(() => new Sprites(ORDER.starts));

  useBeforeDrawing((frame) => {
    const { runs, relief, palette } = frame;
    sprites.setScreen(frame.height, frame.ratio);
    sprites.setTheme(palette);
    sprites.clear();
    for (const { columns, length } of runs) {
      const start = { w: columns[COLUMN.w][0], b: columns[COLUMN.b][0] };
      const place = length === 0 ? null : placeOn(relief, start);
      if (place !== null) sprites.add(SPRITE.ring, place.x, place.y, place.z, palette.ink);
    }
    sprites.show();
  });

  return <primitive object={sprites.points} dispose={null} />;
}
