/** Rates that are drawn by hand: their points, and a rate that is changed from a step on. */
import { describe, expect, it } from 'vitest';
import { SCHEDULES } from '../../src/catalog/schedules';
import { MOST_POINTS } from '../../src/catalog/schedules/byHand';
import { defaultSchedule, openingScene } from '../../src/scene/defaults';
import {
  changedFrom,
  drawnAt,
  drawnLine,
  drawRate,
  lineThrough,
  movedPoint,
  withoutPoint,
  withPoint,
} from '../../src/scene/drawnRates';
import { parseDocument } from '../../src/scene/parse';
import { runOf, TWO_POINTS } from '../engine/scenes';
import { follow } from '../engine/trajectory';

const POINTS = [
  [0, 1],
  [10, 0.5],
  [20, 0.1],
] as const;

describe('the points of a drawn rate', () => {
  it('stay in the order of their steps, one a step', () => {
    expect(withPoint(POINTS, 5, 3)).toEqual([
      [0, 1],
      [5, 3],
      [10, 0.5],
      [20, 0.1],
    ]);
    expect(withPoint(POINTS, 10, 3)).toEqual([
      [0, 1],
      [10, 3],
      [20, 0.1],
    ]);
  });

  it('are as many as a schedule may have, and at least one', () => {
    const full = Array.from({ length: MOST_POINTS }, (_, i) => [2 * i, 1] as const);
    expect(withPoint(full, 3, 1)).toBe(full);
    expect(withPoint(full, 4, 7)).toHaveLength(MOST_POINTS);
    expect(withoutPoint(POINTS, 1)).toEqual([
      [0, 1],
      [20, 0.1],
    ]);
    expect(withoutPoint([[3, 1]], 0)).toEqual([[3, 1]]);
  });

  it('lie on the line where they are added to it', () => {
    for (const [field, rate, points] of [
      ['schedule', 'eta', POINTS],
      [
        'momentumSchedule',
        'beta',
        [
          [0, 0.5],
          [10, 0.9],
          [20, 0.99],
        ],
      ],
    ] as const)
      for (const between of ['hold', 'log-line']) {
        const run = runOf('momentum', { steps: 30, [field]: { kind: 'by-hand', points, between } });
        const { columns } = follow(TWO_POINTS, run);
        for (let step = 0; step < 30; step++)
          expect(drawnAt({ points, between }, rate, step), `${rate} ${between} ${step}`).toBe(
            columns[rate][step],
          );
      }
  });

  it('move up to their neighbours, on whole steps', () => {
    expect(movedPoint(POINTS, 1, 14.4, 2)[1]).toEqual([14, 2]);
    expect(movedPoint(POINTS, 1, 99, 2)[1]).toEqual([19, 2]);
    expect(movedPoint(POINTS, 1, -5, 2)[1]).toEqual([1, 2]);
    expect(movedPoint(POINTS, 0, -5, 2)[0]).toEqual([0, 2]);
    expect(movedPoint(POINTS, 2, 500, 2)[2]).toEqual([500, 2]);
  });
});

describe.each(SCHEDULES)('a rate under the schedule $id', (definition) => {
  const run = runOf('momentum', { steps: 120, schedule: defaultSchedule(definition, 120) });
  const before = follow(TWO_POINTS, run);
  const scene = { ...openingScene().scene, runs: [run] };

  it('that is changed from a step on leaves all before it, state and all, to the last bit', () => {
    for (const step of [0, 1, 60]) {
      const line = changedFrom(before.columns.eta, step, 0.123);
      if (line === null) throw new Error('too many changes');
      const [changed] = drawRate(scene, run.id, 'eta', line).runs;
      const after = follow(TWO_POINTS, changed);
      for (const name of Object.keys(before.columns)) {
        // Row `step` is before its step: its place and state are as they were, its rate is not.
        const rows = name === 'eta' ? step : step + 1;
        if (name !== 'beta' || step > 0)
          expect(after.columns[name].slice(0, rows), `${name}, ${step}`).toEqual(
            before.columns[name].slice(0, rows),
          );
      }
      expect(after.columns.eta[step]).toBe(0.123);
    }
  });

  it('becomes a line near it, legal as a document', () => {
    const line = lineThrough(before.columns.eta, 1);
    const drawn = drawRate(scene, run.id, 'eta', line);
    expect(drawnLine(drawn.runs[0], 'eta')).toEqual(line);
    expect(parseDocument({ ...drawn, view: {} })).not.toHaveProperty('faults');
    expect(line.points[0]).toEqual([0, before.columns.eta[0]]);
    const after = follow(TWO_POINTS, drawn.runs[0]).columns.eta;
    if (line.between === 'hold') expect(after).toEqual(before.columns.eta);
    else for (const [step, value] of line.points) expect(after[step]).toBe(value);
  });
});

describe('a rate of which nothing is known yet', () => {
  it('is the run’s own all along', () => {
    expect(lineThrough([], 0.3)).toEqual({ points: [[0, 0.3]], between: 'hold' });
    expect(lineThrough([Number.NaN], 0.3).points).toEqual([[0, 0.3]]);
  });
});

describe('a rate that has changed too often', () => {
  it('is not changed from a step on', () => {
    const rates = Array.from({ length: MOST_POINTS + 5 }, (_, t) => 1 / (t + 1));
    expect(changedFrom(rates, MOST_POINTS, 1)).toBeNull();
    expect(changedFrom(rates, MOST_POINTS - 1, 1)?.points).toHaveLength(MOST_POINTS);
  });
});
