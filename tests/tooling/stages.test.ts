import { describe, expect, it } from 'vitest';
import {
  checkVerdict,
  notRun,
  playwrightCounts,
  summary,
  testsVerdict,
  vitestCounts,
} from '../../scripts/lib/stages.mjs';

describe('a test stage', () => {
  it('passes when all of its tests ran and passed', () => {
    expect(testsVerdict('unit', true, { passed: 3, failed: 0, skipped: 0, faults: [] })).toMatchObject({
      passed: 3,
      failed: 0,
    });
  });

  it.each([
    ['ran nothing', true, { passed: 0, failed: 0, skipped: 0, faults: [] }],
    ['left no report', true, null],
    ['skipped a test', true, { passed: 3, failed: 0, skipped: 1, faults: [] }],
    ['failed outside of its tests', false, { passed: 3, failed: 0, skipped: 0, faults: [] }],
    ['failed a test', false, { passed: 3, failed: 1, skipped: 0, faults: [] }],
  ])('fails when it %s', (_, well, counts) => {
    expect(testsVerdict('unit', well, counts)).toMatchObject({ failed: 1 });
  });
});

describe('the reports', () => {
  it('of Vitest count what is pending and to do as skipped, and a file that does not load as failed', () => {
    const test = (status: string, fullName: string, ...failureMessages: string[]) => ({
      status,
      fullName,
      failureMessages,
    });
    const fault = '\u001b[31mAssertionError: expected 1 to be 2\u001b[39m\n    at here.ts:1:1';
    const testResults = [
      { name: 'a.test.ts', status: 'passed', message: '', assertionResults: [test('passed', 'is well')] },
      {
        name: 'b.test.ts',
        status: 'failed',
        message: '',
        assertionResults: [test('passed', 'is well'), test('failed', 'a sum adds up', fault)],
      },
      { name: 'c.test.ts', status: 'failed', message: 'Cannot find module\nmore', assertionResults: [] },
    ];
    const report = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, testResults };
    expect(vitestCounts(report)).toEqual({
      passed: 5,
      failed: 2,
      skipped: 3,
      faults: [
        'b.test.ts › a sum adds up: AssertionError: expected 1 to be 2',
        'c.test.ts: Cannot find module',
      ],
    });
  });

  it('of Playwright count a flaky test and an error outside of the tests as failed', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
    const spec = (title: string, status: string, ...faults: string[]) => ({
      title,
      file: 'map.spec.ts',
      tests: [{ status, results: [...faults.map((message) => ({ error: { message } })), {}] }],
    });
    const specs = [spec('is drawn', 'expected'), spec('is dragged', 'unexpected', 'Error: no canvas\nmore')];
    const inner = { title: 'under fingers', specs: [spec('is tapped', 'flaky', 'Error: once')] };
    const suites = [{ title: 'map.spec.ts', specs, suites: [inner] }];
    expect(playwrightCounts({ stats, errors: [{ message: 'no server' }], suites })).toEqual({
      passed: 5,
      failed: 3,
      skipped: 2,
      faults: [
        'map.spec.ts › is dragged: Error: no canvas',
        'map.spec.ts › under fingers › is tapped: Error: once',
        'outside of the tests: no server',
      ],
    });
  });
});

describe('the summary', () => {
  it('adds up, a check counting as one, and ends with the line that machines read', () => {
    const verdicts = [
      checkVerdict('types', true),
      checkVerdict('lint', false),
      testsVerdict('unit', true, { passed: 10, failed: 0, skipped: 0, faults: [] }),
      notRun('browser tests', 'no Chromium'),
    ];
    const { lines, failed } = summary(verdicts);
    expect(lines.at(-1)).toBe('11 passed, 2 failed');
    expect(failed).toBe(2);
    expect(lines.join('\n')).toContain('did not run: no Chromium');
  });

  it('names each test that failed, and why', () => {
    const faults = ['map.spec.ts › is dragged: Error: no canvas'];
    const { lines } = summary([testsVerdict('browser', false, { passed: 3, failed: 1, skipped: 0, faults })]);
    expect(lines).toContain('FAIL  map.spec.ts › is dragged: Error: no canvas');
  });
});
