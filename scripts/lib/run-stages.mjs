// Runs the stages of `npm test`, one alone or several side by side.
import { readFileSync } from 'node:fs';
import { packageCommand, run, runKept } from './run.mjs';
import { checkVerdict, testsVerdict } from './stages.mjs';

/** @typedef {import('./stages.mjs').Verdict} Verdict */
/** @typedef {import('./stages.mjs').Counts} Counts */

/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {string} tool the name of the package that is run
 * @property {string} [command] the package's command, where it is not called like the package
 * @property {string[]} args
 * @property {Record<string, string>} [env]
 * @property {{ file: string, counts: (text: string) => Counts }} [report] the JSON report that a test runner writes
 */

/**
 * Runs a stage.
 * @param {Stage} stage
 * @param {'alone' | 'among others'} company a stage among others prints once it has ended, and the others do not mix with it
 * @returns {Promise<Verdict>}
 */
export async function verdictOf({ name, tool, command, args, env, report }, company) {
  const title = `\n── ${name} ──`;
  let well = false;
  try {
    const script = packageCommand(tool, command);
    if (company === 'alone') {
      console.log(title);
      well = await run(process.execPath, [script, ...args], env);
    } else {
      const kept = await runKept(process.execPath, [script, ...args], env);
      console.log(`${title}\n${kept.printed}`);
      well = kept.well;
    }
  } catch (fault) {
    console.error(`${name}: ${fault instanceof Error ? fault.message : fault}`);
  }
  if (!report) return checkVerdict(name, well);
  let counts = null;
  try {
    counts = report.counts(readFileSync(report.file, 'utf8'));
  } catch {
    console.error(`${name}: no report in ${report.file}`);
  }
  return testsVerdict(name, well, counts);
}

/**
 * Runs lanes side by side, the stages of each one after the other.
 * @param {Stage[][]} lanes
 * @returns {Promise<Verdict[]>} in the order of the lanes, whichever ended first
 */
export async function sideBySide(lanes) {
  const all = lanes.map(async (stages) => {
    const found = [];
    for (const stage of stages) found.push(await verdictOf(stage, 'among others'));
    return found;
  });
  return (await Promise.all(all)).flat();
}
