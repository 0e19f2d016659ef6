/** Evaluates a claim on its computed runs: the page shows the verdict, a test checks it. */
import type { RunResult } from '../scene/outcome';
import type { Claim, SeedClaim } from './define';

export interface MeasuredNumber {
  /** The number as the statement prints it. */
  readonly printed: string;
  /** The measured number, printed to as many digits. */
  readonly measured: string;
  readonly agrees: boolean;
}

export interface Verdict {
  readonly numbers: ReadonlyMap<string, MeasuredNumber>;
  /** Whether all numbers agree, and what is claimed beyond them holds. */
  readonly holds: boolean;
}

/** @param runs the claim's finished runs, in its scene's order */
export function judge({ numbers, holds }: Claim, runs: readonly RunResult[]): Verdict {
  const found = new Map(
    Object.entries(numbers).map(([name, { printed, of }]): [string, MeasuredNumber] => {
      const measured = printLike(printed, of(runs));
      return [name, { printed, measured, agrees: measured === printed }];
    }),
  );
  const agree = [...found.values()].every(({ agrees }) => agrees);
  return { numbers: found, holds: agree && (holds?.(runs) ?? true) };
}

/** @param measured what the claim measures in the runs of each of its seeds, in order */
export function judgeSeeds({ numbers }: SeedClaim, measured: readonly (readonly number[])[]): Verdict {
  const found = new Map(
    Object.entries(numbers).map(([name, { printed, of }]): [string, MeasuredNumber] => {
      const text = printLike(printed, of(measured));
      return [name, { printed, measured: text, agrees: text === printed }];
    }),
  );
  return { numbers: found, holds: [...found.values()].every(({ agrees }) => agrees) };
}

/** 0.163 and −12, or 7.5e-6: plain, or with a power of ten; ∞ for what never happens. */
const PRINTED = /^(?:(-?)∞|-?\d+(?:\.(\d+))?(e-?\d+)?)$/;

/** Whether a number is written in a form that `printLike` can follow. */
export function isPrinted(text: string): boolean {
  return PRINTED.test(text);
}

/** `value` in the form of `printed`: as many decimals, and a power of ten where that has one. */
export function printLike(printed: string, value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? '?' : value > 0 ? '∞' : '-∞';
  const [, , decimals = '', power] = PRINTED.exec(printed) ?? [];
  const text =
    power === undefined
      ? value.toFixed(decimals.length)
      : value.toExponential(decimals.length).replace('e+', 'e');
  return /[1-9]/.test(text.split('e')[0]) ? text : text.replace('-', '');
}

export type ClaimPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly name: string };

/** A statement at its numbers: "at {a}" is the text "at " and the number a. TeX in it keeps its own braces. */
export function splitClaim(says: string): readonly ClaimPiece[] {
  const pieces: ClaimPiece[] = [];
  let end = 0;
  for (const match of says.matchAll(/\$[^$]*\$|\{([A-Za-z]\w*)\}/g)) {
    if (match[1] === undefined) continue;
    if (match.index > end) pieces.push({ kind: 'text', text: says.slice(end, match.index) });
    pieces.push({ kind: 'number', name: match[1] });
    end = match.index + match[0].length;
  }
  if (end < says.length) pieces.push({ kind: 'text', text: says.slice(end) });
  return pieces;
}
