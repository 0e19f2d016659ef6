import { expect, it } from 'vitest';
import { BASE_COLUMNS } from '../../../src/catalog/columns';
import { stepText } from '../../../src/controls/rule/stepText';
import type { RunEnd, RunResult } from '../../../src/scene/outcome';
import type { RunStep } from '../../../src/scene/ruleValues';
import { runOf } from '../../engine/scenes';

const resultOf = (loss: number, end: RunEnd | null): RunResult => ({
  id: 'r1',
  names: BASE_COLUMNS,
  columns: BASE_COLUMNS.map((name) => Float64Array.of(name === 'loss' ? loss : 0)),
  length: 1,
  end,
});
const fine = resultOf(1, null);
const stepAt = (row: number): RunStep => ({ run: runOf('gd'), result: fine, row, component: 'w' });

it('a rule is of the step at the playhead, between two steps as well', () => {
  expect(stepText(stepAt(12), 12, fine)).toBe('step 12');
  expect(stepText(stepAt(12), 11.5, fine)).toBe('step 12');
  expect(stepText(stepAt(0), 0, fine)).toBe('step 0');
});

it('a run that has ended before the playhead shows its last step, and says so', () => {
  expect(stepText(stepAt(1234), 1235, fine)).toBe('last step, 1\u202f234');
});

it('a run without a step says whether it is for want of a loss', () => {
  expect(stepText(null, 5, undefined)).toBe('No step taken.');
  expect(stepText(null, 5, resultOf(1, { reason: 'diverged', at: 0, rest: null }))).toBe('No step taken.');
  expect(stepText(null, 5, resultOf(Number.NaN, { reason: 'diverged', at: 0, rest: null }))).toBe(
    'No step taken: the surface has no loss where this run starts.',
  );
});
