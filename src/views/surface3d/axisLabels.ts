/** The axes' names and numbers: plain elements over the picture, moved when it is drawn, never overlapping. */
import { Vector3 } from 'three';
import { formatNumber, writtenApart } from '../../text/number';
import { surfacePictureText } from '../../text/surfacePicture';
import { type AxisSides, axisSides } from './axes';
import { BOX_HEIGHT, type Box, boxX, boxY, boxZ } from './box';
import { FLOOR } from './boxFrame';
import { heightOn } from './drape';
import { type DrawnFrame, wordSizeKey } from './drawing';
import { cellsOf } from './places';
import type { Relief } from './relief';
import { isApart, toScreen } from './screen';
import styles from './surface3d.module.css';
import type { ChosenTicks, Ticks } from './ticks';

const AXES = ['w', 'b', 'loss'] as const;
/** From an edge to its numbers and, past them, to the axis' name, in CSS pixels. */
const TICK_GAP = 7;
const NAME_GAPS = { w: 24, b: 32, loss: 38 } as const;
/** More for the name of a logarithmic axis. */
const LONGER_NAME = 10;
/** Between an axis' name and the edge of the picture. */
const EDGE = 4;
/** Between two labels. */
const APART = 5;
/** They may touch above each other: lines of text have room of their own. */
const TOUCHING = 1;
/** From here on up the axis of L is seen from its end: it has no numbers. */
const LOSS_HIDDEN_FROM = 72;

interface Label {
  readonly element: HTMLElement;
  /** In box coordinates. */
  readonly place: Vector3;
  readonly axis: keyof Ticks;
  readonly text: string;
  readonly gap: number;
  width: number;
  height: number;
}

/** Digits of a tick, at least and at most: as few as tell the ticks of an axis apart. */
const FEWEST_DIGITS = 4;
const MOST_DIGITS = 15;

export class AxisLabels {
  private labels: readonly Label[] = [];
  private box: Box | null = null;
  private sides: AxisSides = axisSides(0, 0);
  private measuredFor = '';

  private readonly layer = document.createElement('div');

  constructor(overlay: HTMLElement) {
    overlay.append(this.layer);
  }

  /** Puts up a label for each tick and each axis; the ticks say what `texts` has for them, else their value. */
  set(box: Box, ticks: Ticks, texts: ChosenTicks['texts']): void {
    this.box = box;
    const { spacing, base } = box.heights;
    const logName = base === 0 ? surfacePictureText.logLoss : surfacePictureText.logAboveMinLoss;
    const names = { ...surfacePictureText.axes, ...(spacing === 'log' && { loss: logName }) };
    const wanted: Pick<Label, 'axis' | 'text' | 'gap'>[] = AXES.map((axis) => ({
      axis,
      text: names[axis],
      gap: NAME_GAPS[axis] + (axis === 'loss' && spacing === 'log' ? LONGER_NAME : 0),
    }));
    for (const axis of AXES) {
      const above = axis === 'loss' && base !== 0;
      const written =
        texts[axis] ??
        (above
          ? ticks.loss.map((tick) => surfacePictureText.aboveMin(formatNumber(tick - base, 3)))
          : null) ??
        writtenApart(ticks[axis], FEWEST_DIGITS, MOST_DIGITS) ??
        ticks[axis].map((tick) => formatNumber(tick));
      for (const text of written) wanted.push({ axis, text, gap: TICK_GAP });
    }
    // While data are dragged the surface changes with every frame, its ticks hardly ever.
    const same =
      wanted.length === this.labels.length && wanted.every(({ text }, i) => text === this.labels[i].text);
    if (!same) this.replace(wanted);
    this.placeOn(this.sides, ticks);
  }

  private replace(wanted: readonly Pick<Label, 'axis' | 'text' | 'gap'>[]): void {
    const elements = wanted.map(({ text, gap }) => {
      const element = document.createElement('span');
      element.className = gap === TICK_GAP ? styles.tick : styles.axisName;
      element.textContent = text;
      return element;
    });
    this.layer.replaceChildren(...elements);
    this.labels = wanted.map((label, i) => ({
      ...label,
      element: elements[i],
      place: new Vector3(),
      width: 0,
      height: 0,
    }));
    this.measuredFor = '';
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
    nameW.place.set(boxX(box, betweenTicks(ticks.w)), FLOOR, z);
    nameB.place.set(x, FLOOR, boxZ(box, betweenTicks(ticks.b)));
    nameLoss.place.set(lossX, BOX_HEIGHT / 2, lossZ);
    let at = 0;
    for (const w of ticks.w) numbers[at++].place.set(boxX(box, w), FLOOR, z);
    for (const b of ticks.b) numbers[at++].place.set(x, FLOOR, boxZ(box, b));
    for (const loss of ticks.loss) numbers[at++].place.set(lossX, boxY(box, loss), lossZ);
  }

  /** Moves the labels to where the camera sees their places, and says where they stand: names of balls and marks keep clear of them. */
  project(frame: DrawnFrame): void {
    const { camera, look, relief, isTop, width, height, type, words } = frame;
    this.measure(wordSizeKey(frame));
    for (const label of this.labels) {
      const { element, axis, place } = label;
      let gap = label.gap === TICK_GAP ? TICK_GAP : label.gap * type;
      if (axis === 'loss' && look.elevation > LOSS_HIDDEN_FROM) {
        element.hidden = true;
        continue;
      }
      toScreen(gap !== TICK_GAP && isTop ? this.endOf(axis) : place, camera, width, height, HERE);
      outwards(axis, this.sides, place, OUT);
      toScreen(OUT, camera, width, height, OUT);
      let dx = OUT.x - HERE.x;
      let dy = OUT.y - HERE.y;
      const length = Math.hypot(dx, dy) || 1;
      dx /= length;
      dy /= length;
      if (axis !== 'loss') {
        // Past the surface, where it is seen to lean over its edge of the floor; in a hole there is none.
        const surface = toScreen(above(relief, place, OUT), camera, width, height, OUT);
        gap += Math.max(0, dx * (surface.x - HERE.x) + dy * (surface.y - HERE.y)) || 0;
      }
      // The label's box touches a circle of `gap` around its place.
      let x = HERE.x + dx * (gap + label.width / 2) - label.width / 2;
      let y = HERE.y + dy * (gap + label.height / 2) - label.height / 2;
      if (gap !== TICK_GAP && isTop) {
        // At the end of its axis, in line with the numbers, as on the map.
        x = axis === 'w' ? HERE.x - label.width : HERE.x - TICK_GAP - label.width;
        y = axis === 'w' ? HERE.y + TICK_GAP - 1 : HERE.y - 2;
      } else if (gap !== TICK_GAP) {
        // A name that has no room further out moves in between the numbers.
        x = Math.max(EDGE, Math.min(width - label.width - EDGE, x));
        y = Math.max(EDGE, Math.min(height - label.height - EDGE, y));
      }
      const fits = x >= 0 && y >= 0 && x + label.width <= width && y + label.height <= height;
      const box = { x, y, width: label.width, height: label.height };
      element.hidden = !fits || !words.every((other) => isApart(box, other, APART, -TOUCHING));
      if (element.hidden) continue;
      words.push(box);
      element.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
    }
  }

  /** The end of an axis in the top view. */
  private endOf(axis: keyof Ticks): Vector3 {
    const { sideW = 0, sideB = 0 } = this.box ?? {};
    return axis === 'w' ? END.set(sideW / 2, FLOOR, sideB / 2) : END.set(-sideW / 2, FLOOR, -sideB / 2);
  }

  dispose(): void {
    this.layer.remove();
  }

  /** Only where sizes may be others. */
  private measure(key: string): void {
    if (key === this.measuredFor) return;
    this.measuredFor = key;
    for (const label of this.labels) {
      label.width = label.element.offsetWidth;
      label.height = label.element.offsetHeight;
    }
  }
}

const HERE = new Vector3();
const OUT = new Vector3();
const END = new Vector3();

/** Near the middle of an axis, where no number stands. */
function betweenTicks(ticks: readonly number[]): number {
  const middle = Math.floor((ticks.length - 1) / 2);
  return ticks.length < 2 ? (ticks[0] ?? 0) : (ticks[middle] + ticks[middle + 1]) / 2;
}

/** The surface's place over one of the floor. */
function above(relief: Relief, { x, z }: Vector3, target: Vector3): Vector3 {
  return target.set(x, Math.min(BOX_HEIGHT, heightOn(relief, ...cellsOf(relief, x, z))), z);
}

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
