// Judges the stages of `npm test`: which result counts as passed, and the table and the last line at the end.
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/**
 * The outcome of a stage, in tests; a stage that is no test run counts as one. Each fault is a line: the test that failed, and why.
 * @typedef {{ name: string, passed: number, failed: number, note: string, faults?: string[] }} Verdict
 */

/**
 * The counts in a test runner's report, and a line for each test that failed.
 * @typedef {{ passed: number, failed: number, skipped: number, faults: string[] }} Counts
 */

/**
 * @param {string[]} names from the file to the test
 * @param {string} [message]
 * @returns {string} one line
 */
function faultLine(names, message = '') {
  // Runners colour their messages for a terminal.
  const [reason] = stripVTControlCharacters(message).trim().split('\n');
  return [names.filter((name) => name !== '').join(' › '), reason].filter((part) => part !== '').join(': ');
}

/**
 * @param {{ numPassedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: { name: string, status: string, message: string,
 *     assertionResults: { status: string, fullName: string, failureMessages: string[] | null }[] }[] }} report Vitest's JSON report
 * @returns {Counts} a file that fails without a failing test, because it does not load, counts as one
 */
export function vitestCounts(report) {
  const faults = report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative('', name);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (status === 'failed' && failed.length === 0) return [faultLine([file], message)];
    return failed.map(({ fullName, failureMessages }) => faultLine([file, fullName], failureMessages?.[0]));
  });
  return {
    passed: report.numPassedTests,
    failed: faults.length,
    skipped: report.numPendingTests + report.numTodoTests,
    faults,
  };
}

/**
 * @typedef {{ title: string, suites?: PlaywrightSuite[], specs: { title: string,
 *   tests: { status: string, results: { error?: { message?: string } }[] }[] }[] }} PlaywrightSuite
 */

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: { message?: string }[],
 *   suites: PlaywrightSuite[] }} report Playwright's JSON report
 * @returns {Counts} a test that passed only at a second try has failed, and so has each error outside of the tests
 */
export function playwrightCounts({ stats, errors, suites }) {
  const { expected, unexpected, flaky, skipped } = stats;
  const outside = errors.map(({ message }) => faultLine(['outside of the tests'], message));
  const faults = [...suites.flatMap((suite) => faultsOf(suite, [])), ...outside];
  return { passed: expected, failed: unexpected + flaky + errors.length, skipped, faults };
}

/**
 * @param {PlaywrightSuite} suite
 * @param {string[]} around the titles of the suites around it
 * @returns {string[]}
 */
function faultsOf({ title, suites = [], specs }, around) {
  const names = [...around, title];
  const own = specs.flatMap((spec) =>
    spec.tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ results }) => {
        const fault = results.find(({ error }) => error !== undefined)?.error;
        return faultLine([...names, spec.title], fault?.message);
      }),
  );
  return [...own, ...suites.flatMap((inner) => faultsOf(inner, names))];
}

/**
 * @param {string} name
 * @param {boolean} well whether the program exited with 0
 * @returns {Verdict}
 */
export function checkVerdict(name, well) {
  return { name, passed: well ? 1 : 0, failed: well ? 0 : 1, note: well ? '' : 'failed' };
}

/**
 * A test run is good when it ended well, ran at least one test and skipped none.
 * @param {string} name
 * @param {boolean} well whether the runner exited with 0
 * @param {Counts | null} counts null where it left no report
 * @returns {Verdict}
 */
export function testsVerdict(name, well, counts) {
  if (!counts) return { name, passed: 0, failed: 1, note: 'left no report' };
  const { passed, skipped, faults } = counts;
  const failed = counts.failed + skipped;
  if (passed + failed === 0) return { name, passed: 0, failed: 1, note: 'ran no test' };
  if (skipped > 0)
    return { name, passed, failed, note: `${skipped} skipped, which counts as failed`, faults };
  // An error outside of all tests, in a hook say, fails the run without failing one of them.
  if (failed === 0 && !well) return { name, passed, failed: 1, note: 'failed outside of its tests' };
  return { name, passed, failed, note: failed > 0 ? 'failed' : '', faults };
}

/**
 * @param {string} name
 * @param {string} reason
 * @returns {Verdict} of a stage that could not run
 */
export function notRun(name, reason) {
  return { name, passed: 0, failed: 1, note: `did not run: ${reason}` };
}

/**
 * @param {string} name
 * @param {boolean} demanded
 * @returns {Verdict} of an engine that is not here and may not be installed: plainly said, and a failure on demand
 */
export function missingProgram(name, demanded) {
  return {
    name,
    passed: 0,
    failed: demanded ? 1 : 0,
    note: demanded ? 'missing' : 'left out: not installed',
  };
}

/**
 * @param {Verdict[]} verdicts
 * @returns {{ lines: string[], failed: number }} the faults, a row for each stage, and the line `N passed, N failed` at the end
 */
export function summary(verdicts) {
  const width = Math.max(...verdicts.map(({ name }) => name.length));
  const rows = verdicts.map(({ name, passed, failed, note }) => {
    const mark = failed > 0 ? 'FAIL' : passed > 0 ? 'ok  ' : '--  ';
    const numbers = `${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed`;
    return `${mark}  ${name.padEnd(width)}  ${numbers}  ${note}`.trimEnd();
  });
  const passed = verdicts.reduce((sum, verdict) => sum + verdict.passed, 0);
  const failed = verdicts.reduce((sum, verdict) => sum + verdict.failed, 0);
  // Near the end, where they are found though everything above is long.
  const faults = verdicts.flatMap((verdict) => verdict.faults ?? []).map((fault) => `FAIL  ${fault}`);
  return {
    lines: [
      '',
      ...faults,
      ...(faults.length > 0 ? [''] : []),
      ...rows,
      '',
      `${passed} passed, ${failed} failed`,
    ],
    failed,
  };
}
