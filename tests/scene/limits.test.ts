/** Old links stay legal, and mean what they meant: no limit grows tighter, and the view that links leave out stays. */
import { describe, expect, it } from 'vitest';
import { TOP_CAMERA } from '../../src/scene/cameras';
import { DEFAULT_VIEW } from '../../src/scene/defaults';
import * as limits from '../../src/scene/limits';
import { isStroke } from '../../src/scene/marks';

describe('the limits of a scene', () => {
  it.each([
    ['|w|, |b|, |x|, |y|', limits.LEGAL_COORDINATE, { min: -1e6, max: 1e6 }],
    ['steps', limits.LEGAL_STEPS, { min: 0, max: 100_000, integer: true }],
    ['λ', limits.LEGAL_LAMBDA, { min: 0, max: 10 }],
    ['the size of a batch', limits.LEGAL_BATCH, { min: 1, max: Number.MAX_SAFE_INTEGER, integer: true }],
    ['a seed', limits.LEGAL_SEED, { min: 0, max: 2 ** 32 - 1, integer: true }],
    ['the azimuth', limits.LEGAL_AZIMUTH, { min: -360, max: 360 }],
    ['the elevation', limits.LEGAL_ELEVATION, { min: -90, max: 90 }],
    ['the distance', limits.LEGAL_DISTANCE, { min: 0.01, max: 1000 }],
    ['a loss', limits.LEGAL_LOSS, { min: -Number.MAX_VALUE, max: Number.MAX_VALUE }],
    ['the lists', [limits.MAX_RUNS, limits.MAX_INLINE_POINTS, limits.MAX_PINS], [12, 10_000, 100]],
    ['the texts', [limits.MAX_LABEL_LENGTH, limits.MAX_FORMULA_LENGTH], [60, 500]],
    ['the speeds', [limits.STEPS_PER_SECOND, ...limits.SPEEDS], [25, 0.25, 0.5, 1, 2, 4, 8, 16]],
  ])('are those of docs/format.md: %s', (_, limit, expected) => expect(limit).toEqual(expected));

  it('give twelve runs their ids', () => {
    expect(limits.RUN_IDS.join(' ')).toBe('r1 r2 r3 r4 r5 r6 r7 r8 r9 r10 r11 r12');
  });
});

it('the view that a link leaves out is the one from before', () => {
  expect(DEFAULT_VIEW).toMatchObject({
    window: { w: [-6, 6], b: [-6, 6] },
    camera: { azimuth: -60, elevation: 35, distance: 2.2 },
    playhead: 0,
    selected: '',
    levels: 'log',
    lossAxis: 'log',
    quantity: 'norm',
    speed: 1,
    loop: false,
    layers: [],
    pins: [],
    slice: null,
    ruler: null,
    height: 'linear',
    clip: null,
    lesson: '',
  });
  expect(TOP_CAMERA).toEqual({ azimuth: -90, elevation: 90, distance: 1.84 });
});

it('a line of up to three points is a stroke', () => {
  const line = (points: number) =>
    isStroke({ kind: 'line', points: new Float64Array(2 * points), tone: 'ink' });
  expect([2, 3, 4].map(line)).toEqual([true, true, false]);
});
