/**
 * `npm run --silent compare -- FILE --budget 100`: the comparison of a scene, or the one that options say: rules against each
 * other, each tuned within the same search, from the same starts and seeds, at the same price in passes over the data. Prints a
 * line a rule, best first. With `--part K/N` the K-th of N parts, in the order of the rules: joined they have every line once.
 */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { tuneRule } from '../engine/families/compare';
import { makeBuildable } from '../engine/objective';
import { compareFaults } from '../scene/compareSpec';
import type { Tuned } from '../scene/comparison';
import type { SceneDocument } from '../scene/types';
import { type CompareArguments, OPTIONS, readArguments, specOf, USAGE } from './compareArguments';
import { csvOf, headerOf, jsonOf, lineOf } from './compareRows';
import { type Contest, contestsOf } from './contests';
import { faultLines, print, readScene, refuse } from './input';
import { type Part, shareOf, startPart, textOf } from './partProcess';

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
  if (asked.part !== null) {
    await printPart(contests, asked.part, asked.format);
    return 0;
  }
  const tuned = await computeOnAllCores(asked, document, contests);
  if (tuned === null) return 1;
  print(asked.format === 'json' ? jsonOf(spec, contests, tuned) : csvOf(contests, tuned));
  return 0;
}

/** Line by line as they are computed; the first part begins with the header. Numbers alone are for another process. */
async function printPart(
  contests: readonly Contest[],
  part: Part,
  format: CompareArguments['format'],
): Promise<void> {
  const [from, to] = shareOf(contests.length, part);
  if (part.k === 1 && format === 'csv') print(headerOf(contests));
  for (const contest of contests.slice(from, to)) {
    const tuned = await compute(contest);
    print(format === 'csv' ? lineOf(contests, contest, tuned) : `${JSON.stringify(tuned, writeNumber)}\n`);
  }
}

async function compute({ rule, problem }: Contest): Promise<Tuned> {
  await makeBuildable(problem.objective);
  const tuning = tuneRule(rule, problem);
  for (;;) {
    const { done, value } = tuning.next();
    if (done === true) return value.within[0];
  }
}

/** A share of the contests in a process for each core; null where one of them failed. In the order of the contests. */
async function computeOnAllCores(
  { values }: CompareArguments,
  document: SceneDocument,
  contests: readonly Contest[],
): Promise<readonly Tuned[] | null> {
  const options = OPTIONS.flatMap((name) =>
    values[name] === undefined ? [] : [`--${name}=${values[name]}`],
  );
  const processes = Math.min(availableParallelism(), contests.length);
  const script = fileURLToPath(import.meta.url);
  try {
    const parts = await Promise.all(
      Array.from({ length: processes }, async (_, i) => {
        if (processes === 1) return Promise.all(contests.map(compute));
        const part = [...options, '--format=numbers', `--part=${i + 1}/${processes}`];
        const text = await textOf(startPart(script, part, document));
        const lines = text.split('\n').filter((line) => line !== '');
        return lines.map((line): Tuned => JSON.parse(line, readNumber));
      }),
    );
    return parts.flat();
  } catch {
    return null;
  }
}

/** JSON has no infinite numbers and no NaN: they travel as texts between processes. */
function writeNumber(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}

function readNumber(_key: string, value: unknown): unknown {
  return value === 'NaN' || value === 'Infinity' || value === '-Infinity' ? Number(value) : value;
}

process.exitCode = await main(process.argv.slice(2));
