/** Minima that a surface's definition does not list, found by where runs come to rest: ends near each other are one. */
import type { Minimum } from '../../scene/outcome';
import type { Window } from '../../scene/types';

/** Ends within this part of the window's diagonal are of one minimum. */
const NEAR = 4e-3;
/** Losses are compared to this part of the larger one: a run comes to rest near a minimum, not at it. */
const LEVEL = 1e-6;

export class FoundMinima {
  private readonly found: Minimum[] = [];
  private readonly near: number;

  constructor(
    { w, b }: Window,
    private readonly most: number,
  ) {
    this.near = NEAR * Math.hypot(w[1] - w[0], b[1] - b[0]);
  }

  /** @returns its place in the order in which they are found; −1 where there are too many */
  placeOf(end: Minimum): number {
    const place = this.found.findIndex(({ w, b }) => Math.hypot(w - end.w, b - end.b) <= this.near);
    if (place >= 0) return place;
    if (this.found.length >= this.most) return -1;
    return this.found.push({ ...end, w: this.plain(end.w), b: this.plain(end.b) }) - 1;
  }

  /** 0 for what is as good as 0 in this window: a name is not to tell of rounding. */
  private plain(value: number): number {
    return Math.abs(value) < this.near / 1000 ? 0 : value;
  }

  /** The lowest first, those of one height by w, then by b: whichever was found first. */
  inOrder(): { readonly minima: readonly Minimum[]; readonly rankOf: readonly number[] } {
    const order = this.found
      .map((_, place) => place)
      .sort((i, j) => compare(this.found[i], this.found[j], this.near));
    const rankOf: number[] = [];
    order.forEach((place, rank) => {
      rankOf[place] = rank;
    });
    return { minima: order.map((place) => this.found[place]), rankOf };
  }
}

function compare(one: Minimum, other: Minimum, near: number): number {
  const size = Math.max(Math.abs(one.loss), Math.abs(other.loss));
  if (Math.abs(one.loss - other.loss) > LEVEL * size) return one.loss - other.loss;
  return Math.abs(one.w - other.w) > near ? one.w - other.w : one.b - other.b;
}
