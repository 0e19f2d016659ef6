import { describe, expect, it } from 'vitest';
import { stopEarly } from '../../../../src/lessons/explorables/schedules/earlyStop';

describe('early stopping', () => {
  const losses = [5, 4, 3, 4, 4, 2, 3, 3, 3, 1];

  it('gives up after so many rows without anything lower, and goes back to the lowest', () => {
    expect(stopEarly(losses, losses.length, 2)).toEqual({ at: 4, best: 2, gaveUp: true });
    expect(stopEarly(losses, losses.length, 3)).toEqual({ at: 8, best: 5, gaveUp: true });
  });

  it('never gives up, and goes to the end, where it is patient enough', () => {
    expect(stopEarly(losses, losses.length, 4)).toEqual({ at: 9, best: 9, gaveUp: false });
  });
});
