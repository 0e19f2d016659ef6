/** A basin map as it fills: coarse at first, each start's answer spread over the cells that have none yet. */
import { type BasinsAnswer, type BasinsQuestion, FIRST_MINIMUM, kindOfEnd } from '../../scene/basins';
import { cellsOfTile, type LatticeTile } from '../../scene/lattice';
import type { BasinKey, BasinsMark } from '../../scene/marks';
import type { Minimum } from '../../scene/outcome';
import { BASINS_TEXT } from '../../text/basins';

export class BasinMap {
  readonly ends: Uint8Array;
  readonly steps: Uint32Array;
  minima: readonly Minimum[] = [];
  /** How coarse the lattice is that each cell has its answer from; 1 for its own. */
  private readonly strides: Uint16Array;

  constructor(readonly question: BasinsQuestion) {
    const cells = question.size * question.size;
    this.ends = new Uint8Array(cells);
    this.steps = new Uint32Array(cells);
    this.strides = new Uint16Array(cells).fill(0xffff);
  }

  write(tile: LatticeTile, { ends, steps, minima }: BasinsAnswer): void {
    const { size } = this.question;
    this.minima = minima;
    // The cells that lie nearer to this start than to its neighbours.
    const half = tile.stride >> 1;
    const clip = (at: number) => Math.max(0, Math.min(size, at));
    cellsOfTile(tile, size).forEach((cell, k) => {
      const [column, row] = [cell % size, Math.floor(cell / size)];
      for (let y = clip(row - half); y < clip(row - half + tile.stride); y++) {
        for (let x = clip(column - half); x < clip(column - half + tile.stride); x++) {
          const at = y * size + x;
          if (this.strides[at] < tile.stride) continue;
          this.strides[at] = tile.stride;
          this.ends[at] = ends[k];
          this.steps[at] = steps[k];
        }
      }
    });
  }

  /** What is there now, for drawing. */
  mark(): BasinsMark {
    const { window, size } = this.question;
    const key = this.key();
    return { kind: 'basins', window, size, ends: this.ends.slice(), slowness: slownessOf(this), key };
  }

  /** The colours that the map has, minima first as they are numbered, then the others by their share. */
  private key(): readonly BasinKey[] {
    const counts = new Map<number | string, { end: number; count: number }>();
    for (const end of this.ends) {
      const kind = kindOfEnd(end);
      const counted = counts.get(kind);
      if (counted === undefined) counts.set(kind, { end, count: 1 });
      else counted.count++;
    }
    const rank = (end: number) => (end >= FIRST_MINIMUM ? end : Number.POSITIVE_INFINITY);
    return [...counts.values()]
      .sort((one, other) =>
        rank(one.end) === rank(other.end) ? other.count - one.count : rank(one.end) - rank(other.end),
      )
      .map(({ end, count }) => ({ end, ...nameOf(end, this.minima), share: count / this.ends.length }));
  }
}

function nameOf(end: number, minima: readonly Minimum[]): Pick<BasinKey, 'name' | 'short'> {
  const kind = kindOfEnd(end);
  if (typeof kind !== 'number') return { name: BASINS_TEXT.kinds[kind], short: BASINS_TEXT.shortKinds[kind] };
  const { w, b } = minima[kind];
  return { name: BASINS_TEXT.minimum(w, b), short: BASINS_TEXT.shortMinimum(w, b) };
}

/** Each start's steps between the fewest and the most of the map, by their logarithms. */
function slownessOf({ steps }: Pick<BasinMap, 'steps'>): Uint8Array {
  let [fewest, most] = [Number.POSITIVE_INFINITY, 0];
  for (const each of steps) {
    if (each < fewest) fewest = each;
    if (each > most) most = each;
  }
  const low = Math.log1p(fewest);
  const scale = most > fewest ? 255 / (Math.log1p(most) - low) : 0;
  const slowness = new Uint8Array(steps.length);
  for (let i = 0; i < steps.length; i++) slowness[i] = Math.round((Math.log1p(steps[i]) - low) * scale);
  return slowness;
}

/** All starts of a map as comma-separated values: place, end, number of the minimum from 1, and steps. */
export function basinsCsv({ question, ends, steps }: BasinMap): string {
  const { window, size } = question;
  const along = ([from, to]: readonly [number, number], i: number) =>
    i === 0 ? from : i === size - 1 ? to : from + (i / (size - 1)) * (to - from);
  const lines = ['w,b,end,minimum,steps'];
  for (let cell = 0; cell < ends.length; cell++) {
    const kind = kindOfEnd(ends[cell]);
    const [w, b] = [along(window.w, cell % size), along(window.b, Math.floor(cell / size))];
    const end = typeof kind === 'number' ? `minimum,${kind + 1}` : `${kind},`;
    lines.push(`${w},${b},${end},${steps[cell]}`);
  }
  return `${lines.join('\n')}\n`;
}
