/** The arguments of `npm run compare`: each replaces what the scene's own comparison says. */
import { parseArgs } from 'node:util';
import { type CompareSpec, USUAL_COMPARISON } from '../scene/compareFields';
import type { SceneDocument } from '../scene/types';
import { type Part, partOf } from './partProcess';

export const USAGE =
  'usage: npm run --silent compare -- FILE | URL | - [--budget PASSES] [--rules gd,adam|visible|all] [--run r1] [--target 0.001] ' +
  '[--starts 1] [--seeds 1] [--surfaces function:beale,data:valley] [--part K/N] [--format csv|json]; ' +
  '--budget is needed where the scene has no comparison';

export const OPTIONS = ['budget', 'rules', 'run', 'target', 'starts', 'seeds', 'surfaces'] as const;
type Values = Readonly<Partial<Record<(typeof OPTIONS)[number], string>>>;

export interface CompareArguments {
  readonly input: string;
  readonly values: Values;
  /** A part has no JSON of its own; `numbers` are what its process tells another one. */
  readonly format: 'csv' | 'json' | 'numbers';
  readonly part: Part | null;
}

/** null where that cannot be told: an unknown option, more than one scene, a part or a format that is none. */
export function readArguments(args: readonly string[]): CompareArguments | null {
  const text = { type: 'string' } as const;
  const options = {
    ...{ budget: text, rules: text, run: text, target: text, starts: text, seeds: text, surfaces: text },
    ...{ format: text, part: text },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const { part: asked, format = 'csv', ...named } = values;
    const part = asked === undefined ? null : partOf(asked);
    if (positionals.length !== 1 || part === undefined) return null;
    if (format !== 'csv' && format !== (part === null ? 'json' : 'numbers')) return null;
    return { input: positionals[0], values: named, format, part };
  } catch {
    return null;
  }
}

/** The comparison that is meant, with its faults; null where it has no budget. */
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
    ...usual,
    run: values.run ?? usual.run,
    rules: rules === undefined ? usual.rules : rules === 'all' || rules === 'visible' ? rules : listOf(rules),
    budget: numberOf(values.budget, usual.budget),
    target: numberOf(values.target, usual.target),
    starts: numberOf(values.starts, usual.starts),
    seeds: numberOf(values.seeds, usual.seeds),
    surfaces: surfaces === undefined ? usual.surfaces : listOf(surfaces),
  };
}
