// Judges the stages of `npm test`: which result counts as passed, and the table and the last line at the end.

/**
 * The outcome of a stage, in tests; a stage that is no test run counts as one.
 * @typedef {{ name: string, passed: number, failed: number, note: string }} Verdict
 */

/**
 * The counts in a test runner's report.
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/**
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: { status: string, assertionResults: { status: string }[] }[] }} report Vitest's JSON report
 * @returns {Counts} a file that fails without a failing test, because it does not load, counts as one
 */
export function vitestCounts(report) {
  const unloaded = report.testResults.filter(({ status, assertionResults }) => {
    return status === 'failed' && assertionResults.every((test) => test.status !== 'failed');
  });
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] }}
 *   report Playwright's JSON report
 * @returns {Counts} a test that passed only at a second try has failed, and so has each error outside of the tests
 */
export function playwrightCounts({ stats, errors }) {
  const { expected, unexpected, flaky, skipped } = stats;
  return { passed: expected, failed: unexpected + flaky + errors.length, skipped };
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
  const { passed, skipped } = counts;
  const failed = counts.failed + skipped;
  if (passed + failed === 0) return { name, passed: 0, failed: 1, note: 'ran no test' };
  if (skipped > 0) return { name, passed, failed, note: `${skipped} skipped, which counts as failed` };
  // An error outside of all tests, in a hook say, fails the run without failing one of them.
  if (failed === 0 && !well) return { name, passed, failed: 1, note: 'failed outside of its tests' };
  return { name, passed, failed, note: failed > 0 ? 'failed' : '' };
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
 * @returns {{ lines: string[], failed: number }} a row for each stage, and the line `N passed, N failed` at the end
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
  return { lines: ['', ...rows, '', `${passed} passed, ${failed} failed`], failed };
}
