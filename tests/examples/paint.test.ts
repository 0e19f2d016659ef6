import { expect, it } from 'vitest';
import { interpolated } from '../../src/examples/paint';

const plane = (size: number, value: (x: number, y: number) => number) =>
  Float64Array.from({ length: size * size }, (_, at) => value(at % size, Math.floor(at / size)));

it('stretches samples over a picture so that a plane stays a plane, edges included', () => {
  const [size, width, height] = [5, 41, 21];
  const shares = interpolated(
    plane(size, (x, y) => 0.1 * x + 0.05 * y + 0.2),
    size,
    width,
    height,
  );
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const expected = (0.4 * x) / (width - 1) + (0.2 * y) / (height - 1) + 0.2;
      expect(shares[y * width + x]).toBeCloseTo(expected, 12);
    }
  }
});

it('bends within a cell only', () => {
  const shares = interpolated(
    plane(3, (x, y) => x * x * y * y),
    3,
    5,
    5,
  );
  const rows = [0, 1, 2, 3, 4].map((y) => [...shares.subarray(5 * y, 5 * y + 5)]);
  expect(rows).toEqual([
    [0, 0, 0, 0, 0],
    [0, 0.25, 0.5, 1.25, 2],
    [0, 0.5, 1, 2.5, 4],
    [0, 1.25, 2.5, 6.25, 10],
    [0, 2, 4, 10, 16],
  ]);
});

it('has a hole wherever one of the four samples around has one', () => {
  const shares = interpolated(
    plane(4, (x, y) => (x === 3 && y === 0 ? Number.NaN : 1)),
    4,
    4,
    4,
  );
  expect([...shares].map(Number.isNaN).flatMap((hole, at) => (hole ? [at] : []))).toEqual([2, 3]);
});
