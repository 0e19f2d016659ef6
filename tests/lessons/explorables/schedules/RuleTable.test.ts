import { describe, expect, it } from 'vitest';
import { OPTIMIZERS } from '../../../../src/catalog/optimizers';
import { TABLE_PARTS } from '../../../../src/lessons/explorables/schedules/RuleTable';
import { RUN_IDS } from '../../../../src/scene/limits';

describe('the table of all rules', () => {
  it('computes every rule of the catalog, each once', () => {
    expect(TABLE_PARTS.flat()).toEqual(OPTIMIZERS);
  });

  it('has room for them: each of its experiments takes as many runs as a scene', () => {
    for (const part of TABLE_PARTS) {
      expect(part.length).toBeGreaterThan(0);
      expect(part.length).toBeLessThanOrEqual(RUN_IDS.length);
    }
  });
});
