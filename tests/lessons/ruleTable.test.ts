import { expect, it } from 'vitest';
import { OPTIMIZERS } from '../../src/catalog/optimizers';
import { TABLE_PARTS } from '../../src/lessons/explorables/schedules/RuleTable';

it('the table of all rules computes every rule of the catalog, each once', () => {
  expect(TABLE_PARTS.flat()).toEqual(OPTIMIZERS);
});
