import { describe, expect, it } from 'vitest';
import { type ListingStop, nextStop, previousStop, stopsOf } from '../../../src/controls/listing/stepping';
import { listingOf } from '../../../src/scene/listing';
import { runOf } from '../../engine/scenes';

const EXTENT = { stops: 3, steps: 2 };

describe('the mark', () => {
  it('walks through every line of every step, and back the same way', () => {
    const walk: ListingStop[] = [{ row: 0, stop: 0 }];
    for (let mark = nextStop(walk[0], EXTENT); mark !== null; mark = nextStop(mark, EXTENT)) walk.push(mark);
    expect(walk.map(({ row, stop }) => [row, stop])).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
      [1, 0],
      [1, 1],
      [1, 2],
    ]);
    const back: ListingStop[] = [walk[5]];
    for (let mark = previousStop(walk[5], EXTENT); mark !== null; mark = previousStop(mark, EXTENT))
      back.push(mark);
    expect(back.reverse()).toEqual(walk);
  });

  it('stands at the loop’s head and at each line of a step', () => {
    const lines = listingOf(runOf('momentum'));
    expect(stopsOf(lines).map((index) => lines[index].code)).toEqual([
      'for t in range(steps):',
      'g = gradient(theta)',
      'u = beta*u + g',
      'theta = theta - eta*u',
    ]);
  });

  it('never stands under an if, whose lines are not always run', () => {
    const lines = listingOf(runOf('gd', { schedule: { kind: 'halve-on-rise', factor: 0.5 } }));
    expect(stopsOf(lines).map((index) => lines[index].code)).toEqual([
      'for t in range(steps):',
      'if t % stepsPerEpoch == 0:',
      'g = gradient(theta)',
      'theta = theta - eta*g',
    ]);
  });

  it('has nowhere to stand where there is no program', () => {
    expect(stopsOf([])).toEqual([]);
  });
});
