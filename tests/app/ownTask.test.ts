import { expect, test, vi } from 'vitest';
import { inOwnTask, ownTask } from '../../src/browser/ownTask';

/** One task of the browser's. */
const aTask = () => new Promise((go) => setTimeout(go));

test('work is done one piece a task, in the order in which it was asked for', async () => {
  const done: string[] = [];
  inOwnTask(() => done.push('a'));
  inOwnTask(() => done.push('b'));
  inOwnTask(() => done.push('c'));
  expect(done).toEqual([]);
  const seen: number[] = [];
  while (done.length < 3) {
    await aTask();
    seen.push(done.length);
  }
  expect(seen).toEqual([1, 2, 3]);
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
