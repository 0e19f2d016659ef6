/** The names of marks: plain elements over the picture, moved when it is drawn, hidden behind the surface. */
import { Vector3 } from 'three';
import { clipSegment } from '../../../math/clip';
import type { Tone } from '../../../scene/marks';
import { toneVariable } from '../../shared/tones';
import { type DrawnFrame, type Spot, type WordBox, wordSizeKey } from '../drawing';
import { isHidden } from '../places';
import { isApart, toScreen } from '../screen';
import styles from '../surface3d.module.css';

export interface NameRequest {
  readonly text: string;
  readonly tone: Tone;
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** From the place to the text, in CSS pixels; a pin's is higher up. */
  readonly reach: number;
  readonly lift: number;
  /** The beginning of a stroke whose end the place is: it is named past one of the two. */
  readonly other?: ScenePosition;
  /** The middle of an arrow whose tip the place is: it is named there where its tip has no room. */
  readonly middle?: ScenePosition | null;
}

/** A stretch of something drawn, which a name would be struck through by. */
export type Stretch = readonly [from: ScenePosition, to: ScenePosition];

export interface ScenePosition {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

interface Placed {
  readonly request: NameRequest;
  readonly element: HTMLElement;
  width: number;
  height: number;
}

/** The sides of a place on which a text may stand, the best ones first. */
const SIDES: readonly (readonly [number, number])[] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
];
const EDGE = 2;
/** Between names side by side: closer ones read as one. */
const GAP = 4;
/** Half a mark, and half a stroke, in CSS pixels. */
const MARK = 5;
const STROKE = 2;

export class MarkNames {
  private labels: readonly Placed[] = [];
  private stretches: readonly Stretch[] = [];
  private measuredFor = '';
  private readonly layer = document.createElement('div');

  constructor(overlay: HTMLElement) {
    overlay.append(this.layer);
  }

  /** @param stretches of arrows and short lines, with a name or without */
  set(requests: readonly NameRequest[], stretches: readonly Stretch[]): void {
    this.stretches = stretches;
    const same =
      requests.length === this.labels.length &&
      requests.every(
        ({ text, tone }, i) => text === this.labels[i].request.text && tone === this.labels[i].request.tone,
      );
    if (same) {
      // While playing, places move and names stay.
      this.labels = this.labels.map((label, i) => ({ ...label, request: requests[i] }));
      return;
    }
    const elements = requests.map(({ text, tone }) => {
      const element = document.createElement('span');
      element.className = styles.mark;
      element.textContent = text;
      element.style.color = `var(${toneVariable(tone)})`;
      return element;
    });
    this.layer.replaceChildren(...elements);
    this.labels = requests.map((request, i) => ({
      request,
      element: elements[i],
      width: 0,
      height: 0,
    }));
    this.measuredFor = '';
  }

  /** Moves the names to where their places are seen, clear of each other, of strokes, marks and balls; without such room they are hidden. */
  project(frame: DrawnFrame): void {
    const { camera, relief, width, height, taken, paths, words } = frame;
    this.measure(wordSizeKey(frame));
    const screen = (place: ScenePosition): Spot => {
      const { x, y } = toScreen(HERE.set(place.x, place.y, place.z), camera, width, height, HERE);
      return { x, y };
    };
    const strokes = this.stretches.map((ends) => ends.map(screen));
    for (const [from, to] of strokes) paths.cover(from.x, from.y, to.x, to.y);
    const places = this.labels.map(({ request }) => screen(request));
    this.labels.forEach(({ request, element, ...size }, i) => {
      const seen = (place: ScenePosition) => !isHidden(relief, place, camera.position);
      const boxes = boxesOf(request, size, screen, seen).filter(
        (box) =>
          box.x >= EDGE &&
          box.y >= EDGE &&
          box.x + box.width <= width - EDGE &&
          box.y + box.height <= height - EDGE &&
          words.every((other) => isApart(box, other, GAP, 0)),
      );
      const isClear = (each: WordBox) =>
        strokes.every((stroke) => !isCrossed(each, stroke)) &&
        places.every((place, k) => k === i || !covers(each, place)) &&
        taken.every((disc) => !covers(each, disc, disc.reach));
      const box = boxes.find(isClear);
      element.hidden = box === undefined;
      if (box === undefined) return;
      words.push(box);
      element.style.transform = `translate(${box.x.toFixed(1)}px, ${box.y.toFixed(1)}px)`;
    });
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

  dispose(): void {
    this.layer.remove();
  }
}

type Size = Pick<WordBox, 'width' | 'height'>;

/** The boxes that a text may have, as far as the thing it names is seen: past the ends of a stroke, then beside the place, or an arrow’s middle. */
export function boxesOf(
  { reach, lift, other, middle, ...place }: Omit<NameRequest, 'text' | 'tone'>,
  size: Size,
  screen: (place: ScenePosition) => Spot,
  seen: (place: ScenePosition) => boolean,
): readonly WordBox[] {
  const box = ({ x, y }: Spot, right: number, down: number): WordBox => ({
    x: x + right * (reach + size.width / 2) - size.width / 2,
    y: y - lift + down * (reach + size.height / 2) - size.height / 2,
    width: size.width,
    height: size.height,
  });
  const past = (end: ScenePosition, start: ScenePosition): readonly WordBox[] => {
    if (!seen(end)) return [];
    const [to, from] = [screen(end), screen(start)];
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    return length === 0 ? [] : [box(to, (to.x - from.x) / length, (to.y - from.y) / length)];
  };
  const beside = (at: ScenePosition) =>
    seen(at) ? SIDES.map(([right, down]) => box(screen(at), right, down)) : [];
  if (other === undefined) return [...beside(place), ...(middle ? beside(middle) : [])];
  return [...past(place, other), ...past(other, place), ...beside(place), ...beside(other)];
}

/** Whether a text would lie over a mark. */
function covers({ x, y, width, height }: WordBox, mark: Spot, reach = MARK): boolean {
  return (
    mark.x > x - reach && mark.x < x + width + reach && mark.y > y - reach && mark.y < y + height + reach
  );
}

const CROSSING = new Float64Array(4);

function isCrossed({ x, y, width, height }: WordBox, [from, to]: readonly Spot[]): boolean {
  const inside = { x0: x - STROKE, x1: x + width + STROKE, y0: y - STROKE, y1: y + height + STROKE };
  return clipSegment(from.x, from.y, to.x, to.y, inside, CROSSING);
}

const HERE = new Vector3();
