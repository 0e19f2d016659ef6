/** A question on the page's side: which of its tiles wait, which comes next, and how far it has come. */
import { TILINGS } from '../../engine/families/tilings';
import type {
  FamilyListener,
  FamilyName,
  FamilyProgress,
  FamilyQuestion,
  TileAnswer,
  TileOf,
} from '../../scene/families';
import type { AskedFamily } from './protocol';

/** Workers that a tile may kill before it is given up. */
const MOST_DEATHS = 3;
/** Effort of all tiles of the coarsest level up to which they follow a hand that moves: some 100 ms of one worker. */
const FOLLOWS = 10_000_000;

type TileState = 'waiting' | 'at work' | 'over';

export class Question {
  readonly ask: AskedFamily;
  /** A person has stopped it. */
  stopped = false;
  /** Its workers stand still over it, for whichever reason. */
  halted = false;
  /** Nobody listens any more. */
  withdrawn = false;
  preferred: readonly [x: number, y: number] | null = null;
  private readonly tiles: readonly TileOf<FamilyName>[];
  private readonly states: TileState[];
  /** Workers that died over a tile, by its index. */
  private readonly deaths = new Map<number, number>();
  /** Tiles of each level that wait, and that are not over. */
  private readonly waiting: number[] = [];
  private readonly unfinished: number[] = [];
  private readonly coarse: number;
  private done = 0;
  private spent = 0;
  private readonly effort: number;

  /** @throws Error for a question that makes no sense */
  constructor(
    /** A newer question has a larger number. */
    readonly job: number,
    family: FamilyName,
    question: FamilyQuestion<FamilyName>,
    private readonly listener: FamilyListener<FamilyName>,
  ) {
    this.ask = { family, question } as AskedFamily;
    this.tiles = TILINGS[family](question as never);
    this.states = this.tiles.map(() => 'waiting');
    this.effort = this.tiles.reduce((sum, { effort }) => sum + effort, 0);
    this.coarse = this.tiles.reduce((sum, { level, effort }) => sum + (level === 0 ? effort : 0), 0);
    for (const { level } of this.tiles) {
      for (const counts of [this.waiting, this.unfinished]) counts[level] = (counts[level] ?? 0) + 1;
    }
  }

  /** The lowest level of which a tile waits; ∞ where none does. */
  get level(): number {
    const level = this.waiting.findIndex((count) => count > 0);
    return level === -1 ? Number.POSITIVE_INFINITY : level;
  }

  /** Whether it goes on under a hand that moves: its coarsest tiles do, where they are few. */
  get follows(): boolean {
    return this.unfinished[0] > 0 && this.coarse <= FOLLOWS;
  }

  get isOver(): boolean {
    return this.done === this.tiles.length;
  }

  tile(index: number): TileOf<FamilyName> {
    return this.tiles[index];
  }

  /** The waiting tile of the lowest level that lies nearest to the preferred place; −1 where none waits. */
  next(): number {
    const { level, tiles, states, preferred } = this;
    let nearest = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let index = 0; index < tiles.length; index++) {
      if (states[index] !== 'waiting' || tiles[index].level !== level) continue;
      const { at } = tiles[index];
      if (preferred === null || at === null) return nearest === -1 ? index : nearest;
      const [dx, dy] = [at[0] - preferred[0], at[1] - preferred[1]];
      const distance = dx * dx + dy * dy;
      if (distance >= least) continue;
      least = distance;
      nearest = index;
    }
    return nearest;
  }

  take(index: number): void {
    this.states[index] = 'at work';
    this.waiting[this.tiles[index].level]--;
  }

  putBack(index: number): void {
    this.states[index] = 'waiting';
    this.waiting[this.tiles[index].level]++;
  }

  /** Its worker has died over it: it waits again, or is given up. */
  died(index: number, message: string): void {
    const deaths = (this.deaths.get(index) ?? 0) + 1;
    this.deaths.set(index, deaths);
    if (deaths < MOST_DEATHS) this.putBack(index);
    else this.giveUp(index, message);
  }

  answered(index: number, answer: TileAnswer<FamilyName>): void {
    this.finish(index);
    this.listener.tile(this.tiles[index], answer, index);
    this.tellProgress();
  }

  giveUp(index: number, message: string): void {
    this.finish(index);
    this.listener.fault?.({ tile: index, message });
    this.tellProgress();
  }

  /** Reports that the question has failed and will get no more answers. */
  tellFault(message: string): void {
    this.listener.fault?.({ tile: null, message });
  }

  /** Tells how far it has come, and that it is over once it is. A listener may have withdrawn it meanwhile. */
  tellProgress(): void {
    if (!this.withdrawn) this.listener.progress?.(this.progress);
    if (!this.withdrawn && this.isOver) this.listener.done?.();
  }

  private get progress(): FamilyProgress {
    const { done, tiles, spent, effort, unfinished } = this;
    const left = unfinished.findIndex((count) => count > 0);
    return { done, tiles: tiles.length, spent, effort, level: left === -1 ? unfinished.length : left };
  }

  private finish(index: number): void {
    const { level, effort } = this.tiles[index];
    this.states[index] = 'over';
    this.unfinished[level]--;
    this.done++;
    this.spent += effort;
  }
}
