/** A pin on the surface where the pointer is on the map, with the loss there. */
import { type PerspectiveCamera, Vector3 } from 'three';
import type { LineSegments2 } from 'three/examples/jsm/lines/LineSegments2.js';
import type { Point } from '../../scene/types';
import type { ProbeResult } from '../../state/results';
import { formatNumber } from '../../text/number';
import { surface3dText } from '../../text/surface3d';
import { toScreen } from './labels';
import { LinePieces, lineMaterial, showPieces } from './lines';
import { ORDER } from './order';
import type { Palette } from './palette';
import styles from './surface3d.module.css';

/** Height of the pin, in units of the box. */
const STEM = 0.09;
/** From its head to its label, in CSS pixels. */
const ABOVE = 6;

export class HoverPin {
  readonly line: LineSegments2;
  private readonly pieces = new LinePieces();
  private readonly material = lineMaterial({ width: 1.5, colour: 0x000000 });
  private readonly positions = new Float32Array(6);
  private readonly label = document.createElement('span');
  private readonly head = new Vector3();
  private width = 0;
  private height = 0;

  constructor(overlay: HTMLElement) {
    this.line = this.pieces.line(this.material, ORDER.marks - 1);
    this.label.className = styles.pin;
    this.label.hidden = true;
    overlay.append(this.label);
  }

  setTheme({ ink }: Palette): void {
    this.material.color.copy(ink);
  }

  /** Stands at `place` for the point of the map; `null` takes it away. The loss follows when it is known. */
  set(place: Vector3 | null, point: Point | null, probe: ProbeResult | null): void {
    showPieces(this.line, place === null ? 0 : 1);
    if (place === null) {
      this.label.hidden = true;
      return;
    }
    this.positions.set([place.x, place.y, place.z, place.x, place.y + STEM, place.z]);
    this.pieces.set(this.positions, null, 0, 1);
    this.head.copy(place);
    this.head.y += STEM;
    if (probe !== null && probe.w === point?.w && probe.b === point.b) {
      this.label.textContent = surface3dText.hover(formatNumber(probe.loss));
    }
    this.label.hidden = this.label.textContent === '';
    this.width = this.label.offsetWidth;
    this.height = this.label.offsetHeight;
  }

  project(camera: PerspectiveCamera, width: number, height: number): void {
    if (this.label.hidden) return;
    toScreen(this.head, camera, width, height, HEAD);
    const x = Math.max(2, Math.min(width - this.width - 2, HEAD.x - this.width / 2));
    const y = Math.max(2, HEAD.y - this.height - ABOVE);
    this.label.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
  }

  dispose(): void {
    this.pieces.dispose();
    this.label.remove();
  }
}

const HEAD = new Vector3();
