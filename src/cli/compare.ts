/**
 * `npm run --silent compare -- FILE --budget 100`: rules against each other, each tuned within the same search, from the
 * same starts and seeds, at the same price in passes over the data. Prints a line a rule, best first.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findOptimizer, OPTIMIZERS } from '../catalog/optimizers';
import { isLegal, type LegalRange } from '../catalog/parameters';
import { type Comparison, compareRules, winner } from '../engine/families/compare';
import { compareScores, type Score, type Tuned } from '../engine/families/tune';
import { makeBuildable } from '../engine/objective';
import { expectation, type Fault, rangeText } from '../scene/faults';
import { stringifyDocument } from '../scene/file';
import { LEGAL_LOSS, LEGAL_SEED } from '../scene/limits';
import type { SceneDocument } from '../scene/types';
import { faultLines, print, readScene, refuse } from './input';

const USAGE =
  'usage: npm run --silent compare -- FILE | URL | - --budget PASSES [--rules gd,adam|all] [--run r1] [--target 0.001] ' +
  '[--starts 1] [--seeds 1] [--format csv|json]';

const LEGAL_BUDGET: LegalRange = { min: 1, max: 100_000 };
const LEGAL_STARTS: LegalRange = { min: 1, max: 64, integer: true };
const LEGAL_SEEDS: LegalRange = { min: 1, max: 1000, integer: true };

const SCORE_COLUMNS = 'eta,beta,score,loss_q1,loss_median,loss_q3,passes_to_target,reached';
const HEADER = `rule,${SCORE_COLUMNS},width,candidates,${SCORE_COLUMNS.split(',')
  .map((name) => `default_${name}`)
  .join(',')}`;

const OPTIONS = ['budget', 'rules', 'run', 'target', 'starts', 'seeds', 'format'] as const;
type Asked = Readonly<Partial<Record<(typeof OPTIONS)[number], string>>>;

async function main(args: readonly string[]): Promise<number> {
  const asked = readArguments(args);
  if (asked === null) return refuse([USAGE]);
  const read = readScene(asked.input);
  if ('faults' in read) return refuse(faultLines(read.faults));
  const { document } = read;
  const meant = comparisonOf(asked.values, document);
  if ('faults' in meant) return refuse(faultLines(meant.faults));
  const { comparison } = meant;
  const tuned =
    asked.alone || comparison.rules.length === 1
      ? await computeHere(document, comparison)
      : await computeOnAllCores(asked.values, document, comparison);
  if (tuned === null) return 1;
  if (asked.alone) print(JSON.stringify(tuned.map(writable)));
  else if (asked.values.format === 'json')
    print(`${JSON.stringify({ version: 1, comparison, winner: winner(tuned), rules: tuned })}\n`);
  else print([HEADER, ...tuned.map(rowOf)].map((line) => `${line}\n`).join(''));
  return 0;
}

function readArguments(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = {
    ...{ budget: text, rules: text, run: text, target: text, starts: text, seeds: text, format: text },
    // Set in a process that computes some of the rules for another one.
    alone: { type: 'boolean', default: false },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const { alone, format = 'csv' } = values;
    if (positionals.length !== 1 || values.budget === undefined || (format !== 'csv' && format !== 'json'))
      return null;
    return { input: positionals[0], values: { ...values, format }, alone };
  } catch {
    return null;
  }
}

/** Without `--rules` those of the scene's visible runs. */
function comparisonOf(
  { budget, rules, run, target = '0.001', starts = '1', seeds = '1' }: Asked,
  { scene, view }: SceneDocument,
): { readonly comparison: Comparison } | { readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const numberIn = (path: string, text: string, range: LegalRange) => {
    const value = text.trim() === '' ? Number.NaN : Number(text);
    if (!isLegal(value, range))
      faults.push({ path: `compare.${path}`, message: expectation(rangeText(range), text) });
    return value;
  };
  const id = run ?? (view.selected === '' ? (scene.runs[0]?.id ?? '') : view.selected);
  const base = scene.runs.find((each) => each.id === id);
  if (base === undefined)
    faults.push({ path: 'compare.run', message: expectation('one of the scene’s runs', id) });
  const named =
    rules === undefined
      ? scene.runs.filter(({ visible }) => visible).map(({ optimizer }) => optimizer)
      : rules === 'all'
        ? OPTIMIZERS.map((optimizer) => optimizer.id)
        : rules.split(',');
  for (const rule of named)
    if (findOptimizer(rule) === undefined)
      faults.push({ path: 'compare.rules', message: expectation('ids of optimizers, or all', rule) });
  const comparison: Comparison = {
    run: id,
    rules: [...new Set(named)],
    budget: numberIn('budget', budget ?? '', LEGAL_BUDGET),
    target: numberIn('target', target, LEGAL_LOSS),
    starts: numberIn('starts', starts, LEGAL_STARTS),
    seeds: numberIn('seeds', seeds, LEGAL_SEEDS),
  };
  const lastSeed = (base?.batch.seed ?? 0) + comparison.seeds - 1;
  if (lastSeed > LEGAL_SEED.max)
    faults.push({ path: 'compare.seeds', message: expectation(`seeds up to ${LEGAL_SEED.max}`, lastSeed) });
  return faults.length > 0 ? { faults } : { comparison };
}

async function computeHere(
  { scene, view }: SceneDocument,
  comparison: Comparison,
): Promise<readonly Tuned[]> {
  await makeBuildable(scene.objective);
  return compareRules(scene, view.window, comparison);
}

/** The rules dealt out to processes, one a core. */
async function computeOnAllCores(
  asked: Asked,
  document: SceneDocument,
  { rules }: Comparison,
): Promise<readonly Tuned[] | null> {
  const processes = Math.min(availableParallelism(), rules.length);
  const parts = await Promise.all(
    Array.from({ length: processes }, (_, i) =>
      computeApart(
        asked,
        document,
        rules.filter((_rule, index) => index % processes === i),
      ),
    ),
  );
  const whole: Tuned[] = [];
  for (const part of parts) {
    if (part === null) return null;
    whole.push(...part);
  }
  return whole.sort((a, b) => compareScores(a.best, b.best));
}

function computeApart(
  asked: Asked,
  document: SceneDocument,
  rules: readonly string[],
): Promise<Tuned[] | null> {
  const all: Asked = { ...asked, rules: rules.join(',') };
  const options = OPTIONS.flatMap((name) => (all[name] === undefined ? [] : [`--${name}=${all[name]}`]));
  const own = [...process.execArgv, fileURLToPath(import.meta.url), '-', '--alone', ...options];
  return new Promise((done) => {
    const child = spawn(process.execPath, own, { stdio: ['pipe', 'pipe', 'inherit'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', () => done(null));
    child.on('close', (code) =>
      done(code === 0 ? JSON.parse(Buffer.concat(chunks).toString('utf8'), readNumber) : null),
    );
    child.stdin.on('error', () => undefined);
    child.stdin.end(stringifyDocument(document));
  });
}

/** JSON has no infinite numbers and no NaN: they travel as texts between processes. */
function writable(tuned: Tuned): unknown {
  const write = (_key: string, value: unknown) =>
    typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
  return JSON.parse(JSON.stringify(tuned, write));
}

function readNumber(_key: string, value: unknown): unknown {
  return value === 'NaN' || value === 'Infinity' || value === '-Infinity' ? Number(value) : value;
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

process.exitCode = await main(process.argv.slice(2));
