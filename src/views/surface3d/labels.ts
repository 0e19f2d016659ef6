/** The axes' names and numbers: plain elements over the picture, moved when it is drawn, never overlapping. */
import { type PerspectiveCamera, Vector3 } from 'three';
import { formatNumber } from '../../text/number';
import { surface3dText } from '../../text/surface3d';
import { type AxisSides, axisSides } from './axes';
import { BOX_HEIGHT, type Box, boxX, boxY, boxZ } from './box';
import { FLOOR, type Ticks } from './frame';
import styles from './surface3d.module.css';

/** From an edge to its numbers, and on to the axis' name, in CSS pixels. */
const TICK_GAP = 7;
const NAME_GAP = 26;
/** Between two labels. */
const APART = 5;
/** From here on up the axis of L is seen from its end: it has no numbers. */
const LOSS_HIDDEN_FROM = 72;

interface Label {
  readonly element: HTMLElement;
  /** In box coordinates. */
  readonly place: Vector3;
  readonly axis: keyof Ticks;
  /** An axis' name stands further out than its numbers. */
  readonly gap: number;
  width: number;
  height: number;
}

export class Labels {
  private labels: readonly Label[] = [];
  private box: Box | null = null;
  private sides: AxisSides = axisSides(0, 0);
  private readonly taken: number[] = [];

  constructor(private readonly layer: HTMLElement) {}

  /** Puts up a label for each tick and each axis. */
  set(box: Box, ticks: Ticks): void {
    this.box = box;
    const names = surface3dText.axes;
    const wanted: [axis: keyof Ticks, text: string, gap: number][] = [
      ['w', names.w, NAME_GAP],
      ['b', names.b, NAME_GAP],
      ['loss', names.loss, NAME_GAP],
    ];
    for (const axis of ['w', 'b', 'loss'] as const) {
      for (const tick of ticks[axis]) wanted.push([axis, formatNumber(tick), TICK_GAP]);
    }
    const elements = wanted.map(([, text, gap]) => {
      const element = document.createElement('span');
      element.className = gap === NAME_GAP ? styles.axisName : styles.tick;
      element.textContent = text;
      return element;
    });
    this.layer.replaceChildren(...elements);
    this.labels = wanted.map(([axis, , gap], i) => ({
      element: elements[i],
      place: new Vector3(),
      axis,
      gap,
      width: elements[i].offsetWidth,
      height: elements[i].offsetHeight,
    }));
    this.placeOn(this.sides, ticks);
  }

  /** Moves the labels to the edges in front. */
  placeOn(sides: AxisSides, ticks: Ticks): void {
    this.sides = sides;
    const { box } = this;
    if (box === null) return;
    const x = (sides.x * box.sideW) / 2;
    const z = (sides.z * box.sideB) / 2;
    const lossX = (sides.lossX * box.sideW) / 2;
    const lossZ = (sides.lossZ * box.sideB) / 2;
    const [nameW, nameB, nameLoss, ...numbers] = this.labels;
    nameW.place.set(0, FLOOR, z);
    nameB.place.set(x, FLOOR, 0);
    nameLoss.place.set(lossX, BOX_HEIGHT / 2, lossZ);
    let at = 0;
    for (const w of ticks.w) numbers[at++].place.set(boxX(box, w), FLOOR, z);
    for (const b of ticks.b) numbers[at++].place.set(x, FLOOR, boxZ(box, b));
    for (const loss of ticks.loss) numbers[at++].place.set(lossX, boxY(box, loss), lossZ);
  }

  /** Moves the labels to where the camera sees their places. */
  project(camera: PerspectiveCamera, elevation: number, width: number, height: number): void {
    this.taken.length = 0;
    for (const label of this.labels) {
      const { element, axis, gap, place } = label;
      if (axis === 'loss' && elevation > LOSS_HIDDEN_FROM) {
        element.hidden = true;
        continue;
      }
      toScreen(place, camera, width, height, HERE);
      outwards(axis, this.sides, place, OUT);
      toScreen(OUT, camera, width, height, OUT);
      let dx = OUT.x - HERE.x;
      let dy = OUT.y - HERE.y;
      const length = Math.hypot(dx, dy) || 1;
      dx /= length;
      dy /= length;
      // The label's box touches a circle of `gap` around its place.
      const x = HERE.x + dx * (gap + label.width / 2) - label.width / 2;
      const y = HERE.y + dy * (gap + label.height / 2) - label.height / 2;
      const fits = x >= 0 && y >= 0 && x + label.width <= width && y + label.height <= height;
      const free = fits && this.take(x, y, label.width, label.height);
      element.hidden = !free;
      if (free) element.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
    }
  }

  /** Takes a rectangle of the picture, unless one of those taken before lies in it. */
  private take(x: number, y: number, width: number, height: number): boolean {
    const { taken } = this;
    for (let i = 0; i < taken.length; i += 4) {
      const apart =
        x > taken[i] + taken[i + 2] + APART ||
        taken[i] > x + width + APART ||
        y > taken[i + 1] + taken[i + 3] ||
        taken[i + 1] > y + height;
      if (!apart) return false;
    }
    taken.push(x, y, width, height);
    return true;
  }
}

const HERE = new Vector3();
const OUT = new Vector3();

/** A place a little outside the box. */
function outwards(axis: keyof Ticks, sides: AxisSides, place: Vector3, target: Vector3): void {
  target.copy(place);
  if (axis === 'w') target.z += 0.05 * sides.z;
  else if (axis === 'b') target.x += 0.05 * sides.x;
  else {
    target.x += 0.05 * (sides.lossX === sides.x ? sides.x : 0);
    target.z += 0.05 * (sides.lossZ === sides.z ? sides.z : 0);
    target.x -= 0.05 * (sides.lossX === sides.x ? 0 : sides.x);
    target.z -= 0.05 * (sides.lossZ === sides.z ? 0 : sides.z);
  }
}

/** CSS pixels from the picture's upper left corner. */
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
