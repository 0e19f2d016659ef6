/** A mark on the surface at the point that is read out, with the loss there: plain elements over the picture. */
import { Vector3 } from 'three';
import type { Point } from '../../scene/types';
import type { ProbeResult } from '../../state/results';
import { formatNumber } from '../../text/number';
import { surface3dText } from '../../text/surface3d';
import type { DrawnFrame } from './drawing';
import { isHidden, placeOn } from './places';
import { toScreen } from './screen';
import styles from './surface3d.module.css';

/** From the point to its label, in CSS pixels. */
const ABOVE = 12;
/** Between the label and the edge of the picture. */
const EDGE = 2;

export class HoverPin {
  private readonly mark = document.createElement('span');
  private readonly label = document.createElement('span');
  private point: Point | null = null;
  private width = 0;
  private height = 0;

  constructor(overlay: HTMLElement) {
    this.mark.className = styles.hoverMark;
    this.label.className = styles.pin;
    this.mark.hidden = this.label.hidden = true;
    overlay.append(this.mark, this.label);
  }

  /** Means another point; `null` takes the mark away. The loss follows when it is known. */
  set(point: Point | null, probe: ProbeResult | null): void {
    this.point = point;
    if (point === null || probe?.w !== point.w || probe.b !== point.b) return;
    this.label.textContent = surface3dText.hover(formatNumber(probe.loss));
    this.width = this.label.offsetWidth;
    this.height = this.label.offsetHeight;
  }

  /** Moves the mark to where the camera sees the point. */
  project({ relief, camera, isTop, width, height }: DrawnFrame): void {
    const place = this.point === null ? null : placeOn(relief, this.point);
    this.mark.hidden = place === null;
    this.label.hidden = place === null || this.label.textContent === '';
    if (place === null) return;
    toScreen(HERE.set(place.x, place.y, place.z), camera, width, height, HERE);
    this.mark.dataset.behind = String(!isTop && isHidden(relief, place, camera.position));
    this.mark.style.transform = moved(HERE.x, HERE.y);
    this.label.style.transform = moved(
      Math.max(EDGE, Math.min(width - this.width - EDGE, HERE.x - this.width / 2)),
      Math.max(EDGE, HERE.y - this.height - ABOVE),
    );
  }

  dispose(): void {
    this.mark.remove();
    this.label.remove();
  }
}

function moved(x: number, y: number): string {
  return `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
}

const HERE = new Vector3();
