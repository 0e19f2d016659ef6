/** The winner of a comparison, or the reason why there is none. */
import { nextToLowest, winner } from '../../scene/comparison';
import type { RankedRule } from './ranks';

export type Verdict =
  /** Fewer than two rules. */
  | { readonly kind: 'alone' }
  /** Every rule's score is infinite: all have diverged. */
  | { readonly kind: 'lost' }
  /** The lowest scores are equal, and the first of those rules need equally many passes; +∞ where they never get there. */
  | {
      readonly kind: 'tie';
      readonly rules: readonly string[];
      readonly score: number;
      readonly passes: number;
    }
  /** The lowest scores are equal, and one of those rules is the first at the target. */
  | {
      readonly kind: 'quickest';
      /** All whose scores are equal, the quickest first; and the highest of those scores. */
      readonly rules: readonly string[];
      readonly score: number;
      /** Passes to the target of the first, and of the second, which may never get there: +∞. */
      readonly passes: number;
      readonly secondPasses: number;
      /** Those of `rules` that do not stay at the target. */
      readonly strayed: readonly string[];
      /** Those of `rules` whose passes' middle halves overlap with the first one's; none where it wins. */
      readonly others: readonly string[];
    }
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

export type VerdictOf<Kind extends Verdict['kind']> = Extract<Verdict, { readonly kind: Kind }>;

/** @param ranked best first @param floor from where multiples of a loss are counted */
export function verdictOf(ranked: readonly RankedRule[], floor: number): Verdict {
  if (ranked.length < 2) return { kind: 'alone' };
  const [first, second] = ranked;
  if (!(first.score.score < Number.POSITIVE_INFINITY)) return { kind: 'lost' };
  const isLowest = nextToLowest(ranked.map(({ score }) => score));
  const lowest = ranked.filter(({ score }) => isLowest(score));
  if (lowest.length > 1) return amongEqual(lowest);
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

/** @param rules whose scores are equal, the quickest first */
function amongEqual(rules: readonly RankedRule[]): Verdict {
  const [{ score: first }, { score: second }] = rules;
  const score = Math.max(...rules.map((each) => each.score.score));
  const namesOf = (some: readonly RankedRule[]) => some.map(({ rule }) => rule);
  const passes = first.passesTo;
  if (!(passes < second.passesTo))
    return {
      kind: 'tie',
      rules: namesOf(rules.filter((each) => each.score.passesTo === passes)),
      score,
      passes,
    };
  const others =
    winner(rules) === null
      ? rules.slice(1).filter((each) => !(first.passesHalf[1] < each.score.passesHalf[0]))
      : [];
  return {
    kind: 'quickest',
    rules: namesOf(rules),
    score,
    passes,
    secondPasses: second.passesTo,
    strayed: namesOf(rules.filter((each) => each.score.passesTo === Number.POSITIVE_INFINITY)),
    others: namesOf(others),
  };
}
