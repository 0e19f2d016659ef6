/** A basin map as it fills: coarse at first, each start's answer spread over the cells that have none yet. */
import { type BasinsAnswer, type BasinsQuestion, FIRST_MINIMUM, kindOfEnd } from '../../scene/basins';
import { cellsOfTile, type LatticeTile } from '../../scene/lattice';
import type { BasinKey, BasinsMark } from '../../scene/marks';
import type { Minimum } from '../../scene/outcome';
import { BASINS_TEXT } from '../../text/basins';
import { FoundMinima } from './foundMinima';

/** Found minima that have a number of their own, beside the few that a definition lists: a byte holds no more. */
const MOST_FOUND = 200;

export class BasinMap {
  private readonly answers: Uint8Array;
  readonly steps: Uint32Array;
  /** The surface's own minima. */
  known: readonly Minimum[] = [];
  /** The stride of the lattice that each cell has its answer from; 1 for its own. */
  private readonly strides: Uint16Array;
  /** The place among the minima that are found, where a run ends at one of them; else −1. */
  private readonly places: Int16Array;
  private readonly found: FoundMinima;

  constructor(readonly question: BasinsQuestion) {
    const cells = question.size * question.size;
    this.answers = new Uint8Array(cells);
    this.steps = new Uint32Array(cells);
    this.strides = new Uint16Array(cells).fill(0xffff);
    this.places = new Int16Array(cells).fill(-1);
    this.found = new FoundMinima(question.window, MOST_FOUND);
  }

  write(tile: LatticeTile, { ends, steps, elsewhere, minima }: BasinsAnswer): void {
    const { size } = this.question;
    this.known = minima;
    // The cells that lie nearer to this start than to its neighbours.
    const half = tile.stride >> 1;
    const clip = (at: number) => Math.max(0, Math.min(size, at));
    cellsOfTile(tile, size).forEach((cell, k) => {
      const [w, b, loss] = [elsewhere.w[k], elsewhere.b[k], elsewhere.loss[k]];
      const place = Number.isNaN(w) ? -1 : this.found.placeOf({ w, b, loss });
      const [column, row] = [cell % size, Math.floor(cell / size)];
      for (let y = clip(row - half); y < clip(row - half + tile.stride); y++) {
        for (let x = clip(column - half); x < clip(column - half + tile.stride); x++) {
          const at = y * size + x;
          if (this.strides[at] < tile.stride) continue;
          this.strides[at] = tile.stride;
          this.answers[at] = ends[k];
          this.places[at] = place;
          this.steps[at] = steps[k];
        }
      }
    });
  }

  /** The surface's minima, and after them those that are found. */
  get minima(): readonly Minimum[] {
    return [...this.known, ...this.found.inOrder().minima];
  }

  /** The ends of all starts, each minimum by its number. */
  ends(): Uint8Array {
    const { rankOf } = this.found.inOrder();
    const first = FIRST_MINIMUM + this.known.length;
    return this.answers.map((end, at) => (this.places[at] < 0 ? end : first + rankOf[this.places[at]]));
  }

  /** The map as far as it is computed, for drawing. */
  mark(): BasinsMark {
    const { window, size } = this.question;
    const ends = this.ends();
    return { kind: 'basins', window, size, ends, slowness: slownessOf(this), key: this.key(ends) };
  }

  /** The colours that the map has, minima first as they are numbered, then the others by their share. */
  private key(ends: Uint8Array): readonly BasinKey[] {
    const { minima } = this;
    const counts = new Map<number | string, { end: number; count: number }>();
    for (const end of ends) {
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
      .map(({ end, count }) => ({ end, ...nameOf(end, minima), share: count / ends.length }));
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
export function basinsCsv(map: BasinMap): string {
  const { window, size } = map.question;
  const [ends, { steps }] = [map.ends(), map];
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
