/**
 * `npm run mutate`: changes the code in small ways, one at a time, and runs the tests that call the changed function.
 * A mutant that no test notices is a sentence of the code that no test has read.
 *
 * `--group catalog` takes one group; `--sample 100` draws that many mutants of each (all without it); `--seed 1`
 * decides which; `--jobs 2` runs so many at once. Writes test-results/mutation.json.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createRandom } from '../../src/math/random';
import { read } from '../architecture/syntax';
import { GROUPS } from './groups';
import { bodiesOf, type Mutant, mutantsOf } from './mutants';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const VITEST = join(ROOT, 'node_modules/vitest/vitest.mjs');
const CONFIG = fileURLToPath(new URL('vitest.config.ts', import.meta.url));
/** A mutant that loops for ever is noticed by this. */
const MOST_MS = 240_000;

const { values } = parseArgs({
  options: {
    group: { type: 'string' },
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    jobs: { type: 'string', default: '2' },
  },
});

type Verdict = 'killed' | 'timed out' | 'survived' | 'no test';

/** Runs vitest; true where every test passed. Null where it took too long. */
function vitest(
  args: readonly string[],
  env: Record<string, string>,
  limit: number,
): Promise<boolean | null> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [VITEST, 'run', '--config', CONFIG, '--reporter=dot', ...args], {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: 'ignore',
      detached: true,
    });
    const timer = setTimeout(() => {
      done(null);
      if (child.pid) process.kill(-child.pid, 'SIGKILL');
    }, limit);
    child.on('exit', (code) => {
      clearTimeout(timer);
      done(code === 0);
    });
  });
}

/** The test files that call each function, by `file:index of the body`. */
async function callers(): Promise<Map<string, string[]>> {
  const folder = mkdtempSync(join(tmpdir(), 'mutation-'));
  await vitest([], { MUTATION_CALLS: folder }, 3_600_000);
  const by = new Map<string, string[]>();
  for (const name of readdirSync(folder)) {
    const { test, called } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    for (const body of called) by.set(body, [...(by.get(body) ?? []), relative(ROOT, test)]);
  }
  rmSync(folder, { recursive: true });
  return by;
}

/** The tests of a mutant: those that call the innermost function around it, its own folder's first. */
function testsOf({ file, start, end }: Mutant, by: ReadonlyMap<string, readonly string[]>): string[] {
  const around = bodiesOf(file, read(file))
    .map((body, index) => ({ ...body, index }))
    .filter((body) => body.start <= start && end <= body.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  const folder = file.split('/')[1];
  return [...(by.get(`${file}:${around[0]?.index ?? -1}`) ?? [])].sort(
    (a, b) => Number(b.includes(`tests/${folder}/`)) - Number(a.includes(`tests/${folder}/`)),
  );
}

async function judge(mutant: Mutant, tests: readonly string[], slot: number): Promise<Verdict> {
  if (tests.length === 0) return 'no test';
  const file = join(tmpdir(), `mutant-${process.pid}-${slot}.json`);
  writeFileSync(file, JSON.stringify(mutant));
  // The nearest tests first: most mutants are noticed there, and starting all costs more.
  for (const part of [tests.slice(0, 6), tests.slice(6)]) {
    if (part.length === 0) continue;
    const passed = await vitest(['--bail=1', '--maxWorkers=1', ...part], { MUTANT: file }, MOST_MS);
    if (passed === null) return 'timed out';
    if (!passed) return 'killed';
  }
  return 'survived';
}

function drawn(all: readonly Mutant[], sample: number, seed: number): Mutant[] {
  const random = createRandom(seed);
  const order = Int32Array.from(all, (_, index) => index);
  random.shuffle(order);
  return [...order.subarray(0, sample)].map((index) => all[index]);
}

const groups = values.group === undefined ? Object.keys(GROUPS) : values.group.split(',');
const sample = values.sample === undefined ? Number.POSITIVE_INFINITY : Number(values.sample);
console.log('Which tests call what …');
const by = await callers();
const report: { group: string; mutant: Mutant; verdict: Verdict }[] = [];
mkdirSync(join(ROOT, 'test-results'), { recursive: true });
for (const group of groups) {
  const all = GROUPS[group]().flatMap((file) => mutantsOf(file, read(file)));
  const queue = drawn(all, sample, Number(values.seed));
  const chosen = queue.length;
  const verdicts: Verdict[] = [];
  await Promise.all(
    Array.from({ length: Number(values.jobs) }, async (_, slot) => {
      for (let mutant = queue.pop(); mutant !== undefined; mutant = queue.pop()) {
        const verdict = await judge(mutant, testsOf(mutant, by), slot);
        verdicts.push(verdict);
        report.push({ group, mutant, verdict });
        writeFileSync(join(ROOT, 'test-results/mutation.json'), JSON.stringify(report, null, 1));
        if (verdict === 'survived' || verdict === 'no test')
          console.log(`${mutant.file}:${mutant.line}: ${mutant.label} (${verdict})`);
      }
    }),
  );
  const killed = verdicts.filter((verdict) => verdict === 'killed' || verdict === 'timed out').length;
  console.log(
    `${group}: ${killed} of ${chosen} killed (${((100 * killed) / chosen).toFixed(1)} %), of ${all.length} there are`,
  );
}
