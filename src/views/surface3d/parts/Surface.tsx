/** The surface itself: it reads out the point under the pointer, and a click on it places the start there. */
import type { ThreeEvent } from '@react-three/fiber';
import { type Intersection, type Raycaster, Vector3 } from 'three';
import { colourScale } from '../../../state/lossScale';
import { placeStart } from '../../contour/startEdits';
import { meantPoint, roundTo } from '../../contour/window';
import { SurfaceMesh } from '../mesh';
import { readsOut, unitsPerPixelOn } from '../pointing';
import { meetSurface } from '../surfaceRay';
import { useBeforeDrawing, useDisposable, usePicture } from '../usePicture';

export function Surface() {
  const { workbench, drawing, orbit, pointing } = usePicture();
  const surface = useDisposable(() => new SurfaceMesh());

  useBeforeDrawing((frame) => {
    const { changes, palette, relief } = frame;
    const { colours, levels, clip } = workbench.view.getState().view;
    if (changes.has('theme')) surface.setTheme(palette);
    if (frame.reshaped) surface.setSurface(relief);
    if (frame.reshaped || changes.has('colours'))
      surface.setColours(frame.surface, relief, colourScale(frame.surface, { colours, levels }, clip));
    surface.setLight(frame.look.azimuth, frame.flatness);
  });

  /** Instead of three's own, which tries each of up to 130,000 triangles. */
  const raycast = ({ ray }: Raycaster, intersections: Intersection[]) => {
    const hit = drawing.frame && meetSurface(drawing.frame.relief, ray);
    if (hit === null) return;
    const { x, y, z, distance } = hit;
    intersections.push({ distance, point: new Vector3(x, y, z), object: surface.mesh });
  };

  const onPointerMove = ({ ray, nativeEvent }: ThreeEvent<PointerEvent>) => {
    const { frame } = drawing;
    if (frame === null || orbit.isTaken) return;
    const hit = meetSurface(frame.relief, ray);
    if (hit === null || !readsOut(nativeEvent)) {
      pointing.leave();
      return;
    }
    const resolution = unitsPerPixelOn(frame);
    pointing.over('surface', { w: roundTo(hit.w, resolution), b: roundTo(hit.b, resolution) });
  };

  const onClick = ({ ray }: ThreeEvent<MouseEvent>) => {
    const { frame } = drawing;
    const hit = frame && meetSurface(frame.relief, ray);
    if (frame === null || hit === null || orbit.strayed) return;
    placeStart(workbench, meantPoint(hit, unitsPerPixelOn(frame)));
  };

  return (
    <primitive
      object={surface.mesh}
      dispose={null}
      raycast={raycast}
      onPointerMove={onPointerMove}
      onPointerOut={() => {
        if (!orbit.isTaken) pointing.leave();
      }}
      onClick={onClick}
    />
  );
}
