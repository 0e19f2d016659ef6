/** A comparison as CSV, the same from the page as from the terminal: numbers at full precision. */
import { bestFirst, type RuleTuning, type Score, type Tuned } from './comparison';

/** The rules on one surface, in any order. */
export interface TunedOnSurface {
  /** The picker's option. */
  readonly surface: string;
  readonly rules: readonly Tuned[];
}

const SCORE_COLUMNS = 'eta,beta,score,loss_q1,loss_median,loss_q3,passes_to_target,reached';
const HEADER = `rule,${SCORE_COLUMNS},width,candidates,${prefixed('default', SCORE_COLUMNS)}`;

const CURVE_COLUMNS = 'loss_q1,loss_median,loss_q3';
const CURVE_HEADER = `rule,passes,${CURVE_COLUMNS},${prefixed('default', CURVE_COLUMNS)}`;

function prefixed(prefix: string, columns: string): string {
  return columns
    .split(',')
    .map((name) => `${prefix}_${name}`)
    .join(',');
}

/** A line a rule, best first; with several surfaces by surface, which is the first column then. */
export function comparisonCsv(surfaces: readonly TunedOnSurface[]): string {
  return table(
    HEADER,
    surfaces.map(({ surface, rules }) => ({
      surface,
      lines: bestFirst(rules, ({ best }) => best).map(rowOf),
    })),
  );
}

/** The losses along the way, tuned for the k-th budget and at the defaults: a line for each of the passes up to that budget. */
export function curvesCsv(
  surfaces: readonly { readonly surface: string; readonly tunings: readonly RuleTuning[] }[],
  k: number,
  budget: number,
): string {
  return table(
    CURVE_HEADER,
    surfaces.map(({ surface, tunings }) => ({
      surface,
      lines: tunings.flatMap(({ rule, within, passes }) => {
        const curves = [within[k].bestDetails?.curve, within[k].untunedDetails?.curve];
        return Array.from(passes)
          .filter((pass) => pass <= budget)
          .map((pass, i) => {
            const losses = curves.flatMap((curve) => [curve?.q1[i], curve?.median[i], curve?.q3[i]]);
            return [rule, ...[pass, ...losses].map((value) => cell(value ?? Number.NaN))].join(',');
          });
      }),
    })),
  );
}

function table(
  header: string,
  surfaces: readonly { readonly surface: string; readonly lines: readonly string[] }[],
): string {
  const several = surfaces.length > 1;
  const lines = surfaces.flatMap(({ surface, lines: own }) =>
    several ? own.map((line) => `${surface},${line}`) : own,
  );
  return [several ? `surface,${header}` : header, ...lines].map((line) => `${line}\n`).join('');
}

function rowOf({ rule, best, untuned, width, candidates }: Tuned): string {
  return [rule, ...scoreCells(best), cell(width), cell(candidates), ...scoreCells(untuned)].join(',');
}

function scoreCells({ eta, beta, score, loss, passesTo, reached }: Score): string[] {
  return [eta, beta, score, ...loss, passesTo, reached].map(cell);
}

/** Adding 0 makes a 0 of −0; what is not a finite number is empty. */
function cell(value: number): string {
  return Number.isFinite(value) ? String(value + 0) : '';
}
