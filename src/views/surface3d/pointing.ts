/** The pointer over the picture: its pixel and its ray, the marks in its reach, and the point that is read out. */
import {
  type Intersection,
  type Object3D,
  type PerspectiveCamera,
  Ray,
  type Raycaster,
  Vector2,
  Vector3,
} from 'three';
import type { Point } from '../../scene/types';
import type { HoveredBall } from '../../state/view';
import type { Workbench } from '../../state/workbench';
import { meantPlace } from '../contour/clickPlace';
import type { DrawnFrame, Spot } from './drawing';
import { type BoxPoint, isHidden } from './places';
import { toScreen } from './screen';

/** The kind of thing under the pointer, which decides its shape. */
export type Under = 'surface' | 'ball' | 'start';

export class Pointing {
  /** Whether the pointer is a finger, which is less exact than a mouse. */
  byFinger = false;
  private at: Spot = { x: 0, y: 0 };
  private event: MouseEvent | undefined;

  constructor(
    private readonly workbench: Workbench,
    private readonly canvas: HTMLCanvasElement,
  ) {}

  /** The pixel of an event, of which each is to be told, before it is known what it means. */
  placeOf(event: MouseEvent): Spot {
    // Fiber sends an event again, whose place may be another once the browser has done with it.
    if (event === this.event) return this.at;
    this.event = event;
    if ('pointerType' in event && event.pointerType !== '') this.byFinger = event.pointerType === 'touch';
    this.at = meantPlace(event, { x: event.offsetX, y: event.offsetY }, this.at);
    return this.at;
  }

  /** Reads out a point, which may be a ball's, and shows what a click would do. */
  over(under: Under, point: Point | null, ball?: HoveredBall): void {
    this.canvas.dataset.over = under;
    this.workbench.view.getState().setHover(point, ball);
  }

  leave(): void {
    delete this.canvas.dataset.over;
    this.workbench.view.getState().setHover(null);
  }
}

/** A finger that moves turns the picture, and so does a mouse with a button pressed: neither reads out. */
export function readsOut({ pointerType, buttons }: Pick<PointerEvent, 'pointerType' | 'buttons'>): boolean {
  return pointerType !== 'touch' && buttons === 0;
}

/** The worth of a pixel in the surface's units. */
export function unitsPerPixelOn({
  relief: { window, sideW },
  scale,
}: Pick<DrawnFrame, 'relief' | 'scale'>): number {
  return (window.w[1] - window.w[0]) / Math.max(1, scale * sideW);
}

/** A mark on the surface: `lift` says how far above its place its middle stands, in CSS pixels seen from the side. */
export interface PlacedMark extends BoxPoint {
  readonly lift: number;
}

/**
 * The mark nearest to a pixel, within `reach` of it and not hidden by the surface. Of marks that are equally near it is
 * the last one, which lies on top.
 */
export function nearestMark<Mark extends PlacedMark>(
  marks: readonly Mark[],
  frame: DrawnFrame,
  pointer: Spot,
  reach: number,
): { readonly mark: Mark; readonly pixels: number } | null {
  let nearest: { readonly mark: Mark; readonly pixels: number } | null = null;
  for (const mark of marks) {
    const { x, y } = middleOf(mark, frame);
    const pixels = Math.hypot(x - pointer.x, y - pointer.y);
    if (pixels > (nearest?.pixels ?? reach) || !isSeen(mark, frame)) continue;
    nearest = { mark, pixels };
  }
  return nearest;
}

/** In units of the box: marks lie before the surface, whatever their distances; of several the nearest to the pointer counts. */
const PER_PIXEL = 1e-6;

/** The hit of fiber's ray on the nearest of the marks that `object` draws, with its `index` among them; null where none is in reach. */
export function meetMarks<Mark extends PlacedMark>(
  marks: readonly Mark[],
  frame: DrawnFrame,
  raycaster: Raycaster,
  reach: number,
  object: Object3D,
): (Intersection & { readonly mark: Mark }) | null {
  const nearest = nearestMark(marks, frame, pixelOf(raycaster, frame), reach);
  if (nearest === null) return null;
  const { mark, pixels } = nearest;
  return {
    mark,
    distance: PER_PIXEL * pixels,
    point: new Vector3(mark.x, mark.y, mark.z),
    object,
    index: marks.indexOf(mark),
  };
}

/** The pixel on which the middle of a mark is seen. */
export function middleOf(mark: PlacedMark, { camera, look, width, height }: DrawnFrame): Spot {
  const { x, y } = toScreen(HERE.set(mark.x, mark.y, mark.z), camera, width, height, HERE);
  return { x, y: y - mark.lift * Math.cos((look.elevation * Math.PI) / 180) };
}

/** From straight above the surface hides nothing. */
export function isSeen(place: BoxPoint, { isTop, relief, camera }: DrawnFrame): boolean {
  return isTop || !isHidden(relief, place, camera.position);
}

/** The radius of a ball and of a start's ring with its outline, in CSS pixels. */
const MARK_REACH = 9;

/** Keeps words off a ball or a start, as soon as its top is seen. */
export function takeRoom(mark: PlacedMark, frame: DrawnFrame): void {
  const top = { ...mark, y: mark.y + (2 * mark.lift) / frame.scale };
  if (isSeen(mark, frame) || isSeen(top, frame))
    frame.taken.push({ ...middleOf(mark, frame), reach: MARK_REACH });
}

/** The pixel that a ray of fiber's went through. */
export function pixelOf({ ray }: Pick<Raycaster, 'ray'>, { camera, width, height }: DrawnFrame): Spot {
  const { x, y } = toScreen(ray.at(1, HERE), camera, width, height, HERE);
  return { x, y };
}

/** The ray through a pixel. It is the same object each time. */
export function rayThrough(
  { x, y }: Spot,
  { camera, width, height }: { camera: PerspectiveCamera; width: number; height: number },
): Ray {
  NDC.set((2 * x) / width - 1, 1 - (2 * y) / height);
  RAY.origin.setFromMatrixPosition(camera.matrixWorld);
  RAY.direction.set(NDC.x, NDC.y, 0.5).unproject(camera).sub(RAY.origin).normalize();
  return RAY;
}

const HERE = new Vector3();
const NDC = new Vector2();
const RAY = new Ray();
