import { describe, expect, it } from 'vitest';
import { plotFrame } from '../../../src/lessons/kit/frame';
import { plotScale } from '../../../src/lessons/kit/scale';

describe('the axis of a plot', () => {
  it('goes from values to shares and back', () => {
    const linear = plotScale([-2, 6]);
    expect(linear.share(0)).toBe(0.25);
    expect(linear.value(0.25)).toBe(0);
    const log = plotScale([1e-4, 1], 'log');
    expect(log.share(0.01)).toBeCloseTo(0.5, 12);
    expect(log.value(0.25)).toBeCloseTo(1e-3, 12);
    expect(log.share(0)).toBe(Number.NEGATIVE_INFINITY);
  });

  it('has round ticks, no more than there is room for', () => {
    expect(
      plotScale([-2, 6])
        .ticks(5)
        .map(({ text }) => text),
    ).toEqual(['−2', '0', '2', '4', '6']);
    const powers = plotScale([1e-6, 1], 'log').ticks(4);
    expect(powers.map(({ value }) => value)).toEqual([1e-6, 1e-4, 1e-2, 1]);
    expect(powers.map(({ text }) => text)).toEqual(['10⁻⁶', '10⁻⁴', '0.01', '1']);
  });
});

describe('the frame of a plot', () => {
  const x = { domain: [0, 10], label: 'x' } as const;
  const y = { domain: [0, 1], label: 'y' } as const;
  const size = { width: 320, height: 200, letter: 12 };

  it('puts the ends of the axes at its edges', () => {
    const frame = plotFrame(x, y, size);
    expect(frame.toX(0)).toBeCloseTo(frame.left, 9);
    expect(frame.toX(10)).toBeCloseTo(frame.right, 9);
    expect(frame.toY(0)).toBeCloseTo(frame.bottom, 9);
    expect(frame.toY(1)).toBeCloseTo(frame.top, 9);
  });

  it('makes a unit as long on both axes where that is asked for, and shows at least both domains', () => {
    const frame = plotFrame(x, y, { ...size, equal: true });
    expect(frame.toX(1) - frame.toX(0)).toBeCloseTo(frame.toY(0) - frame.toY(1), 9);
    expect(frame.y.low).toBeLessThan(0);
    expect(frame.y.high).toBeGreaterThan(1);
    expect([frame.x.low, frame.x.high]).toEqual([0, 10]);
  });

  it('leaves hardly any room for an axis without numbers and name', () => {
    const bare = { label: '', ticks: [] };
    const frame = plotFrame({ ...x, ...bare }, { ...y, ...bare }, size);
    expect(frame.left).toBeLessThan(size.letter);
    expect(size.height - frame.bottom).toBeLessThan(size.letter);
  });
});
