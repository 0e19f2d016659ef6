/** A run's path as straight pieces on the mesh, and how many of them each of its rows has reached. */
import { COLUMN } from '../../catalog/columns';
import { clipSegment } from '../../math/clip';
import type { RunResult } from '../../state/results';
import { drapeSegment } from './drape';
import type { Relief } from './relief';

/** Moves shorter than this many cells wait for the next one: about a tenth of a pixel. */
const SHORTEST = 0.04;
/** Most pieces of a path: of a longer one only every second, fourth … row is drawn. */
const MOST_PIECES = 50_000;
/** A jump that repeats one of the last few is not drawn again: a run that has come to swing between points. */
const REMEMBERED = 64;
/** Ends of jumps closer than a quarter of a cell are the same. */
const PER_CELL = 4;

export class PathData {
  /** x, y, z of a piece's two ends in box coordinates, six numbers a piece. */
  positions = new Float32Array(6 * 512);
  /** Length along the path at a piece's two ends. */
  distances = new Float32Array(2 * 512);
  /** Pieces in use. */
  pieces = 0;
  /** Rows that have been taken up. */
  rows = 0;
  private reached = new Uint32Array(0);
  private every = 1;
  private penU = 0;
  private penV = 0;
  private along = 0;
  private readonly recent = new Float64Array(REMEMBERED).fill(-1);
  private recentAt = 0;
  private readonly clipped = new Float64Array(4);
  /** w and b of the rows that tell a run that grew from a run that was computed anew. */
  private readonly probes = new Float64Array(8);

  /** Pieces that are drawn once the run stands at `row`. */
  piecesAt(row: number): number {
    return row < 0 || this.rows === 0 ? 0 : this.reached[Math.min(row, this.rows - 1)];
  }

  /** Forgets the path: the surface under it has changed. */
  clear(): void {
    this.rows = 0;
    this.pieces = 0;
    this.along = 0;
    this.recent.fill(-1);
  }

  /** Takes up what is new of a run, all of it where it was computed anew. Returns how many pieces are as before. */
  follow(run: RunResult, relief: Relief): number {
    let kept = this.pieces;
    if (run.length < this.rows || !this.continues(run)) {
      this.clear();
      this.every = 1;
      kept = 0;
    }
    while (!this.extend(run, relief)) {
      this.clear();
      kept = 0;
      this.every *= 2;
    }
    this.remember(run);
    return kept;
  }

  /** False where there were too many pieces. */
  private extend(run: RunResult, relief: Relief): boolean {
    if (this.reached.length < run.length) {
      const longer = new Uint32Array(Math.max(run.length, 2 * this.reached.length));
      longer.set(this.reached);
      this.reached = longer;
    }
    const cells = relief.size - 1;
    const { w, b } = relief.window;
    const perW = cells / (w[1] - w[0]);
    const perB = cells / (b[1] - b[0]);
    const ws = run.columns[COLUMN.w];
    const bs = run.columns[COLUMN.b];
    for (let row = this.rows; row < run.length; row++) {
      const u = (ws[row] - w[0]) * perW;
      const v = (bs[row] - b[0]) * perB;
      if (row === 0) this.moveTo(u, v);
      else if (row % this.every === 0 || row === run.length - 1) this.lineTo(u, v, relief);
      if (this.pieces > MOST_PIECES) return false;
      this.reached[row] = this.pieces;
    }
    this.rows = run.length;
    return true;
  }

  private moveTo(u: number, v: number): void {
    this.penU = u;
    this.penV = v;
  }

  private lineTo(u: number, v: number, relief: Relief): void {
    const du = u - this.penU;
    const dv = v - this.penV;
    const square = du * du + dv * dv;
    if (square < SHORTEST * SHORTEST) return;
    const cells = relief.size - 1;
    const inside = { x0: 0, x1: cells, y0: 0, y1: cells };
    if (clipSegment(this.penU, this.penV, u, v, inside, this.clipped)) {
      const [u0, v0, u1, v1] = this.clipped;
      if (square < 1 || !this.drawnLately(u0, v0, u1, v1, cells)) {
        drapeSegment(relief, u0, v0, u1, v1, this.add);
      }
    }
    this.moveTo(u, v);
  }

  private readonly add = (x0: number, y0: number, z0: number, x1: number, y1: number, z1: number): void => {
    if (6 * this.pieces === this.positions.length) {
      this.positions = doubled(this.positions);
      this.distances = doubled(this.distances);
    }
    const { positions, distances } = this;
    const at = 6 * this.pieces;
    positions[at] = x0;
    positions[at + 1] = y0;
    positions[at + 2] = z0;
    positions[at + 3] = x1;
    positions[at + 4] = y1;
    positions[at + 5] = z1;
    distances[2 * this.pieces] = this.along;
    this.along += Math.sqrt((x1 - x0) ** 2 + (y1 - y0) ** 2 + (z1 - z0) ** 2);
    distances[2 * this.pieces + 1] = this.along;
    this.pieces++;
  };

  private drawnLately(u0: number, v0: number, u1: number, v1: number, cells: number): boolean {
    const places = PER_CELL * cells + 1;
    const one = Math.round(u0 * PER_CELL) * places + Math.round(v0 * PER_CELL);
    const other = Math.round(u1 * PER_CELL) * places + Math.round(v1 * PER_CELL);
    const key = Math.min(one, other) * places * places + Math.max(one, other);
    if (this.recent.includes(key)) return true;
    this.recent[this.recentAt] = key;
    this.recentAt = (this.recentAt + 1) % REMEMBERED;
    return false;
  }

  private continues(run: RunResult): boolean {
    return this.probeRows().every((row, i) => {
      const w = run.columns[COLUMN.w][row];
      const b = run.columns[COLUMN.b][row];
      return Object.is(w, this.probes[2 * i]) && Object.is(b, this.probes[2 * i + 1]);
    });
  }

  private remember(run: RunResult): void {
    this.probeRows().forEach((row, i) => {
      this.probes[2 * i] = run.columns[COLUMN.w][row];
      this.probes[2 * i + 1] = run.columns[COLUMN.b][row];
    });
  }

  private probeRows(): readonly number[] {
    const last = this.rows - 1;
    return last < 0 ? [] : [0, Math.min(1, last), Math.floor(last / 2), last];
  }
}

function doubled(array: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
  const longer = new Float32Array(2 * array.length);
  longer.set(array);
  return longer;
}
