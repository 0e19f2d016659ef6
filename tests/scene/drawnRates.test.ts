/** Rates that are drawn by hand: their points, and a rate that is changed from a step on. */
import { describe, expect, it } from 'vitest';
import { SCHEDULES } from '../../src/catalog/schedules';
import { MOST_POINTS } from '../../src/catalog/schedules/drawnPoints';
import { defaultSchedule, openingScene } from '../../src/scene/defaults';
import {
  canChangeFrom,
  changedFrom,
  drawnAt,
  drawnLine,
  drawRate,
  lineThrough,
  movedPoint,
  nudgedRate,
  rateAt,
  stepToChange,
  withoutPoint,
  withPoint,
  withPointAfter,
  writtenRate,
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

  it('are added on the line after one of them, where there is room', () => {
    const line = { points: POINTS, between: 'log-line' };
    const added = withPointAfter(line, 'eta', 0, 100);
    expect(added.map(([step]) => step)).toEqual([0, 5, 10, 20]);
    expect(added[1][1]).toBe(drawnAt(line, 'eta', 5));
    expect(added[1][1]).toBeCloseTo(Math.sqrt(0.5), 12);
    expect(withPointAfter(line, 'eta', 2, 100).at(-1)).toEqual([60, 0.1]);
    expect(withPointAfter(line, 'eta', 2, 20).at(-1)).toEqual([21, 0.1]);
    const neighbours = [
      [3, 1],
      [4, 0.5],
    ] as const;
    expect(withPointAfter({ points: neighbours, between: 'hold' }, 'eta', 0, 100)).toBe(neighbours);
  });

  it('are moved by keys in shares of η, and of what β lacks to 1', () => {
    expect(nudgedRate('eta', 0.5, 1)).toBe(0.51);
    expect(nudgedRate('eta', 0.5, -1)).toBe(0.49);
    expect(nudgedRate('eta', 0, 1)).toBe(0.001);
    expect(nudgedRate('eta', 0, -1)).toBe(0);
    expect(nudgedRate('beta', 0.9, 1)).toBe(0.902);
    expect(nudgedRate('beta', 0.99, 1)).toBe(0.9902);
    expect(nudgedRate('beta', 0.99, -10)).toBe(0.9878);
    expect(nudgedRate('beta', 0, -1)).toBe(0);
    let beta = 0.5;
    for (let key = 0; key < 3000; key++) beta = nudgedRate('beta', beta, 10);
    expect(beta).toBeLessThan(1);
  });

  it('are written in three digits, of η or of what β lacks to 1', () => {
    expect(writtenRate('eta', 0.123456)).toBe(0.123);
    expect(writtenRate('eta', -3)).toBe(0);
    expect(writtenRate('beta', 0.99123456)).toBe(0.99123);
    expect(writtenRate('beta', 0.123456)).toBe(0.123);
    expect(writtenRate('beta', 1.5)).toBeLessThan(1);
    expect(writtenRate('beta', -1)).toBe(0);
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
      const line = changedFrom({ line: null, rates: before.columns.eta }, step, 0.123);
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
    const known = { line: null, rates };
    expect(canChangeFrom(known, MOST_POINTS)).toBe(false);
    expect(changedFrom(known, MOST_POINTS, 1)).toBeNull();
    expect(canChangeFrom(known, MOST_POINTS - 1)).toBe(true);
    expect(changedFrom(known, MOST_POINTS - 1, 1)?.points).toHaveLength(MOST_POINTS);
  });
});

describe('a run that has ended before the playhead', () => {
  const HELD = { line: { points: POINTS, between: 'hold' }, rates: [] } as const;
  const short = follow(TWO_POINTS, runOf('momentum', { steps: 40, stop: { kind: 'loss', at: 0.2 } }));
  const length = short.end.at + 1;
  const rates = short.columns.eta.slice(0, length);

  it('is changed at its last row, with nothing but known rates before', () => {
    const { end } = short;
    expect(end.reason).toBe('stopped');
    expect(end.at).toBeLessThan(40);
    const result = { id: 'r1', names: [], columns: [], length, end };
    expect(stepToChange(100, result)).toBe(end.at);
    expect(stepToChange(3, result)).toBe(3);
    expect(stepToChange(100, { ...result, end: null })).toBe(100);
    expect(stepToChange(100, { ...result, end: null, halted: true })).toBe(end.at);
    const known = { line: null, rates };
    expect(changedFrom(known, end.at, 2)?.points).toEqual([
      [0, rates[0]],
      [end.at, 2],
    ]);
    expect(rateAt(known, 7, end.at)).toBe(rates[end.at - 1]);
  });

  it('is not changed at a step whose rates before nobody knows', () => {
    const known = { line: null, rates };
    expect(changedFrom(known, short.end.at + 1, 2)).toBeNull();
    expect(canChangeFrom(known, short.end.at + 1)).toBe(true);
    expect(changedFrom({ line: null, rates: [] }, 5, 2)).toBeNull();
    expect(changedFrom({ line: null, rates: [] }, 0, 2)?.points).toEqual([[0, 2]]);
    expect(rateAt({ line: null, rates: [] }, 7, 3)).toBeNaN();
  });

  it('keeps the points of a line that is held, which says the rate of every step itself', () => {
    expect(changedFrom(HELD, 15, 3)?.points).toEqual([
      [0, 1],
      [10, 0.5],
      [15, 3],
    ]);
    expect(changedFrom(HELD, 10, 3)?.points).toEqual([
      [0, 1],
      [10, 3],
    ]);
    expect([0, 9, 10, 500].map((step) => rateAt(HELD, 7, step))).toEqual([1, 1, 0.5, 0.1]);
    const late = { line: { points: [[10, 0.5]], between: 'hold' }, rates: [] } as const;
    expect(rateAt(late, 7, 9)).toBe(7);
    expect(changedFrom(late, 4, 3)?.points).toEqual([[4, 3]]);
  });
});
