/** The arguments of `npm run sweep`: each replaces what the scene's own sweep says. */
import { parseArgs } from 'node:util';
import { expectation, type Fault } from '../scene/faults';
import { usualPart } from '../scene/partForms';
import { AXIS_SCALES, MEASURES } from '../scene/partLimits';
import { SWEEP_FIELDS, type Sweep, type SweepAxis } from '../scene/sweepFields';
import type { SceneDocument } from '../scene/types';
import { type Part, partOf } from './partProcess';

export const USAGE =
  'usage: npm run --silent sweep -- FILE | URL | - [--x OF:FROM:TO:SCALE:COUNT] [--y OF:FROM:TO:SCALE:COUNT | none] ' +
  '[--run r1] [--measure loss] [--target 0.001] [--seeds 1] [--part K/N] [--format csv|json]; ' +
  '--x is needed where the scene has no sweep';

/** Those that say what the sweep is. */
export const OPTIONS = ['x', 'y', 'run', 'measure', 'target', 'seeds'] as const;

export interface SweepArguments {
  readonly input: string;
  readonly values: Readonly<Partial<Record<(typeof OPTIONS)[number], string>>>;
  readonly part: Part | null;
  readonly format: 'csv' | 'json';
}

/** null where that cannot be told: an unknown option, more than one scene, a part that is none, or a part as JSON. */
export function readArguments(args: readonly string[]): SweepArguments | null {
  const text = { type: 'string' } as const;
  const options = {
    ...{ x: text, y: text, run: text, measure: text, target: text, seeds: text },
    ...{ part: text, format: text },
  };
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const { part: asked, format = 'csv', ...rest } = values;
    if (positionals.length !== 1 || (format !== 'csv' && format !== 'json')) return null;
    const part = asked === undefined ? null : partOf(asked);
    if (part === undefined || (part !== null && format === 'json')) return null;
    return { input: positionals[0], values: rest, part, format };
  } catch {
    return null;
  }
}

/**
 * The sweep that is meant, or what of it cannot be read; null where there is none. Its numbers may still be illegal: see
 * `sweepFaults`.
 */
export function sweepOf(
  { values }: SweepArguments,
  { scene, view, sweep: own }: SceneDocument,
): { readonly sweep: Sweep } | { readonly faults: readonly Fault[] } | null {
  const usual = own ?? usualPart<Sweep>(SWEEP_FIELDS);
  const { x, y, run, measure = usual.measure, target, seeds } = values;
  if (x === undefined && own === undefined) return null;
  const faults: Fault[] = [];
  const axisX = x === undefined ? own?.x : axisOf(x, 'x', faults);
  // A sweep of one's own along x has no y unless that is said.
  const ownY = x === undefined ? (own?.y ?? null) : null;
  const axisY = y === undefined ? ownY : y === 'none' ? null : axisOf(y, 'y', faults);
  const meant = MEASURES.find((each) => each === measure);
  if (meant === undefined)
    faults.push({ path: 'sweep.measure', message: expectation(`one of ${MEASURES.join(', ')}`, measure) });
  if (faults.length > 0 || axisX == null || meant === undefined) return { faults };
  const selected = view.selected === '' ? scene.runs[0]?.id : view.selected;
  return {
    sweep: {
      ...usual,
      run: run ?? own?.run ?? selected ?? '',
      x: axisX,
      y: axisY,
      measure: meant,
      target: numberOr(target, usual.target),
      seeds: numberOr(seeds, usual.seeds),
    },
  };
}

function axisOf(text: string, key: string, faults: Fault[]): SweepAxis | null {
  const [of, from, to, named, count, ...more] = text.split(':');
  const scale = AXIS_SCALES.find((each) => each === named);
  if (count !== undefined && more.length === 0 && scale !== undefined)
    return { of, from: numberOf(from), to: numberOf(to), scale, count: numberOf(count) };
  const expected = `OF:FROM:TO:SCALE:COUNT with a scale of ${AXIS_SCALES.join(', ')}`;
  faults.push({ path: `sweep.${key}`, message: expectation(expected, text) });
  return null;
}

function numberOr(text: string | undefined, otherwise: number): number {
  return text === undefined ? otherwise : numberOf(text);
}

/** NaN for what is no number, and for nothing. */
function numberOf(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text);
}
