import { describe, expect, it } from 'vitest';
import { taskName } from '../../src/text/taskNames';
import { blocksOf } from '../lessons/shelf';

describe('the name of a task', () => {
  it('is its id in words', () => {
    expect(taskName('the-largest-rate')).toBe('the largest rate');
  });

  it('writes names of rules and u-turns as the lessons do', () => {
    expect(taskName('u-turns-of-nag')).toBe('u-turns of NAG');
    expect(taskName('settle-rmsprop')).toBe('settle RMSProp');
    expect(taskName('adam-and-its-parents')).toBe('Adam and its parents');
  });

  it('is another one for each challenge and each prediction', () => {
    const ids = [
      ...blocksOf('challenge').map(({ block }) => block.challenge.id),
      ...blocksOf('predict').map(({ block }) => block.prediction.id),
    ];
    expect(ids.length).toBeGreaterThan(50);
    expect(new Set(ids.map(taskName)).size).toBe(ids.length);
  });
});
