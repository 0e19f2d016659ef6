/** The frame around the surface: its floor, the walls behind it, and a line for every tick. */
import { Group } from 'three';
import type { AxisSides } from './axes';
import { BOX_HEIGHT, type Box, boxX, boxY, boxZ } from './box';
import { TARGET_HEIGHT } from './cameraPose';
import { type Line, LineMaterial, LinePieces, showPieces } from './lines';
import { ORDER } from './order';
import type { Palette } from './palette';
import type { Ticks } from './ticks';

/** The floor lies a little below the lowest point, so that a level surface does not lie in it. */
export const FLOOR = -0.04;
const ROOM = 6 * 256;
/** The length of the map's ticks in CSS pixels. */
const TICK = 4;

/** Lines that are drawn alike. */
class Strokes {
  readonly line: Line;
  private readonly pieces = new LinePieces();
  private readonly positions = new Float32Array(ROOM);
  private count = 0;

  constructor(
    readonly material: LineMaterial,
    order: number,
  ) {
    this.line = this.pieces.line(material, order);
  }

  clear(): void {
    this.count = 0;
  }

  add(x0: number, y0: number, z0: number, x1: number, y1: number, z1: number): void {
    if (6 * this.count === ROOM) return;
    this.positions.set([x0, y0, z0, x1, y1, z1], 6 * this.count++);
  }

  show(): void {
    this.pieces.set(this.positions, null, 0, this.count);
    showPieces(this.line, this.count);
  }

  dispose(): void {
    this.pieces.dispose();
  }
}

export class BoxFrame {
  readonly group = new Group();
  private readonly grid = new Strokes(new LineMaterial({ width: 1, colour: 0, below: true }), ORDER.frame);
  private readonly edges = new Strokes(
    new LineMaterial({ width: 1.25, colour: 0, below: true }),
    ORDER.frame + 0.5,
  );
  private readonly border = new Strokes(new LineMaterial({ width: 1, colour: 0 }), ORDER.border);

  constructor() {
    this.group.add(this.grid.line, this.edges.line, this.border.line);
  }

  setTheme({ rule, ruleStrong }: Palette): void {
    this.grid.material.colour.copy(rule);
    this.edges.material.colour.copy(ruleStrong);
    this.border.material.colour.copy(ruleStrong);
  }

  /** Draws floor and back walls for the sides that are in front. */
  set(box: Box, ticks: Ticks, sides: AxisSides): void {
    const { grid, edges } = this;
    grid.clear();
    edges.clear();
    const x = (sides.x * box.sideW) / 2;
    const z = (sides.z * box.sideB) / 2;
    const lossX = (sides.lossX * box.sideW) / 2;
    const lossZ = (sides.lossZ * box.sideB) / 2;
    for (const w of ticks.w) {
      const at = boxX(box, w);
      grid.add(at, FLOOR, -z, at, FLOOR, z);
      grid.add(at, FLOOR, -z, at, BOX_HEIGHT, -z);
    }
    for (const b of ticks.b) {
      const at = boxZ(box, b);
      grid.add(-x, FLOOR, at, x, FLOOR, at);
      grid.add(-x, FLOOR, at, -x, BOX_HEIGHT, at);
    }
    for (const loss of ticks.loss) {
      const at = boxY(box, loss);
      grid.add(-x, at, -z, x, at, -z);
      grid.add(-x, at, -z, -x, at, z);
    }
    grid.add(-x, BOX_HEIGHT, -z, x, BOX_HEIGHT, -z);
    grid.add(-x, BOX_HEIGHT, -z, -x, BOX_HEIGHT, z);
    grid.add(-x, FLOOR, -z, -x, BOX_HEIGHT, -z);
    edges.add(-x, FLOOR, z, x, FLOOR, z);
    edges.add(x, FLOOR, -z, x, FLOOR, z);
    edges.add(lossX, FLOOR, lossZ, lossX, BOX_HEIGHT, lossZ);
    grid.show();
    edges.show();
  }

  /**
   * From the top: the map's border with its ticks instead of floor and walls.
   * @param scale CSS pixels to a unit of the box; null for any other way of looking
   */
  setTop(box: Box, ticks: Ticks, scale: number | null): void {
    const { border } = this;
    border.clear();
    if (scale !== null) {
      // Half a pixel outside, as on the map.
      const x = box.sideW / 2 + 0.5 / scale;
      const z = box.sideB / 2 + 0.5 / scale;
      const y = TARGET_HEIGHT;
      border.add(-x, y, -z, x, y, -z);
      border.add(x, y, -z, x, y, z);
      border.add(x, y, z, -x, y, z);
      border.add(-x, y, z, -x, y, -z);
      const tick = TICK / scale;
      for (const w of ticks.w) border.add(boxX(box, w), y, z, boxX(box, w), y, z + tick);
      for (const b of ticks.b) border.add(-x, y, boxZ(box, b), -x - tick, y, boxZ(box, b));
      border.show();
    }
    border.line.visible = scale !== null;
    this.grid.line.visible = this.edges.line.visible = scale === null;
  }

  dispose(): void {
    this.grid.dispose();
    this.edges.dispose();
    this.border.dispose();
  }
}
