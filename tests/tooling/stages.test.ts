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
    expect(testsVerdict('unit', true, { passed: 3, failed: 0, skipped: 0 })).toMatchObject({
      passed: 3,
      failed: 0,
    });
  });

  it.each([
    ['ran nothing', true, { passed: 0, failed: 0, skipped: 0 }],
    ['left no report', true, null],
    ['skipped a test', true, { passed: 3, failed: 0, skipped: 1 }],
    ['failed outside of its tests', false, { passed: 3, failed: 0, skipped: 0 }],
    ['failed a test', false, { passed: 3, failed: 1, skipped: 0 }],
  ])('fails when it %s', (_, well, counts) => {
    expect(testsVerdict('unit', well, counts)).toMatchObject({ failed: 1 });
  });
});

describe('the reports', () => {
  it('of Vitest count what is pending and to do as skipped, and a file that does not load as failed', () => {
    const file = (status: string, ...tests: string[]) => ({
      status,
      assertionResults: tests.map((test) => ({ status: test })),
    });
    const testResults = [file('passed', 'passed'), file('failed', 'passed', 'failed'), file('failed')];
    const report = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, testResults };
    expect(vitestCounts(report)).toEqual({ passed: 5, failed: 2, skipped: 3 });
  });

  it('of Playwright count a flaky test and an error outside of the tests as failed', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
    expect(playwrightCounts({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 3, skipped: 2 });
  });
});

describe('the summary', () => {
  it('adds up, a check counting as one, and ends with the line that machines read', () => {
    const verdicts = [
      checkVerdict('types', true),
      checkVerdict('lint', false),
      testsVerdict('unit', true, { passed: 10, failed: 0, skipped: 0 }),
      notRun('browser tests', 'no Chromium'),
    ];
    const { lines, failed } = summary(verdicts);
    expect(lines.at(-1)).toBe('11 passed, 2 failed');
    expect(failed).toBe(2);
    expect(lines.join('\n')).toContain('did not run: no Chromium');
  });
});
