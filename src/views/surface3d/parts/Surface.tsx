/** The surface itself. */
import { SurfaceMesh } from '../mesh';
import { useBeforeDrawing, useDisposable, usePicture } from '../usePicture';

export function Surface() {
  const { workbench } = usePicture();
  const surface = useDisposable(() => new SurfaceMesh());

  useBeforeDrawing((frame) => {
    const { changes, palette, relief } = frame;
    const { levels, clip } = workbench.view.getState().view;
    if (changes.has('theme')) surface.setTheme(palette);
    if (frame.reshaped) surface.setSurface(frame.surface, relief);
    if (frame.reshaped || changes.has('levels')) surface.setLevels(frame.surface, levels, clip);
    surface.setLight(frame.look.azimuth, frame.flatness);
  });

  return <primitive object={surface.mesh} dispose={null} />;
}
