/**
 * Writes the programs of all cases for each framework, runs them in Python, one process a framework, and compares every row with
 * the engine's. Prints what is equal and how closely; a framework whose packages are missing is left out, and named.
 * `--only torch` takes one, `--write` keeps the results in verified.json, from which the README has its table, and with `--newest`,
 * for packages of today, in verified-newest.json. PYTHON names the interpreter. Exits with 1 where a program differs.
 * `npm run verify-code` gets the packages first.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeBuildable } from '../../../src/engine/objective';
import type { Framework } from '../../../src/export/code/framework';
import { FRAMEWORKS } from '../../../src/export/code/frameworks';
import { notebookOf } from '../../../src/export/code/notebook';
import { fileOf, programOf } from '../../../src/export/code/program';
import { CASES, type CodeCase } from './cases';
import { expectedRows, TOLERANCE } from './expected';
import { tableOf, type Verified, type VerifiedGroup } from './table';

/** A line of what compare.py writes. */
interface Compared {
  readonly name: string;
  readonly worst?: number;
  readonly place?: string | null;
  readonly rows?: number;
  readonly fault?: string;
}

/** The part of the plane that notebooks draw. */
const WINDOW = { w: [-4, 4], b: [-4, 4] } as const;
/** The modules that each framework's programs import; notebooks need two more. */
const MODULES: Readonly<Record<string, readonly string[]>> = {
  numpy: ['numpy'],
  torch: ['torch'],
  keras: ['keras', 'jax'],
  jax: ['jax', 'optax'],
};
const OF_NOTEBOOKS = ['matplotlib', 'nbformat'];

const fileName = (index: number) => String(index).padStart(3, '0');

async function writeCase(folder: string, index: number, each: CodeCase, framework: Framework): Promise<void> {
  const { scene, isNotebook } = each;
  await makeBuildable(scene.objective);
  const program = programOf({ scene, framework, run: null, link: '' });
  if ('refused' in program) throw new Error(program.refused);
  const path = join(folder, fileName(index));
  if (isNotebook) writeFileSync(`${path}.ipynb`, notebookOf(program, framework, WINDOW));
  else writeFileSync(`${path}.py`, fileOf(program));
  writeFileSync(`${path}.json`, JSON.stringify(expectedRows(scene)));
}

async function compared(
  framework: Framework,
  python: string,
  hasNotebooks: boolean,
): Promise<readonly Compared[]> {
  const folder = mkdtempSync(join(tmpdir(), `errorscape-${framework.id}-`));
  try {
    for (const [index, each] of CASES.entries())
      if (hasNotebooks || each.isNotebook !== true) await writeCase(folder, index, each, framework);
    const script = fileURLToPath(new URL('compare.py', import.meta.url));
    const { stdout, stderr, status, error } = spawnSync(python, ['-B', script, folder], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
      env: { ...process.env, KERAS_BACKEND: 'jax' },
    });
    if (error !== undefined || status !== 0) throw new Error(error?.message ?? stderr);
    const lines = stdout.trim().split('\n');
    return lines.map((line) => JSON.parse(line) as Compared);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The versions of modules; null where one cannot be imported. */
function versionsOf(modules: readonly string[], python: string): string | null {
  const code = `import ${modules.join(', ')}; print(*(m.__name__ + " " + m.__version__.split("+")[0] for m in (${modules.join(', ')},)), sep=", ")`;
  const { stdout, status } = spawnSync(python, ['-c', code], {
    encoding: 'utf8',
    env: { ...process.env, KERAS_BACKEND: 'jax' },
  });
  return status === 0 ? stdout.trim() : null;
}

/** The cases by their parts; prints those that differ and counts them. */
function summed({ name: framework }: Framework, lines: readonly Compared[]) {
  const groups = new Map<string, VerifiedGroup>();
  let failed = 0;
  for (const { name, worst = Number.POSITIVE_INFINITY, place, rows = 0, fault } of lines) {
    const { group, name: title } = CASES[Number(name)];
    if (worst > TOLERANCE) {
      failed++;
      say(`${framework}: ${group}: ${title}: ${fault ?? `${worst.toExponential(1)} at ${place}`}`);
    }
    const { cases, rows: before, worst: largest } = groups.get(group) ?? { cases: 0, rows: 0, worst: 0 };
    groups.set(group, {
      name: group,
      cases: cases + 1,
      rows: before + rows,
      worst: Math.max(largest, worst),
    });
  }
  return { groups: [...groups.values()], failed };
}

const say = (text: string) => process.stdout.write(`${text}\n`);

const { values } = parseArgs({
  options: { only: { type: 'string' }, write: { type: 'boolean' }, newest: { type: 'boolean' } },
});
const python = process.env.PYTHON ?? '/usr/bin/python3';
const results: Verified[] = [];
const leftOut: string[] = [];
const hasNotebooks = versionsOf(OF_NOTEBOOKS, python) !== null;
if (!hasNotebooks) leftOut.push(`notebooks, which import ${OF_NOTEBOOKS.join(' and ')}`);
let failures = 0;
for (const framework of FRAMEWORKS.filter(({ id }) => values.only === undefined || id === values.only)) {
  const modules = MODULES[framework.id];
  const versions = versionsOf(modules, python);
  if (versions === null) {
    leftOut.push(`programs for ${framework.name}, which import ${modules.join(' and ')}`);
    continue;
  }
  const lines = await compared(framework, python, hasNotebooks);
  const { groups, failed } = summed(framework, lines);
  // A program that ends the process takes the cases behind it along.
  failures += failed + CASES.filter((each) => hasNotebooks || each.isNotebook !== true).length - lines.length;
  results.push({ framework: framework.name, versions, natives: framework.natives, groups });
}
if (results.length > 0) say(tableOf(results));
for (const each of leftOut) say(`LEFT OUT: ${each}: ${python} does not have them.`);
const outcome = failures === 0 ? 'No program differs.' : `${failures} cases differ.`;
say(results.length === 0 ? 'Nothing was compared.' : outcome);
const kept = values.newest === true ? 'verified-newest.json' : 'verified.json';
if (values.write === true && failures === 0 && leftOut.length === 0)
  writeFileSync(new URL(kept, import.meta.url), `${JSON.stringify(results, null, 2)}\n`);
process.exitCode = failures === 0 ? 0 : 1;
