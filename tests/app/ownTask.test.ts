import { afterEach, expect, test, vi } from 'vitest';
import { inOwnTask, ownTask } from '../../src/browser/ownTask';

afterEach(() => void vi.useRealTimers());

test('work is done one piece a task, in the order in which it was asked for', () => {
  vi.useFakeTimers();
  const done: string[] = [];
  inOwnTask(() => done.push('a'));
  inOwnTask(() => done.push('b'));
  inOwnTask(() => done.push('c'));
  expect(done).toEqual([]);
  // A browser runs each timer as a task. Node runs those that are due together in one go, so that tasks cannot be counted here.
  expect(vi.getTimerCount()).toBe(3);
  vi.runAllTimers();
  expect(done).toEqual(['a', 'b', 'c']);
});

test('what is called off is not done, and what comes after it is', async () => {
  const work = vi.fn();
  const cancel = inOwnTask(work);
  cancel();
  await ownTask();
  expect(work).not.toHaveBeenCalled();
});

test('the same function can be asked for twice', async () => {
  const work = vi.fn();
  inOwnTask(work);
  inOwnTask(work)();
  await ownTask();
  expect(work).toHaveBeenCalledOnce();
});
