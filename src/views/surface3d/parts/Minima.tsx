/** The lowest points of the surface, as far as they are known. */
import { ORDER } from '../order';
import { placeOn } from '../places';
import { SPRITE, Sprites } from '../sprites';
import { useBeforeDrawing, useDisposable } from '../usePicture';

export function Minima() {
  const sprites = useDisposable(() => new Sprites(ORDER.minima));

  useBeforeDrawing((frame) => {
    const { surface, relief, palette, changes } = frame;
    sprites.setScreen(frame.height, frame.ratio);
    if (!frame.reshaped && !changes.has('theme')) return;
    sprites.setTheme(palette);
    sprites.clear();
    for (const minimum of surface.minima) {
      const place = placeOn(relief, minimum);
      if (place !== null) sprites.add(SPRITE.minimum, place.x, place.y, place.z, palette.ink);
    }
    sprites.show();
  });

  return <primitive object={sprites.points} dispose={null} />;
}
