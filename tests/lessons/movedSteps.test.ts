import { describe, expect, it } from 'vitest';
import { MOVED_STEPS, presentAddress } from '../../src/lessons/movedSteps';
import { parseLessonAddress } from '../../src/lessons/reader/lessonAddress';
import { lessons, steps } from './shelf';

/** All steps of module 5.9 before it became three lessons. */
const ONCE_IN_ADAPTIVE = [
  ...['two-features', 'in-two-parameters', 'along-both', 'adagrad', 'adagrad-per-point', 'slows-down'],
  ...['first-gradients', 'root', 'rmsprop', 'rmsprop-start', 'circling', 'adadelta', 'curvature'],
  ...['epsilon-counts', 'adam', 'adam-parts', 'bias', 'uncorrected', 'max-norm', 'nadam', 'amsgrad'],
  ...['radam', 'weight-decay', 'adamw', 'w-variants', 'all-together', 'which', 'your-turn'],
].map((id) => `adaptive.${id}`);

const places = new Set(steps.map(({ place }) => place));

describe('steps that have moved', () => {
  it.each(MOVED_STEPS)('%s is %s now, and nothing stands in the old place', (before, now) => {
    expect(places.has(before)).toBe(false);
    expect(places.has(now)).toBe(true);
    const [lesson, step] = now.split('.');
    expect(parseLessonAddress(before)).toEqual({ lesson, step });
  });

  it.each(ONCE_IN_ADAPTIVE)('%s still opens', (before) => {
    expect(places.has(presentAddress(before))).toBe(true);
  });

  it('leave other addresses as they are', () => {
    for (const { id } of lessons) expect(presentAddress(id)).toBe(id);
    expect(presentAddress('momentum.u-turns')).toBe('momentum.u-turns');
    expect(presentAddress('constructor')).toBe('constructor');
    expect(presentAddress('')).toBe('');
  });
});
