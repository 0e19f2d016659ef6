import { describe, expect, it } from 'vitest';
import { plotFrame } from '../../../src/lessons/kit/frame';

const LETTER = 12.5;

describe('the numbers of a plot', () => {
  it('stand below their ticks, and the last one within the picture, however long it is', () => {
    const y = { domain: [0, 1], label: 'rate' } as const;
    const frame = plotFrame({ domain: [0, 1000], label: 't' }, y, {
      width: 320,
      height: 160,
      letter: LETTER,
    });
    const [first, last] = [frame.xTicks[0], frame.xTicks[frame.xTicks.length - 1]];
    expect(last.value).toBe(1000);
    expect(frame.toNumberX(first)).toBe(frame.toX(0));
    // Five letters, each 0.65 of the type's size at most.
    expect(frame.toNumberX(last) + (5 * 0.65 * LETTER) / 2).toBeLessThanOrEqual(320);
    expect(frame.toX(1000) + (5 * 0.65 * LETTER) / 2).toBeGreaterThan(320);
  });
});
