import { expect, it } from 'vitest';
import { MAX_RUNS } from '../../../src/scene/limits';
import { ORDER } from '../../../src/views/surface3d/order';

it('is drawn from the back to the front, with room for twelve runs’ halos and lines below the arrows', () => {
  const {
    frame,
    mesh,
    isolines,
    border,
    sheets,
    layers,
    ahead,
    paths,
    arrows,
    points,
    minima,
    starts,
    balls,
  } = ORDER;
  const order = [frame, mesh, isolines, border, sheets, layers, ahead, paths];
  const rest = [paths + 2 * MAX_RUNS, arrows, points, minima, starts, balls];
  expect([...order, ...rest]).toEqual([...order, ...rest].toSorted((a, b) => a - b));
  expect(new Set([...order, ...rest]).size).toBe(order.length + rest.length);
});
