/** Lines of one look that layers draw: on a halo or without, solid or dashed, in memory that grows. */
import { Group } from 'three';
import type { Tone } from '../../../scene/marks';
import { type Line, LineMaterial, LinePieces, showPieces } from '../lines';
import { ORDER } from '../order';
import type { Palette } from '../palette';

const HALO = 2.5;
const DASH = [7, 4];
const ROOM = 128;

export interface StrokeLook {
  readonly tone: Tone;
  /** In CSS pixels. */
  readonly width: number;
  readonly dashed: boolean;
  readonly halo: boolean;
  /** 1 hides what lies below. */
  readonly opacity: number;
  readonly order: number;
}

export class Strokes {
  readonly group = new Group();
  private readonly pieces = new LinePieces();
  private readonly line: Line;
  private readonly material: LineMaterial;
  private readonly halo: { readonly line: Line; readonly material: LineMaterial } | null = null;
  private positions = new Float32Array(6 * ROOM);
  private distances = new Float32Array(2 * ROOM);
  private count = 0;
  private along = 0;

  constructor(private readonly look: StrokeLook) {
    const { width, dashed, order, opacity } = look;
    if (look.halo) {
      const material = new LineMaterial({ width: width + HALO, colour: 0xffffff });
      const line = this.pieces.line(material, order);
      this.halo = { line, material };
      this.group.add(line);
    }
    this.material = new LineMaterial({ width, opacity, colour: 0xffffff, dash: dashed ? DASH : [] });
    this.line = this.pieces.line(this.material, order + 0.05);
    this.group.add(this.line);
  }

  setTheme({ tone, halo }: Palette): void {
    this.material.colour.copy(tone(this.look.tone));
    this.halo?.material.colour.copy(halo);
  }

  /** Those of a plane are gone where the picture is the map. */
  setFlatness(flatness: number): void {
    this.group.visible = this.look.order !== ORDER.sheets || flatness < 0.5;
  }

  /** Dashes keep their length on the screen: there are `pixels` to a unit of the box. */
  setScale(pixels: number): void {
    this.material.setScale(pixels);
  }

  get empty(): boolean {
    return this.count === 0;
  }

  clear(): void {
    this.count = 0;
    this.along = 0;
  }

  readonly add = (x0: number, y0: number, z0: number, x1: number, y1: number, z1: number): void => {
    if (6 * this.count === this.positions.length) {
      this.positions = doubled(this.positions);
      this.distances = doubled(this.distances);
    }
    const at = this.count++;
    this.positions.set([x0, y0, z0, x1, y1, z1], 6 * at);
    this.distances[2 * at] = this.along;
    this.along += Math.hypot(x1 - x0, y1 - y0, z1 - z0);
    this.distances[2 * at + 1] = this.along;
  };

  /** Shows what was added since `clear`. */
  show(): void {
    this.pieces.set(this.positions, this.distances, 0, this.count);
    showPieces(this.line, this.count);
    if (this.halo !== null) showPieces(this.halo.line, this.count);
  }

  dispose(): void {
    this.pieces.dispose();
  }
}

function doubled(array: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
  const longer = new Float32Array(2 * array.length);
  longer.set(array);
  return longer;
}
