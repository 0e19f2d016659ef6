/**
 * The surface itself: it reads out the point under the pointer, or under a finger that has rested on it, and a click on it
 * places the start there.
 */
import type { ThreeEvent } from '@react-three/fiber';
import { useEffect, useRef } from 'react';
import { type Intersection, type Ray, type Raycaster, Vector3 } from 'three';
import type { BasinsMark } from '../../../scene/marks';
import { colourScale } from '../../../state/lossScale';
import { placeStart } from '../../contour/startEdits';
import { meantPoint, roundTo } from '../../contour/window';
import { SurfaceMesh } from '../mesh';
import { readsOut, unitsPerPixelOn } from '../pointing';
import { meetSurface } from '../surfaceRay';
import { useBeforeDrawing, useDisposable, usePicture } from '../usePicture';

/** A finger that rests this long reads out instead of turning the picture, as on the map. */
const LONG_PRESS_MS = 450;

export function Surface() {
  const { workbench, drawing, orbit, pointing } = usePicture();
  const surface = useDisposable(() => new SurfaceMesh());

  const shownBasins = useRef<BasinsMark>(undefined);

  useBeforeDrawing((frame) => {
    const { changes, palette, relief } = frame;
    const { colours, levels, clip } = workbench.view.getState().view;
    if (changes.has('theme')) surface.setTheme(palette);
    if (frame.reshaped) surface.setSurface(relief);
    if (frame.reshaped || changes.has('colours'))
      surface.setColours(frame.surface, relief, colourScale(frame.surface, { colours, levels }, clip));
    const basins = workbench.marks.marks().find((mark) => mark.kind === 'basins');
    if (frame.reshaped || changes.has('theme') || basins !== shownBasins.current) {
      surface.setBasins(basins, relief);
      shownBasins.current = basins;
    }
    surface.setLight(frame.look.azimuth, frame.flatness);
  });

  /** Instead of three's own, which tries each of up to 130,000 triangles. */
  const raycast = ({ ray }: Raycaster, intersections: Intersection[]) => {
    const hit = drawing.frame && meetSurface(drawing.frame.relief, ray);
    if (hit === null) return;
    const { x, y, z, distance } = hit;
    intersections.push({ distance, point: new Vector3(x, y, z), object: surface.mesh });
  };

  const press = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isProbing = useRef(false);
  useEffect(() => () => clearTimeout(press.current), []);

  const readOut = (ray: Ray) => {
    const { frame } = drawing;
    const hit = frame && meetSurface(frame.relief, ray);
    if (frame === null || hit === null) {
      pointing.leave();
      return;
    }
    const resolution = unitsPerPixelOn(frame);
    pointing.over('surface', { w: roundTo(hit.w, resolution), b: roundTo(hit.b, resolution) });
  };

  const onPointerDown = (event: ThreeEvent<PointerEvent>) => {
    clearTimeout(press.current);
    if (event.pointerType !== 'touch' || orbit.isTaken) return;
    // Fiber's, which keeps the moves coming to this part. The ray is the same object at each event.
    const [target, { pointerId }, ray] = [event.target as Element, event, event.ray.clone()];
    press.current = setTimeout(() => {
      if (orbit.strayed || orbit.isTaken) return;
      isProbing.current = true;
      orbit.take();
      target.setPointerCapture(pointerId);
      readOut(ray);
    }, LONG_PRESS_MS);
  };

  const onPointerMove = ({ ray, nativeEvent }: ThreeEvent<PointerEvent>) => {
    if (isProbing.current) readOut(ray);
    else if (orbit.isTaken) return;
    else if (readsOut(nativeEvent)) readOut(ray);
    else pointing.leave();
  };

  const letGo = () => {
    clearTimeout(press.current);
    if (!isProbing.current) return;
    isProbing.current = false;
    orbit.letGo();
    pointing.leave();
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
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={letGo}
      onPointerOut={() => {
        letGo();
        if (!orbit.isTaken) pointing.leave();
      }}
      onClick={onClick}
    />
  );
}
