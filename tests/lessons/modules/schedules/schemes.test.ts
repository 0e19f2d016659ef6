import { describe, expect, it } from 'vitest';
import { SCHEMES } from '../../../../src/lessons/modules/schedules/schemes';
import { lossAt } from '../../../../src/lessons/scenes';
import { runsOf } from '../../experiment';
import { faultsOf } from '../../legal';

const schemes = SCHEMES.flatMap((row) => row.schemes);

describe('the map of schemes', () => {
  it('has the lecture’s fifteen and three of ours, each by its own name', () => {
    expect(schemes.length).toBe(18);
    expect(new Set(schemes.map(({ name }) => name)).size).toBe(18);
  });

  it.each(schemes)(
    '$name: is a legal scene that fits in a link, and every run in it is named',
    ({ document }) => {
      const made = document();
      expect(faultsOf(made, 'schedules.map')).toBe('');
      expect(made.scene.runs.filter(({ label }) => label === '')).toEqual([]);
      expect(made.scene.runs.map(({ id }) => id)).toContain(made.view.selected);
    },
  );

  it.each(schemes.filter(({ document }) => document().scene.runs[1].schedule.kind !== 'constant'))(
    '$name: ends lower than the constant rate that it has at its highest',
    ({ document }) => {
      const made = document();
      const [constant, scheduled] = made.scene.runs;
      expect(constant.schedule.kind).toBe('constant');
      expect(scheduled.hyper.eta).toBe(constant.hyper.eta);
      const [before, after] = runsOf(made);
      expect(lossAt(after)).toBeLessThan(lossAt(before));
    },
  );
});
