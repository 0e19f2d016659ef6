import { describe, expect, it } from 'vitest';
import {
  DRAWN_AT,
  finishOf,
  type RaceEntry,
  racers,
  raceScene,
  STEPS,
  TARGET,
} from '../../../../src/lessons/explorables/adam/race';
import { lossAt } from '../../../../src/lessons/scenes';
import { runsOf } from '../../experiment';
import { faultsOf } from '../../legal';

const BASE: RaceEntry = { course: 'plateau', eta: 5, beta: 0.5, drawn: null };

const race = (entry: RaceEntry) => runsOf(raceScene(entry));

describe('the race against Adam', () => {
  it('is won by who stays below the target first', () => {
    const runs = race(BASE);
    const { you, adam, winner } = finishOf(runs);
    expect(winner).toBe('you');
    expect(lossAt(runs[0], you)).toBeLessThanOrEqual(TARGET);
    expect(lossAt(runs[0], you - 1)).toBeGreaterThan(TARGET);
    expect(adam).toBeGreaterThan(you);
    expect(finishOf(race({ ...BASE, eta: 1, beta: 0.9 })).winner).toBe('adam');
    expect(finishOf([runs[1], runs[1]]).winner).toBe('nobody');
  });

  it('starts both at one place, and Adam always with its own numbers', () => {
    for (const course of ['plateau', 'valley'] as const) {
      const [you, adam] = racers({ ...BASE, course });
      expect([you.start, you.steps]).toEqual([adam.start, adam.steps]);
      expect(adam.hyper).toMatchObject({ eta: 0.1, beta1: 0.9, beta2: 0.999 });
      expect(faultsOf(raceScene({ ...BASE, course }), course)).toBe('');
    }
  });

  it('takes a drawn rate as it is drawn: a flat line is a constant rate', () => {
    const flat = race({ ...BASE, drawn: DRAWN_AT.map(() => BASE.eta) });
    expect(lossAt(flat[0])).toBe(lossAt(race(BASE)[0]));
    const falling = race({ ...BASE, drawn: [5, 0.5, 0.05, 0.01] });
    expect(falling[0].columns[0].length).toBeGreaterThanOrEqual(STEPS);
    expect(lossAt(falling[0])).not.toBe(lossAt(flat[0]));
    expect(faultsOf(raceScene({ ...BASE, drawn: [5, 0.5, 0.05, 0.01] }), 'drawn')).toBe('');
  });
});
