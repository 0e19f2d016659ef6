import { describe, expect, it } from 'vitest';
import { runStyle } from '../../src/runStyle/runStyle';
import { RUN_IDS } from '../../src/scene/limits';

const SOLID: readonly number[] = [];
const LONG = [9, 4];
const SHORT = [3, 3];
const MIXED = [12, 3, 3, 3];

describe('the style of a run', () => {
  it('has the colours in order, and begins anew at the ninth', () => {
    expect(RUN_IDS.map((id) => runStyle(id).colour)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 0, 1, 2, 3]);
  });

  it('has another dash and another marker where a colour comes again', () => {
    expect(RUN_IDS.map((id) => runStyle(id).dash)).toEqual([
      ...[SOLID, LONG, SHORT, MIXED],
      ...[SOLID, LONG, SHORT, MIXED],
      ...[SHORT, MIXED, SOLID, LONG],
    ]);
    for (const id of RUN_IDS.slice(8)) {
      const twin = runStyle(RUN_IDS[RUN_IDS.indexOf(id) - 8]);
      expect(runStyle(id).dash).not.toEqual(twin.dash);
      expect(runStyle(id).marker).not.toBe(twin.marker);
    }
  });

  it('is never that of another run', () => {
    expect(new Set(RUN_IDS.map((id) => JSON.stringify(runStyle(id)))).size).toBe(RUN_IDS.length);
  });
});
