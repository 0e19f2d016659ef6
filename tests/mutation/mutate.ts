/**
 * `npm run mutate`: changes the code in small ways, one at a time, and runs the tests that call the changed function.
 * A mutant that no test notices is a sentence of the code that no test has read.
 *
 * `--group catalog,engine` takes these groups; `--sample 100` draws that many mutants of each (all without it);
 * `--seed 1` decides which; `--jobs 2` tries so many at once; `--only src/math/exp.ts:12` takes the mutants of a file, or
 * of one of its lines; `--calls notes.json` reads which test calls what from a file, or writes it there where there is
 * none; `--tests 8` runs at most so many test files on a mutant, so that some that would be killed survive. Writes test-results/mutation.json.
 */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createRandom } from '../../src/math/random';
import { read } from '../architecture/syntax';
import { isEquivalent } from './equivalent';
import { GROUPS } from './groups';
import type { Answer, Question } from './judge';
import { bodiesOf, type Mutant, mutantsOf } from './mutants';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const VITEST = join(ROOT, 'node_modules/vitest/vitest.mjs');
const CONFIG = fileURLToPath(new URL('vitest.config.ts', import.meta.url));
const JUDGE = fileURLToPath(new URL('judge.ts', import.meta.url));
/** A mutant that loops for ever is noticed by this: the slowest test file takes a fraction of it. */
const MOST_MS = 90_000;

const { values } = parseArgs({
  options: {
    group: { type: 'string' },
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    jobs: { type: 'string', default: '2' },
    only: { type: 'string' },
    calls: { type: 'string' },
    tests: { type: 'string' },
  },
});

type Verdict = 'killed' | 'timed out' | 'survived' | 'no test' | 'equivalent';

/** The functions that a test file calls, and the time that it takes. */
interface Note {
  readonly test: string;
  /** `file:index of the body`. */
  readonly called: readonly string[];
  readonly ms: number;
}

async function notesOfCalls(): Promise<readonly Note[]> {
  if (values.calls !== undefined && existsSync(values.calls))
    return JSON.parse(readFileSync(values.calls, 'utf8'));
  console.log('Which tests call what …');
  const folder = mkdtempSync(join(tmpdir(), 'mutation-'));
  await new Promise((done) => {
    const env = { ...process.env, MUTATION_CALLS: folder };
    spawn(process.execPath, [VITEST, 'run', '--config', CONFIG], { cwd: ROOT, env, stdio: 'ignore' }).on(
      'exit',
      done,
    );
  });
  const notes = readdirSync(folder).map((name): Note => {
    const note = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    return { ...note, test: relative(ROOT, note.test) };
  });
  rmSync(folder, { recursive: true });
  if (values.calls !== undefined) writeFileSync(values.calls, JSON.stringify(notes));
  return notes;
}

/** The tests that call each function, the quickest first. */
function callers(notes: readonly Note[]): ReadonlyMap<string, readonly string[]> {
  const by = new Map<string, string[]>();
  for (const { test, called } of notes.toSorted((a, b) => a.ms - b.ms))
    for (const body of called) by.set(body, [...(by.get(body) ?? []), test]);
  return by;
}

/** The tests of a mutant: those that call the innermost function around it, the nearest in the folders first. */
function testsOf({ file, start, end }: Mutant, by: ReadonlyMap<string, readonly string[]>): string[] {
  const around = bodiesOf(file, read(file))
    .map((body, index) => ({ ...body, index }))
    .filter((body) => body.start <= start && end <= body.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  return [...(by.get(`${file}:${around[0]?.index ?? -1}`) ?? [])].sort(
    (a, b) => nearness(b, file) - nearness(a, file),
  );
}

/** The number of folders that a test and a source have in common, and one more where they have the same name. */
function nearness(test: string, source: string): number {
  const [ours, theirs] = [test, source].map((path) =>
    path
      .replace(/(\.test)?\.tsx?$/, '')
      .split('/')
      .slice(1),
  );
  const parted = ours.findIndex((each, i) => each !== theirs[i]);
  return parted < 0 ? ours.length : parted;
}

/** Tries mutants, one at a time. */
class Judge {
  private child: ChildProcess | null = null;

  async verdict(question: Question): Promise<Verdict> {
    if (isEquivalent(question.mutant)) return 'equivalent';
    if (question.tests.length === 0) return 'no test';
    this.child ??= fork(JUDGE, { execArgv: ['--import', 'tsx'], detached: true, stdio: 'ignore' });
    const { child } = this;
    return new Promise((done) => {
      const answered = (verdict: Verdict) => {
        clearTimeout(timer);
        child.removeAllListeners();
        if (verdict === 'timed out') this.end();
        done(verdict);
      };
      const watch = () => setTimeout(() => answered('timed out'), MOST_MS);
      let timer = watch();
      child.on('message', (answer: Answer) => {
        if (answer !== 'next test') return answered(answer);
        clearTimeout(timer);
        timer = watch();
      });
      child.on('exit', () => answered('timed out'));
      child.send(question);
    });
  }

  end(): void {
    try {
      if (this.child?.pid) process.kill(-this.child.pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
    this.child = null;
  }
}

function drawn(all: readonly Mutant[], sample: number, seed: number): Mutant[] {
  const random = createRandom(seed);
  const order = Int32Array.from(all, (_, index) => index);
  random.shuffle(order);
  return [...order.subarray(0, sample)].map((index) => all[index]);
}

function isWanted({ file, line }: Mutant): boolean {
  return (
    values.only === undefined ||
    values.only.split(',').some((each) => [file, `${file}:${line}`].includes(each))
  );
}

const groups = values.group === undefined ? Object.keys(GROUPS) : values.group.split(',');
const sample = values.sample === undefined ? Number.POSITIVE_INFINITY : Number(values.sample);
const most = values.tests === undefined ? Number.POSITIVE_INFINITY : Number(values.tests);
const by = callers(await notesOfCalls());
const report: { group: string; mutant: Mutant; verdict: Verdict }[] = [];
mkdirSync(join(ROOT, 'test-results'), { recursive: true });
for (const group of groups) {
  const all = GROUPS[group]()
    .flatMap((file) => mutantsOf(file, read(file)))
    .filter(isWanted);
  const queue = drawn(all, sample, Number(values.seed));
  const verdicts: Verdict[] = [];
  await Promise.all(
    Array.from({ length: Number(values.jobs) }, async () => {
      const judge = new Judge();
      for (let mutant = queue.pop(); mutant !== undefined; mutant = queue.pop()) {
        const verdict = await judge.verdict({ mutant, tests: testsOf(mutant, by).slice(0, most) });
        verdicts.push(verdict);
        report.push({ group, mutant, verdict });
        writeFileSync(join(ROOT, 'test-results/mutation.json'), JSON.stringify(report, null, 1));
        if (verdict === 'survived' || verdict === 'no test' || verdict === 'equivalent')
          console.log(`${mutant.file}:${mutant.line}: ${mutant.label} (${verdict})`);
      }
      judge.end();
    }),
  );
  const count = (...of: Verdict[]) => verdicts.filter((verdict) => of.includes(verdict)).length;
  const [killed, equivalent] = [count('killed', 'timed out'), count('equivalent')];
  const share = ((100 * killed) / (verdicts.length - equivalent)).toFixed(1);
  console.log(
    `${group}: ${killed} of ${verdicts.length} killed, ${equivalent} equivalent (${share} % of the others), of ${all.length} there are`,
  );
}
