import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => vi.resetModules());

it('a run can be computed once its rule is there, and a recorded one always', async () => {
  vi.resetModules();
  const { isComputable, loadRules } = await import('../../src/engine/computable');
  const path = { w: [1, 2], b: [3, 4] };
  expect(isComputable({ optimizer: 'lion' })).toBe(false);
  expect(isComputable({ optimizer: 'lion', path })).toBe(true);
  await loadRules();
  expect(isComputable({ optimizer: 'lion' })).toBe(true);
  expect(isComputable({ optimizer: 'lion', path })).toBe(true);
  expect(isComputable({ optimizer: 'no-rule' })).toBe(false);
});
