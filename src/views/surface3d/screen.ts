/** Places of the box on the screen. */
import type { PerspectiveCamera, Vector3 } from 'three';
import type { WordBox } from './drawing';

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

/** Whether two boxes of words lie so far apart, in CSS pixels, side by side or above each other. */
export function isApart(one: WordBox, other: WordBox, beside: number, above: number): boolean {
  return (
    one.x > other.x + other.width + beside ||
    other.x > one.x + one.width + beside ||
    one.y > other.y + other.height + above ||
    other.y > one.y + one.height + above
  );
}
