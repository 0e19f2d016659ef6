/** The isolines at their heights, and the surface's own rim. */
import type { SurfaceResult } from '../../state/results';
import { boxX, boxY, boxZ } from './box';
import { drapeSegment, heightOn } from './drape';
import { type Line, LineMaterial, LinePieces, showPieces } from './lines';
import { ORDER } from './order';
import type { Palette } from './palette';
import type { Relief } from './relief';

const WIDTH = 1;
/** Tangent of the angle by which a piece may turn: a third of a degree. */
const STRAIGHT = 0.006;
const OPACITY = 0.5;

export class IsolineLines {
  readonly line: Line;
  private readonly pieces = new LinePieces();
  private readonly material = new LineMaterial({ width: WIDTH, colour: 0x000000, opacity: OPACITY });
  private positions = new Float32Array(6 * 4096);
  private count = 0;
  /** The rim's pieces come last. */
  private withoutRim = 0;

  constructor() {
    this.line = this.pieces.line(this.material, ORDER.isolines);
  }

  setTheme({ ink }: Palette): void {
    this.material.colour.copy(ink);
  }

  setSurface(surface: SurfaceResult, relief: Relief): void {
    this.count = 0;
    for (const { level, lines } of surface.isolines) {
      if (relief.heights.reach(level) > 1) continue;
      for (const line of lines) this.addLine(line, level, relief);
    }
    this.withoutRim = this.count;
    const end = relief.size - 1;
    drapeSegment(relief, 0, 0, end, 0, this.add);
    drapeSegment(relief, end, 0, end, end, this.add);
    drapeSegment(relief, end, end, 0, end, this.add);
    drapeSegment(relief, 0, end, 0, 0, this.add);
    this.pieces.set(this.positions, null, 0, this.count);
    showPieces(this.line, this.count);
  }

  /** With the surface's rim, or without it where there is a border. */
  setRim(shown: boolean): void {
    showPieces(this.line, shown ? this.count : this.withoutRim);
  }

  dispose(): void {
    this.pieces.dispose();
  }

  /** Marching hands over a point for every cell; where a line runs straight, few of them are needed. */
  private addLine(line: Float64Array, level: number, relief: Relief): void {
    const levelY = boxY(relief, level);
    // Between samples the mesh is flat, and the logarithm of a loss is not: there the line follows the mesh.
    const heightAt = (i: number) =>
      relief.heights.spacing === 'linear' ? levelY : meshHeight(relief, line[i], line[i + 1]);
    let fromX = boxX(relief, line[0]);
    let fromY = heightAt(0);
    let fromZ = boxZ(relief, line[1]);
    let toX = fromX;
    let toY = fromY;
    let toZ = fromZ;
    // The direction in which the piece that is being drawn began.
    let alongX = 0;
    let alongZ = 0;
    for (let i = 2; i < line.length; i += 2) {
      const x = boxX(relief, line[i]);
      const z = boxZ(relief, line[i + 1]);
      const stepX = x - toX;
      const stepZ = z - toZ;
      const turn = Math.abs(alongX * stepZ - alongZ * stepX);
      const onward = alongX * stepX + alongZ * stepZ;
      if (turn > STRAIGHT * onward || onward <= 0) {
        if (toX !== fromX || toZ !== fromZ) this.add(fromX, fromY, fromZ, toX, toY, toZ);
        fromX = toX;
        fromY = toY;
        fromZ = toZ;
        alongX = stepX;
        alongZ = stepZ;
      }
      toX = x;
      toY = heightAt(i);
      toZ = z;
    }
    if (toX !== fromX || toZ !== fromZ) this.add(fromX, fromY, fromZ, toX, toY, toZ);
  }

  private readonly add = (x0: number, y0: number, z0: number, x1: number, y1: number, z1: number): void => {
    if (6 * this.count === this.positions.length) {
      const longer = new Float32Array(2 * this.positions.length);
      longer.set(this.positions);
      this.positions = longer;
    }
    const at = 6 * this.count++;
    this.positions[at] = x0;
    this.positions[at + 1] = y0;
    this.positions[at + 2] = z0;
    this.positions[at + 3] = x1;
    this.positions[at + 4] = y1;
    this.positions[at + 5] = z1;
  };
}

function meshHeight(relief: Relief, w: number, b: number): number {
  const { window, size } = relief;
  const u = ((w - window.w[0]) / (window.w[1] - window.w[0])) * (size - 1);
  const v = ((b - window.b[0]) / (window.b[1] - window.b[0])) * (size - 1);
  return heightOn(relief, u, v);
}
