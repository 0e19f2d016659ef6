// npm test: installs what is missing, runs every stage even where one failed, and counts. A stage that could not
// run, ran nothing or skipped something has failed.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findTestChromium } from './lib/chromium.mjs';
import { ensurePackages } from './lib/install.mjs';
import { root } from './lib/run.mjs';
import { sideBySide, verdictOf } from './lib/run-stages.mjs';
import { missingProgram, notRun, playwrightCounts, summary, vitestCounts } from './lib/stages.mjs';
import { adviceFor, demandedPrograms, ensurePrograms, PROGRAMS } from './lib/test-programs.mjs';

const reports = join(root, 'test-results');
const demanded = demandedPrograms(process.env.ERRORSCAPE_ENGINES);

/** @typedef {import('./lib/stages.mjs').Verdict} Verdict */
/** @typedef {import('./lib/run-stages.mjs').Stage} Stage */

/** @type {Verdict[]} */
const verdicts = [];

/**
 * @param {string} name
 * @param {string} id of the report's file
 * @param {string[]} args
 * @returns {Stage}
 */
function vitest(name, id, args) {
  const file = join(reports, `${id}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return {
    name,
    tool: 'vitest',
    args: ['run', ...args, ...reporters],
    report: { file, counts: (text) => vitestCounts(JSON.parse(text)) },
  };
}

/**
 * @param {string} name
 * @param {string} project the file that says what is checked
 * @returns {Stage}
 */
function types(name, project) {
  return { name, tool: 'typescript', command: 'tsc', args: ['-p', project] };
}

const CHECKS = [
  types('types, core without the DOM', 'tsconfig.core.json'),
  types('types, service worker', 'tsconfig.offline.json'),
  types('types', 'tsconfig.json'),
  { name: 'lint', tool: '@biomejs/biome', command: 'biome', args: ['check', '--error-on-warnings', '.'] },
  { name: 'unused code', tool: 'knip', args: [] },
];
const UNIT = vitest('unit, contract and reference tests', 'unit', []);
const ENGINES = vitest('Firefox and WebKit', 'engines', ['--config', 'vitest.engines.config.ts']);
const HOSTING = vitest('hosting under nginx', 'hosting', ['--config', 'vitest.hosting.config.ts']);
const BUILD = { name: 'build', tool: 'vite', args: ['build', '--logLevel', 'warn'] };
const SIZES = { name: 'size budgets', tool: 'size-limit', args: [] };

/**
 * @param {string} chromium
 * @returns {Stage}
 */
function browserTests(chromium) {
  const file = join(reports, 'browser.json');
  return {
    name: 'browser tests',
    tool: '@playwright/test',
    command: 'playwright',
    args: ['test'],
    env: { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    report: { file, counts: (text) => playwrightCounts(JSON.parse(text)) },
  };
}

/** Every stage, once the packages are there. */
async function runStages() {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  // An old build must not stand in for one that failed.
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  const built = await verdictOf(BUILD, 'alone');
  verdicts.push(built);
  if (built.failed > 0) {
    verdicts.push(...(await sideBySide([CHECKS, [UNIT]])));
    verdicts.push(notRun('size budgets', 'no build'), notRun('browser tests', 'no build'));
    return;
  }
  const there = await ensurePrograms();
  for (const program of PROGRAMS.filter(({ id }) => !there.has(id))) {
    console.error(adviceFor(program));
    // Chromium's absence is a verdict of its own below.
    if (program.id !== 'chromium') verdicts.push(missingProgram(program.name, demanded.has(program.id)));
  }
  const chromium = findTestChromium();
  // Engines wait for their pages, and one of the processors would rest.
  const lanes = [[...CHECKS, SIZES], [UNIT]];
  if (there.has('firefox') || there.has('webkit')) lanes.push([ENGINES]);
  if (chromium && there.has('nginx')) lanes[0].push(HOSTING);
  verdicts.push(...(await sideBySide(lanes)));
  if (chromium) verdicts.push(await verdictOf(browserTests(chromium), 'alone'));
  else verdicts.push(notRun('browser tests', 'no Chromium'));
}

if (await ensurePackages()) await runStages();
else verdicts.push(notRun('all stages', 'the packages are not installed'));
const { lines, failed } = summary(verdicts);
console.log(lines.join('\n'));
process.exitCode = failed > 0 ? 1 : 0;
