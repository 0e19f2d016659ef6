import { describe, expect, it } from 'vitest';
import { OPTIMIZERS } from '../../../src/catalog/optimizers';
import { isLegal, learningRate, type NumberParameter } from '../../../src/catalog/parameters';
import { MOMENTUM_SCHEDULES, SCHEDULES } from '../../../src/catalog/schedules';
import { type SliderScale, sliderScale, stepValue } from '../../../src/controls/fields/sliderScale';

const numbers: [string, NumberParameter][] = [
  ...OPTIMIZERS.map(({ id, hyper }) => ({ id, parameters: hyper })),
  ...[...SCHEDULES, ...MOMENTUM_SCHEDULES].map(({ id, params }) => ({ id, parameters: params })),
].flatMap(({ id, parameters }) =>
  Object.entries(parameters).flatMap(([name, parameter]): [string, NumberParameter][] =>
    parameter.kind === 'number' ? [[`${id}.${name}`, parameter]] : [],
  ),
);

function positions({ min, max, step }: SliderScale): number[] {
  const count = Math.round((max - min) / step);
  return Array.from({ length: count + 1 }, (_, i) => Number((min + i * step).toFixed(8)));
}

describe('a slider’s scale', () => {
  it.each(numbers)('%s: every position has a legal value', (_, { slider, legal }) => {
    const scale = sliderScale(slider, legal);
    for (const position of positions(scale)) expect(isLegal(scale.value(position), legal)).toBe(true);
  });

  it.each(numbers.filter(([, { slider, legal }]) => legal.integer !== true || slider.scale === 'log'))(
    '%s: the thumb stays where it was put',
    (_, { slider, legal }) => {
      const scale = sliderScale(slider, legal);
      for (const position of positions(scale)) {
        expect(scale.position(scale.value(position))).toBeCloseTo(position, 7);
      }
    },
  );

  it.each(numbers)('%s: reaches its ends, and pins what is beyond them', (_, { slider, legal }) => {
    const scale = sliderScale(slider, legal);
    expect(scale.value(scale.min)).toBe(slider.min);
    expect(scale.value(scale.max)).toBe(slider.max);
    expect(scale.position(slider.min - 1)).toBe(scale.min);
    expect(scale.position(slider.max * 10 + 1)).toBe(scale.max);
  });

  it('moves a whole number on a log scale at every position, one by one where they lie close', () => {
    const { min, max, value, position } = sliderScale(
      { min: 1, max: 1000, scale: 'log' },
      { min: 1, max: 1000, integer: true },
    );
    const values = Array.from({ length: max - min + 1 }, (_, at) => value(min + at));
    expect(values.slice(0, 25)).toEqual(Array.from({ length: 25 }, (_, at) => at + 1));
    expect(values.every((each, at) => at === 0 || each > values[at - 1])).toBe(true);
    expect(values.at(-1)).toBe(1000);
    expect(value(position(20) + 1)).toBe(21);
    expect(value(position(25) - 1)).toBe(24);
  });

  it('has 100 positions a decade where it is logarithmic, and the powers of ten among them', () => {
    const { slider, legal } = learningRate(1);
    const scale = sliderScale(slider, legal);
    expect(positions(scale)).toHaveLength(501);
    expect([0, 100, 200, 300, 400, 500].map(scale.value)).toEqual([0.0001, 0.001, 0.01, 0.1, 1, 10]);
  });

  it.each([
    [1, 1000],
    [0.005, 20],
    [1, 256],
    [0.02, 3],
  ])('reaches its end in whole steps, from %d to %d on a log scale', (min, max) => {
    const { min: first, max: last, step, value } = sliderScale({ min, max, scale: 'log' }, { min, max });
    expect((last - first) / step).toBe(Math.round((last - first) / step));
    expect([value(first), value(last)]).toEqual([min, max]);
  });
});

describe('a step in a field', () => {
  const { slider, legal } = learningRate(1);

  it.each([
    [1, 1, 1.1],
    [1, -1, 0.99],
    [0.1, 1, 0.11],
    [0.1, 10, 0.2],
    [0.1, -10, 0.09],
    [0.35, 1, 0.36],
    [0.35, -1, 0.34],
    [0, 1, 0.0001],
  ])('from %d by %d is %d on a log scale', (value, times, next) => {
    expect(stepValue(value, times, slider, legal)).toBe(next);
  });

  it('is the slider’s step on a linear one, and whole where the number is', () => {
    const linear = { min: 0, max: 1, scale: 'linear', step: 0.001 } as const;
    expect(stepValue(0.9, 1, linear, { min: 0, max: 1 })).toBe(0.901);
    expect(stepValue(0.9, -10, linear, { min: 0, max: 1 })).toBe(0.89);
    const log = { min: 1, max: 1e6, scale: 'log' } as const;
    expect(stepValue(1, 1, log, { min: 1, max: 1e6, integer: true })).toBe(2);
    expect(stepValue(1000, 1, log, { min: 1, max: 1e6, integer: true })).toBe(1100);
  });
});
