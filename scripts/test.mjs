// npm test: installs what is missing, runs every stage even where one failed, and counts. A stage that could not
// run, ran nothing or skipped something has failed.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findTestChromium } from './lib/chromium.mjs';
import { ensurePackages } from './lib/install.mjs';
import { packageCommand, root, run } from './lib/run.mjs';
import {
  checkVerdict,
  missingProgram,
  notRun,
  playwrightCounts,
  summary,
  testsVerdict,
  vitestCounts,
} from './lib/stages.mjs';
import { adviceFor, demandedPrograms, ensurePrograms, PROGRAMS } from './lib/test-programs.mjs';

const reports = join(root, 'test-results');
const demanded = demandedPrograms(process.env.ERRORSCAPE_ENGINES);

/** @type {import('./lib/stages.mjs').Verdict[]} */
const verdicts = [];

/**
 * @param {string} name
 * @param {() => Promise<boolean>} work
 * @returns {Promise<boolean>} whether it went well
 */
async function stage(name, work) {
  console.log(`\n── ${name} ──`);
  const well = await work().catch((fault) => {
    console.error(fault.message);
    return false;
  });
  verdicts.push(checkVerdict(name, well));
  return well;
}

/**
 * @template Report
 * @param {string} name
 * @param {string} file the JSON report that the runner writes
 * @param {(report: Report) => import('./lib/stages.mjs').Counts} countsOf
 * @param {() => Promise<boolean>} work
 */
async function testStage(name, file, countsOf, work) {
  console.log(`\n── ${name} ──`);
  const well = await work().catch((fault) => {
    console.error(fault.message);
    return false;
  });
  let counts = null;
  try {
    counts = countsOf(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    console.error(`${name}: no report in ${file}`);
  }
  verdicts.push(testsVerdict(name, well, counts));
}

/**
 * @param {string} name package name
 * @param {string[]} args
 * @param {{ command?: string, env?: Record<string, string> }} [more]
 */
async function tool(name, args, { command, env } = {}) {
  return run(process.execPath, [packageCommand(name, command), ...args], env);
}

/**
 * @param {string[]} args
 * @param {string} report where its JSON goes
 */
function vitest(args, report) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return tool('vitest', ['run', ...args, ...reporters]);
}

/** Every stage, in order, once the packages are there. */
async function runStages() {
  const unitReport = join(reports, 'unit.json');
  const enginesReport = join(reports, 'engines.json');
  const hostingReport = join(reports, 'hosting.json');
  const browserReport = join(reports, 'browser.json');
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });

  await stage('types, core without the DOM', () =>
    tool('typescript', ['-p', 'tsconfig.core.json'], { command: 'tsc' }),
  );
  await stage('types, service worker', () =>
    tool('typescript', ['-p', 'tsconfig.offline.json'], { command: 'tsc' }),
  );
  await stage('types', () => tool('typescript', ['-p', 'tsconfig.json'], { command: 'tsc' }));
  await stage('lint', () =>
    tool('@biomejs/biome', ['check', '--error-on-warnings', '.'], { command: 'biome' }),
  );
  await stage('unused code', () => tool('knip', []));
  await testStage('unit, contract and reference tests', unitReport, vitestCounts, () =>
    vitest([], unitReport),
  );
  // An old build must not stand in for one that failed.
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  const built = await stage('build', () => tool('vite', ['build', '--logLevel', 'warn']));
  if (!built) {
    verdicts.push(notRun('size budgets', 'no build'), notRun('browser tests', 'no build'));
    return;
  }
  await stage('size budgets', () => tool('size-limit', []));
  const there = await ensurePrograms();
  for (const program of PROGRAMS.filter(({ id }) => !there.has(id))) {
    console.error(adviceFor(program));
    // Chromium's absence is a verdict of its own below.
    if (program.id !== 'chromium') verdicts.push(missingProgram(program.name, demanded.has(program.id)));
  }
  if (there.has('firefox') || there.has('webkit')) {
    await testStage('Firefox and WebKit', enginesReport, vitestCounts, () =>
      vitest(['--config', 'vitest.engines.config.ts'], enginesReport),
    );
  }
  const chromium = findTestChromium();
  if (!chromium) {
    verdicts.push(notRun('browser tests', 'no Chromium'));
    return;
  }
  if (there.has('nginx')) {
    await testStage('hosting under nginx', hostingReport, vitestCounts, () =>
      vitest(['--config', 'vitest.hosting.config.ts'], hostingReport),
    );
  }
  await testStage('browser tests', browserReport, playwrightCounts, () =>
    tool('@playwright/test', ['test'], {
      command: 'playwright',
      env: { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport },
    }),
  );
}

if (await ensurePackages()) await runStages();
else verdicts.push(notRun('all stages', 'the packages are not installed'));
const { lines, failed } = summary(verdicts);
console.log(lines.join('\n'));
process.exitCode = failed > 0 ? 1 : 0;
