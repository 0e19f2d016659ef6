/**
 * `npm run --silent compare -- LINK` or `… -- FILE --budget 100`: rules against each other, each tuned within the same search, from the
 * same starts and seeds, at the same price in passes over the data. Prints a line a rule, best first.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { tuneRule } from '../engine/families/compare';
import { makeBuildable } from '../engine/objective';
import { compareFaults } from '../scene/compareSpec';
import type { Tuned } from '../scene/comparison';
import { stringifyDocument } from '../scene/file';
import type { SceneDocument } from '../scene/types';
import { type CompareArguments, OPTIONS, readArguments, specOf, USAGE } from './compareArguments';
import { csvOf, jsonOf } from './compareRows';
import { type Contest, contestsOf } from './contests';
import { faultLines, print, readScene, refuse } from './input';

async function main(args: readonly string[]): Promise<number> {
  const asked = readArguments(args);
  if (asked === null) return refuse([USAGE]);
  const read = readScene(asked.input);
  if ('faults' in read) return refuse(faultLines(read.faults));
  const { document } = read;
  const spec = specOf(asked.values, document);
  if (spec === null) return refuse([USAGE]);
  const faults = compareFaults(document, spec);
  if (faults.length > 0) return refuse(faultLines(faults));
  const contests = contestsOf(document, spec);
  const { part } = asked;
  if (part !== null) {
    print(JSON.stringify(await computePart(contests, part), writeNumber));
    return 0;
  }
  const tuned = await computeOnAllCores(asked, document, contests);
  if (tuned === null) return 1;
  print(asked.format === 'json' ? jsonOf(spec, contests, tuned) : csvOf(contests, tuned));
  return 0;
}

/** Every `of`-th of the contests from the k-th on. */
async function computePart(
  contests: readonly Contest[],
  { k, of }: { readonly k: number; readonly of: number },
): Promise<readonly Tuned[]> {
  const tuned: Tuned[] = [];
  for (const { rule, problem } of contests.filter((_, index) => index % of === k)) {
    await makeBuildable(problem.objective);
    tuned.push(compute(rule, problem));
  }
  return tuned;
}

function compute(rule: string, problem: Contest['problem']): Tuned {
  const tuning = tuneRule(rule, problem);
  for (;;) {
    const { done, value } = tuning.next();
    if (done === true) return value.within[0];
  }
}

/** The contests dealt out to processes, one a core; null where one of them failed. In the order of the contests. */
async function computeOnAllCores(
  { values }: CompareArguments,
  document: SceneDocument,
  contests: readonly Contest[],
): Promise<readonly Tuned[] | null> {
  const processes = Math.min(availableParallelism(), contests.length);
  if (processes <= 1) return computePart(contests, { k: 0, of: 1 });
  const parts = await Promise.all(
    Array.from({ length: processes }, (_, k) => computeApart(values, document, `${k}/${processes}`)),
  );
  const whole: Tuned[] = [];
  for (const [k, part] of parts.entries()) {
    if (part === null) return null;
    part.forEach((tuned, i) => {
      whole[i * processes + k] = tuned;
    });
  }
  return whole;
}

function computeApart(
  values: CompareArguments['values'],
  document: SceneDocument,
  part: string,
): Promise<Tuned[] | null> {
  const options = OPTIONS.flatMap((name) =>
    values[name] === undefined ? [] : [`--${name}=${values[name]}`],
  );
  const own = [...process.execArgv, fileURLToPath(import.meta.url), '-', `--alone=${part}`, ...options];
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
function writeNumber(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}

function readNumber(_key: string, value: unknown): unknown {
  return value === 'NaN' || value === 'Infinity' || value === '-Infinity' ? Number(value) : value;
}

process.exitCode = await main(process.argv.slice(2));
