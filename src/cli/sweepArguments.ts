/** The arguments of `npm run sweep`. */
import { parseArgs } from 'node:util';
import { expectation, type Fault } from '../scene/faults';
import { AXIS_SCALES, MEASURES, type Sweep, type SweepAxis } from '../scene/sweep';
import type { SceneDocument } from '../scene/types';

export const USAGE =
  'usage: npm run --silent sweep -- FILE | URL | - --x OF:FROM:TO:SCALE:COUNT [--y OF:FROM:TO:SCALE:COUNT] [--run r1] ' +
  '[--measure loss] [--target 0.001] [--seeds 1] [--part K/N] [--format csv|json]';

export interface SweepArguments {
  readonly input: string;
  readonly x: string;
  readonly y: string | null;
  readonly run: string | null;
  readonly measure: string;
  readonly target: string;
  readonly seeds: string;
  /** The K-th of N parts, K from 1. */
  readonly part: { readonly k: number; readonly n: number } | null;
  readonly format: 'csv' | 'json';
}

/** null where that cannot be told: an unknown option, no axis, more than one scene, a part that is none. */
export function readArguments(args: readonly string[]): SweepArguments | null {
  const text = { type: 'string' } as const;
  const options = {
    x: text,
    y: text,
    run: text,
    measure: text,
    target: text,
    seeds: text,
    part: text,
    format: text,
  };
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const { x, y, run, measure = 'loss', target = '0.001', seeds = '1', format = 'csv' } = values;
    if (positionals.length !== 1 || x === undefined || (format !== 'csv' && format !== 'json')) return null;
    const part = values.part === undefined ? null : partOf(values.part);
    if (part === undefined || (part !== null && format === 'json')) return null;
    return { input: positionals[0], x, y: y ?? null, run: run ?? null, measure, target, seeds, part, format };
  } catch {
    return null;
  }
}

function partOf(text: string): { k: number; n: number } | undefined {
  const found = /^(\d{1,7})\/(\d{1,7})$/.exec(text);
  if (found === null) return undefined;
  const [k, n] = [Number(found[1]), Number(found[2])];
  return k >= 1 && k <= n ? { k, n } : undefined;
}

/** The sweep that is meant, or what of it cannot be read. Its numbers may still be illegal: see `sweepFaults`. */
export function sweepOf(
  { x, y, run, measure, target, seeds }: SweepArguments,
  { scene, view }: SceneDocument,
): { readonly sweep: Sweep } | { readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const axisX = axisOf(x, 'x', faults);
  const axisY = y === null ? null : axisOf(y, 'y', faults);
  const meant = MEASURES.find((each) => each === measure);
  if (meant === undefined)
    faults.push({ path: 'sweep.measure', message: expectation(`one of ${MEASURES.join(', ')}`, measure) });
  if (faults.length > 0 || axisX === null || meant === undefined) return { faults };
  const selected = view.selected === '' ? scene.runs[0]?.id : view.selected;
  const id = run ?? selected ?? '';
  return {
    sweep: { run: id, x: axisX, y: axisY, measure: meant, target: numberOf(target), seeds: numberOf(seeds) },
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

/** NaN for what is no number, and for nothing. */
function numberOf(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text);
}
