/** The names of marks: plain elements over the picture, moved when it is drawn, hidden behind the surface. */
import { type PerspectiveCamera, Vector3 } from 'three';
import type { Tone } from '../../../scene/marks';
import { toneVariable } from '../../shared/tones';
import { toScreen } from '../labels';
import type { Relief } from '../relief';
import styles from '../surface3d.module.css';
import { isHidden } from './drapes';

export interface LabelRequest {
  readonly text: string;
  readonly tone: Tone;
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** From the place to the text, in CSS pixels; a pin's is higher up. */
  readonly reach: number;
  readonly lift: number;
}

interface Placed {
  readonly request: LabelRequest;
  readonly element: HTMLElement;
  readonly width: number;
  readonly height: number;
}

/** Where a text stands to its place, in the order in which sides are liked. */
const SIDES: readonly (readonly [number, number])[] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
];
const EDGE = 2;

export class MarkLabels {
  private labels: readonly Placed[] = [];
  private readonly layer = document.createElement('div');

  constructor(overlay: HTMLElement) {
    overlay.append(this.layer);
  }

  set(requests: readonly LabelRequest[]): void {
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
      width: elements[i].offsetWidth,
      height: elements[i].offsetHeight,
    }));
  }

  project(camera: PerspectiveCamera, relief: Relief, width: number, height: number): void {
    const taken: { x: number; y: number; width: number; height: number }[] = [];
    for (const { request, element, ...size } of this.labels) {
      toScreen(HERE.set(request.x, request.y, request.z), camera, width, height, HERE);
      const place = SIDES.map(([right, down]) => ({
        x: HERE.x + right * (request.reach + size.width / 2) - size.width / 2,
        y: HERE.y - request.lift + down * (request.reach + size.height / 2) - size.height / 2,
        ...size,
      })).find(
        (box) =>
          box.x >= EDGE &&
          box.y >= EDGE &&
          box.x + box.width <= width - EDGE &&
          box.y + box.height <= height - EDGE &&
          taken.every((other) => isApart(box, other)),
      );
      element.hidden = place === undefined || isHidden(relief, request, camera.position);
      if (place === undefined || element.hidden) continue;
      taken.push(place);
      element.style.transform = `translate(${place.x.toFixed(1)}px, ${place.y.toFixed(1)}px)`;
    }
  }

  dispose(): void {
    this.layer.remove();
  }
}

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function isApart(one: Rectangle, other: Rectangle): boolean {
  return (
    one.x > other.x + other.width ||
    other.x > one.x + one.width ||
    one.y > other.y + other.height ||
    other.y > one.y + one.height
  );
}

const HERE = new Vector3();
