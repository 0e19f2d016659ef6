import { expect, it, vi } from 'vitest';
import { onceInWorker } from '../../src/worker/onceInWorker';

it('starts a host once in a scope, however often its file is evaluated', () => {
  const [scope, start] = [{}, vi.fn()];
  onceInWorker(scope, start);
  onceInWorker(scope, start);
  onceInWorker({}, start);
  expect(start).toHaveBeenCalledTimes(2);
});
