import { describe, expect, it } from 'vitest';
import { chanceless, shuffledBatch, usualBatch } from '../../src/scene/chance';
import { NOISY, runOf, TWO_POINTS } from '../engine/scenes';

const BOWL = { kind: 'function', id: 'bowl', params: {} } as const;

describe('chance', () => {
  it('has a part where data are generated, or batches are drawn at random', () => {
    expect(chanceless(NOISY, runOf('gd'))).toBeNull();
    const batch = { size: 1, order: 'with-replacement', seed: 1 } as const;
    expect(chanceless(TWO_POINTS, runOf('gd', { batch }))).toBeNull();
  });

  it('has none without data, with a rule that takes all of them, or with batches in a fixed order', () => {
    expect(chanceless(BOWL, runOf('gd'))).toBe('no-data');
    expect(chanceless(TWO_POINTS, runOf('bfgs'))).toBe('rule');
    expect(chanceless(TWO_POINTS, runOf('gd'))).toBe('batch');
    const batch = { size: 1, order: 'sequential', seed: 1 } as const;
    expect(chanceless(TWO_POINTS, runOf('gd', { batch }))).toBe('batch');
  });

  it('comes in by batches of a tenth of the data, or of the size that was chosen', () => {
    expect([usualBatch(2), usualBatch(45)]).toEqual([1, 4]);
    const run = runOf('gd');
    const shuffled = (size: 'all' | number) =>
      runOf('gd', {
        batch: { ...run.batch, ...shuffledBatch(TWO_POINTS, runOf('gd', { batch: { ...run.batch, size } })) },
      });
    expect(shuffled('all').batch).toEqual({ ...run.batch, size: 1, order: 'shuffled' });
    expect(shuffled(2).batch.size).toBe(2);
    expect(chanceless(TWO_POINTS, shuffled('all'))).toBeNull();
  });
});
