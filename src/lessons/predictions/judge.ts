/** Judges a person's answer by the finished runs: what is true, how far off the answer is, and whether it counts as right. */
import type { RunResult } from '../../scene/outcome';
import type { Point, Scene } from '../../scene/types';
import { formatCount, formatNumber } from '../../text/number';
import { predictionText } from '../../text/predictions';
import { splitClaim } from '../claims';
import type { AskedAnswer, Prediction } from '../define';
import { prettyNumber } from '../prettyNumber';
import { lossAt } from '../scenes';

export type Answer =
  | { readonly kind: 'choose'; readonly chosen: readonly number[] }
  | { readonly kind: 'place'; readonly at: Point }
  | { readonly kind: 'sketch'; readonly values: readonly number[] };

export interface Judged {
  readonly right: boolean;
  /** One sentence on how the answer differs from the truth. */
  readonly difference: string;
}

/** @param answer of the kind that is asked for */
export function judgePrediction(asked: AskedAnswer, answer: Answer, runs: readonly RunResult[]): Judged {
  if (asked.kind === 'choose' && answer.kind === 'choose') return judgeChoice(asked, answer.chosen, runs);
  if (asked.kind === 'place' && answer.kind === 'place') return judgePlace(asked, answer.at, runs);
  if (asked.kind === 'sketch' && answer.kind === 'sketch') return judgeSketch(asked, answer.values, runs);
  throw new Error(`An answer to ${asked.kind} cannot be ${answer.kind}`);
}

type Kind<K extends AskedAnswer['kind']> = Extract<AskedAnswer, { kind: K }>;

function judgeChoice(
  { options }: Kind<'choose'>,
  chosen: readonly number[],
  runs: readonly RunResult[],
): Judged {
  const rights = options.map((option) => option.right(runs));
  const right = rights.every((isRight, index) => isRight === chosen.includes(index));
  const listed = (isOne: (index: number) => boolean) =>
    options.flatMap(({ text }, index) => (isOne(index) ? [text] : [])).join('; ');
  return {
    right,
    difference: right
      ? ''
      : predictionText.chose(
          listed((index) => chosen.includes(index)),
          listed((index) => rights[index]),
        ),
  };
}

function judgePlace({ truth, within }: Kind<'place'>, at: Point, runs: readonly RunResult[]): Judged {
  const { w, b } = truth(runs);
  const distance = Math.hypot(at.w - w, at.b - b);
  return {
    right: distance <= within,
    difference: predictionText.placed(written(distance), written(w), written(b), formatNumber(within)),
  };
}

/** Losses of the sketched run at the knots. */
export function lossesAtKnots(
  { run, steps }: Pick<Kind<'sketch'>, 'run' | 'steps'>,
  runs: readonly RunResult[],
): readonly number[] {
  return steps.map((step) => lossAt(runs[run], Math.min(step, runs[run].length - 1)));
}

/** The mean distance of the logarithms at the knots, but for the first, which is given. */
function judgeSketch(asked: Kind<'sketch'>, values: readonly number[], runs: readonly RunResult[]): Judged {
  const truths = lossesAtKnots(asked, runs);
  const off = values.map((value, index) => Math.abs(Math.log10(value / truths[index]))).slice(1);
  const mean = off.reduce((sum, each) => sum + each, 0) / off.length;
  const worst = 1 + off.indexOf(Math.max(...off));
  const factor = 10 ** mean;
  return {
    right: factor <= asked.within,
    difference: predictionText.sketched(
      written(factor),
      formatCount(asked.steps[worst]),
      written(values[worst]),
      written(truths[worst]),
      formatNumber(asked.within),
    ),
  };
}

/** The question, with the numbers that it tells. */
export function askInWords({ ask, given }: Pick<Prediction, 'ask' | 'given'>): string {
  return splitClaim(ask)
    .map((piece) => (piece.kind === 'text' ? piece.text : prettyNumber(given?.[piece.name].printed ?? '')))
    .join('');
}

/** The truth, with its numbers as the runs have them. */
export function truthInWords(
  { says, numbers }: Pick<Prediction, 'says' | 'numbers'>,
  runs: readonly RunResult[],
): string {
  return splitClaim(says)
    .map((piece) => (piece.kind === 'text' ? piece.text : written(numbers[piece.name](runs))))
    .join('');
}

/** Counts in full, other numbers in three digits, or in two before a power of ten. */
function written(value: number): string {
  if (Number.isInteger(value)) return formatCount(value);
  const size = Math.abs(value);
  return formatNumber(value, size >= 1e-3 && size < 1e6 ? 3 : 2);
}

/** Whether a scene asks the engine the same as another one: names and visibility of its runs aside. */
export function isSameQuestion(one: Scene, other: Scene): boolean {
  return question(one) === question(other);
}

function question({ objective, runs }: Scene): string {
  return JSON.stringify([objective, runs.map((run) => ({ ...run, label: '', visible: true }))]);
}
