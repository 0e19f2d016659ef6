/** The arguments of `npm run compare`. */
import { parseArgs } from 'node:util';
import { type CompareSpec, USUAL_COMPARISON } from '../scene/compareSpec';
import type { SceneDocument } from '../scene/types';

export const USAGE =
  'usage: npm run --silent compare -- FILE | URL | - [--budget PASSES] [--rules gd,adam|all] [--run r1] [--target 0.001] ' +
  '[--starts 1] [--seeds 1] [--surfaces function:beale,data:valley] [--format csv|json]';

export const OPTIONS = ['budget', 'rules', 'run', 'target', 'starts', 'seeds', 'surfaces'] as const;
type Values = Readonly<Partial<Record<(typeof OPTIONS)[number], string>>>;

export interface CompareArguments {
  readonly input: string;
  readonly values: Values;
  readonly format: 'csv' | 'json';
  /** Set in a process that computes every `of`-th contest from the k-th on for another one. */
  readonly part: { readonly k: number; readonly of: number } | null;
}

/** null where that cannot be told: an unknown option, more than one scene, a format that is none. */
export function readArguments(args: readonly string[]): CompareArguments | null {
  const text = { type: 'string' } as const;
  const options = {
    ...{ budget: text, rules: text, run: text, target: text, starts: text, seeds: text, surfaces: text },
    ...{ format: text, alone: text },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const { alone, format = 'csv', ...named } = values;
    if (positionals.length !== 1 || (format !== 'csv' && format !== 'json')) return null;
    const [k, of] = (alone ?? '').split('/').map(Number);
    return { input: positionals[0], values: named, format, part: alone === undefined ? null : { k, of } };
  } catch {
    return null;
  }
}

/** The document's comparison, changed by the options, with its faults; null where neither has a budget. */
export function specOf(values: Values, { compare }: SceneDocument): CompareSpec | null {
  if (values.budget === undefined && compare === undefined) return null;
  const usual = compare ?? USUAL_COMPARISON;
  const numberOf = (text: string | undefined, otherwise: number) => {
    if (text === undefined) return otherwise;
    return text.trim() === '' ? Number.NaN : Number(text);
  };
  const listOf = (text: string) => text.split(',').filter((each) => each !== '');
  const { rules, surfaces } = values;
  return {
    run: values.run ?? usual.run,
    rules: rules === undefined ? usual.rules : rules === 'all' || rules === 'visible' ? rules : listOf(rules),
    budget: numberOf(values.budget, usual.budget),
    target: numberOf(values.target, usual.target),
    starts: numberOf(values.starts, usual.starts),
    seeds: numberOf(values.seeds, usual.seeds),
    surfaces: surfaces === undefined ? usual.surfaces : listOf(surfaces),
  };
}
