/**
 * The point that is read out, wherever the pointer that means it may be: a ring on the surface, and what is there. Plain
 * elements over the picture, which move without a drawing.
 */

import { Vector3 } from 'three';
import { writeText } from '../../browser/writeText';
import type { Workbench } from '../../state/workbench';
import { CONTOUR_TEXT } from '../../text/contour';
import { besidePoint } from '../contour/readoutPlacement';
import { coordinateText, nameOfBall, valueText } from '../contour/readoutText';
import type { DrawnFrame } from './drawing';
import { placeOn } from './places';
import { isSeen, unitsPerPixelOn } from './pointing';
import { toScreen } from './screen';
import styles from './surface3d.module.css';

const ROWS = ['w', 'b', 'loss'] as const;

export class SurfaceReadout {
  private readonly ring = document.createElement('span');
  private readonly box = document.createElement('div');
  private readonly name = document.createElement('p');
  private readonly cells: readonly HTMLElement[];
  private width = 0;
  private height = 0;

  constructor(overlay: HTMLElement) {
    this.ring.className = styles.hover;
    this.box.className = styles.readout;
    this.name.className = styles.ball;
    this.box.append(this.name);
    this.cells = ROWS.map((row) => {
      const line = document.createElement('div');
      const [term, value] = [document.createElement('span'), document.createElement('span')];
      term.textContent = CONTOUR_TEXT[row];
      line.append(term, value);
      this.box.append(line);
      return value;
    });
    this.ring.hidden = this.box.hidden = true;
    overlay.append(this.ring, this.box);
  }

  /**
   * Writes what is at the point, as far as it is known: all of it belongs to one point.
   * @param isHere the pointer is in this picture: elsewhere, its own place tells w and b
   */
  write({ view, results, scene }: Workbench, frame: DrawnFrame, isHere: boolean): void {
    const { hover, hoveredBall } = view.getState();
    const probe = results.get('probe');
    const point = probe ?? hover;
    if (point === null) return;
    const resolution = unitsPerPixelOn(frame);
    const texts = [
      coordinateText(point.w, resolution),
      coordinateText(point.b, resolution),
      probe === null
        ? '\u2013'
        : Number.isFinite(probe.loss)
          ? valueText(probe.loss)
          : CONTOUR_TEXT.undefinedHere,
    ];
    texts.forEach((text, i) => {
      writeText(this.cells[i], text);
    });
    this.name.textContent = hoveredBall === null ? '' : nameOfBall(hoveredBall, scene.getState().scene.runs);
    this.box.dataset.here = String(isHere);
    this.box.hidden = false;
    this.width = this.box.offsetWidth;
    this.height = this.box.offsetHeight;
  }

  /** Moves ring and words to where the camera sees the point. */
  project({ view }: Workbench, frame: DrawnFrame): void {
    const { hover } = view.getState();
    const { relief, camera, width, height } = frame;
    const place = hover === null ? null : placeOn(relief, hover);
    this.ring.hidden = this.box.hidden = place === null;
    if (place === null) return;
    const { x, y } = toScreen(HERE.set(place.x, place.y, place.z), camera, width, height, HERE);
    this.ring.dataset.behind = String(!isSeen(place, frame));
    this.ring.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
    const at = besidePoint(x, y, { left: 0, top: 0, width, height }, this.width, this.height);
    this.box.style.transform = `translate(${at.left}px, ${at.top}px)`;
  }

  dispose(): void {
    this.ring.remove();
    this.box.remove();
  }
}

const HERE = new Vector3();
