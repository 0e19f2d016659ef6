/** The winner of a comparison, or the reason why there is none. */
import { winner } from '../../scene/comparison';
import type { RankedRule } from './ranks';

export type Verdict =
  /** Fewer than two rules. */
  | { readonly kind: 'alone' }
  /** Every rule's score is infinite: all have diverged. */
  | { readonly kind: 'lost' }
  /** The first ones have one score. */
  | { readonly kind: 'tie'; readonly rules: readonly string[]; readonly score: number }
  /** The middle halves of the first one's and of others' losses overlap. */
  | { readonly kind: 'overlap'; readonly first: string; readonly others: readonly string[] }
  /** Likewise, but with some the first one's losses at the end lie above, though it has come lower on its way. */
  | { readonly kind: 'above'; readonly first: string; readonly others: readonly string[] }
  | {
      readonly kind: 'win';
      readonly first: string;
      readonly second: string;
      readonly score: number;
      readonly secondScore: number;
      /** The second's height above the floor, as a multiple of the winner's. */
      readonly factor: number;
    };

/** @param ranked best first @param floor from where multiples of a loss are counted */
export function verdictOf(ranked: readonly RankedRule[], floor: number): Verdict {
  if (ranked.length < 2) return { kind: 'alone' };
  const [first, second] = ranked;
  if (!(first.score.score < Number.POSITIVE_INFINITY)) return { kind: 'lost' };
  const equal = ranked.filter(({ score }) => score.score === first.score.score);
  if (equal.length > 1)
    return { kind: 'tie', rules: equal.map(({ rule }) => rule), score: first.score.score };
  const won = winner(ranked, floor);
  if (won === null) {
    const others = ranked.slice(1).filter(({ score }) => !(first.score.loss[2] < score.loss[0]));
    const isAbove = others.some(({ score }) => first.score.loss[0] > score.loss[2]);
    return {
      kind: isAbove ? 'above' : 'overlap',
      first: first.rule,
      others: others.map(({ rule }) => rule),
    };
  }
  return {
    kind: 'win',
    first: first.rule,
    second: second.rule,
    score: first.score.score,
    secondScore: second.score.score,
    factor: won.factor,
  };
}
