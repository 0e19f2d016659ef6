import { describe, expect, test } from 'vitest';
import {
  firstStepBelow,
  neuron,
  run,
  sceneOf,
  stepsToStayBelow,
  totalRise,
  turningRows,
  upwardTurns,
  uTurns,
} from '../../src/lessons/scenes';
import type { RunResult } from '../../src/scene/outcome';
import { runsOf } from './experiment';

function withLosses(...losses: number[]): RunResult {
  const columns = [[], [], losses].map((column) => Float64Array.from(column));
  return { id: 'r1', names: ['w', 'b', 'loss'], columns, length: losses.length, end: null };
}

describe('turns of the loss', () => {
  test('a u-turn is a rise that has ended, however long it was', () => {
    const result = withLosses(5, 4, 6, 7, 3, 4, 2);
    expect(uTurns(result)).toBe(2);
    expect(upwardTurns(result)).toBe(2);
    expect(totalRise(result)).toBe(4);
  });

  test('a rise that has not ended is begun, and no u-turn yet', () => {
    const result = withLosses(5, 4, 6);
    expect(upwardTurns(result)).toBe(1);
    expect(uTurns(result)).toBe(0);
  });

  test('are counted up to a row', () => {
    const result = withLosses(5, 4, 6, 7, 3);
    expect([0, 1, 2, 3, 4].map((row) => uTurns(result, row))).toEqual([0, 0, 0, 0, 1]);
    expect([0, 1, 2, 3, 4].map((row) => upwardTurns(result, row))).toEqual([0, 0, 1, 1, 1]);
  });

  test('are none where the loss only wanders by rounding', () => {
    const result = withLosses(5, 4, 4 * (1 + 2 ** -52), 4, 4 * (1 + 2 ** -50), 4, 6, 3);
    expect(uTurns(result)).toBe(1);
    expect(upwardTurns(result)).toBe(1);
    expect(totalRise(result)).toBe(2);
    expect(turningRows(result)).toEqual([6]);
  });

  test('are none of gradient descent on six points, which never turns', () => {
    const scene = sceneOf({
      objective: neuron('six-points'),
      runs: [run('gd')],
      start: { w: -2, b: 2 },
      steps: 2000,
    });
    expect(uTurns(runsOf(scene)[0])).toBe(0);
  });

  test('in the valley momentum makes six u-turns, NAG two, and gradient descent none', () => {
    const results = runsOf(
      sceneOf({
        objective: neuron('valley'),
        runs: ['gd', 'momentum', 'nag'].map((rule) => run(rule)),
        start: { w: -2, b: -4 },
        steps: 50,
      }),
    );
    expect(results.map((result) => uTurns(result))).toEqual([0, 6, 2]);
    expect(totalRise(results[1])).toBeCloseTo(0.119, 3);
    expect(totalRise(results[2])).toBeCloseTo(0.017, 3);
  });
});

describe('a loss', () => {
  test('is reached at its first touch, and stayed below from the last one on', () => {
    const result = withLosses(5, 2, 3, 2, 1);
    expect(firstStepBelow(result, 2)).toBe(1);
    expect(stepsToStayBelow(result, 2)).toBe(3);
    expect(stepsToStayBelow(result, 5)).toBe(0);
  });

  test('is not stayed below where the run ends above it', () => {
    const result = withLosses(5, 2, 3);
    expect(firstStepBelow(result, 2)).toBe(1);
    expect(stepsToStayBelow(result, 2)).toBe(Number.POSITIVE_INFINITY);
  });
});
