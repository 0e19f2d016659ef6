/** Places of the box on the screen. */
import type { PerspectiveCamera, Vector3 } from 'three';

/** @returns `target`: CSS pixels from the picture's upper left corner, and a depth */
export function toScreen(
  place: Vector3,
  camera: PerspectiveCamera,
  width: number,
  height: number,
  target: Vector3,
): Vector3 {
  target.copy(place).project(camera);
  return target.set(((target.x + 1) / 2) * width, ((1 - target.y) / 2) * height, target.z);
}
