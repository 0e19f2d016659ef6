/** Paints the cells of a sweep as they come, one pixel a cell, a part of them in each frame. */
import { type ThemeName, themeName } from '../../browser/theme';
import type { Measure } from '../../scene/partLimits';
import type { Sweep } from '../../scene/sweepFields';
import { type CellRect, type SweepResult, UNKNOWN } from '../../state/sweep/result';
import type { PlacedCells } from './drawCells';
import { type HeatColours, heatColours, heatValue } from './heatColours';

/** Cells that are painted in one frame: some 3 ms. */
const CELLS_A_FRAME = 50_000;

/** A picture of cells, one pixel each, the lowest row last; shown nowhere by itself. */
export interface CellPicture extends PlacedCells {
  readonly sweep: Sweep;
}

export class CellPainter {
  /** The picture from before the axes or the scene changed: it stays where no newer cells have come yet. */
  before: CellPicture | null = null;
  private canvas = document.createElement('canvas');
  private spare = document.createElement('canvas');
  private result: SweepResult | null = null;
  private measure: Measure | null = null;
  private theme: ThemeName | null = null;
  private colours: HeatColours | null = null;
  private image = new ImageData(1, 1);
  private waiting: CellRect[] = [];

  get picture(): CellPicture | null {
    const { canvas, result } = this;
    return result === null ? null : { canvas, sweep: result.sweep, cells: result.cells };
  }

  /** Paints what has changed, as far as a frame goes. @returns whether more of it waits */
  paint(result: SweepResult, measure: Measure): boolean {
    if (result !== this.result) this.begin(result);
    const colours = heatColours(result, measure, themeName());
    const changed = result.takeChanged();
    const isOther =
      measure !== this.measure || themeName() !== this.theme || colours.scale !== this.colours?.scale;
    if (isOther) this.waiting = [{ left: 0, right: result.columns - 1, bottom: 0, top: result.rows - 1 }];
    else this.waiting.push(...changed);
    this.measure = measure;
    this.theme = themeName();
    this.colours = colours;
    const context = this.canvas.getContext('2d');
    for (let left = CELLS_A_FRAME; context !== null && left > 0 && this.waiting.length > 0; ) {
      const [rect] = this.waiting;
      const width = rect.right - rect.left + 1;
      const rows = Math.max(1, Math.min(rect.top - rect.bottom + 1, Math.floor(left / width)));
      this.paintRows(context, result, measure, { ...rect, top: rect.bottom + rows - 1 });
      left -= rows * width;
      if (rect.bottom + rows > rect.top) this.waiting.shift();
      else this.waiting[0] = { ...rect, bottom: rect.bottom + rows };
    }
    return this.waiting.length > 0;
  }

  /** Paints all that is there at once. What has changed is left to be taken up by others. */
  paintAll(result: SweepResult, measure: Measure): void {
    this.begin(result);
    this.colours = heatColours(result, measure, themeName());
    const context = this.canvas.getContext('2d');
    const all = { left: 0, right: result.columns - 1, bottom: 0, top: result.rows - 1 };
    if (context !== null) this.paintRows(context, result, measure, all);
  }

  private begin(result: SweepResult): void {
    const last = this.result;
    const isAlike = last?.sweep.x.of === result.sweep.x.of && last.sweep.y?.of === result.sweep.y?.of;
    if (!isAlike) this.before = null;
    else if (last?.shown.every((cell) => cell !== UNKNOWN)) {
      [this.canvas, this.spare] = [this.spare, this.canvas];
      this.before = { canvas: this.spare, sweep: last.sweep, cells: last.cells };
    }
    this.result = result;
    this.measure = null;
    this.canvas.width = result.columns;
    this.canvas.height = result.rows;
    this.image = new ImageData(result.columns, result.rows);
  }

  private paintRows(
    context: CanvasRenderingContext2D,
    result: SweepResult,
    measure: Measure,
    { left, right, bottom, top }: CellRect,
  ): void {
    const { columns, rows, shown } = result;
    const { data } = this.image;
    for (let row = bottom; row <= top; row++) {
      for (let column = left; column <= right; column++) {
        const cell = shown[row * columns + column];
        if (cell === UNKNOWN) continue;
        this.colours?.write(
          heatValue(result, measure, cell),
          data,
          4 * ((rows - 1 - row) * columns + column),
        );
      }
    }
    context.putImageData(this.image, 0, 0, left, rows - 1 - top, right - left + 1, top - bottom + 1);
  }
}
