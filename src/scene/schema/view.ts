/** The schema of how the scene is looked at. Each field that is left out takes its default. */
import * as v from 'valibot';
import { DEFAULT_VIEW } from '../defaults';
import { isDrawable, leastSide } from '../drawableWindow';
import { expectation } from '../faults';
import { LAYER_IDS } from '../layerIds';
import {
  LEGAL_AZIMUTH,
  LEGAL_COORDINATE,
  LEGAL_DISTANCE,
  LEGAL_ELEVATION,
  LEGAL_LOSS,
  LEGAL_STEPS,
  MAX_PINS,
  SPEEDS,
} from '../limits';
import { LEGAL_QUANTITIES } from '../quantityIds';
import type { View } from '../types';
import { closed, listOf, matching, numberIn, numbers, oneOf, type Schema, trueOrFalse } from './fields';

/** Finite ends, the second one higher, and a length between them that can be drawn. */
const side = v.pipe(
  numbers(LEGAL_LOSS, { min: 2, max: 2 }),
  v.check(
    ([from, to]) => isDrawable([from, to]),
    ({ input: [from, to] }) =>
      expectation(
        from < to && Number.isFinite(to - from)
          ? `two numbers at least ${Number(leastSide([from, to]).toPrecision(3))} apart`
          : 'two numbers, the second one higher',
        `${from}, ${to}`,
      ),
  ),
);

const point = closed({ w: numberIn(LEGAL_COORDINATE), b: numberIn(LEGAL_COORDINATE) });

/** A lesson's name and, after a dot, its step's. Whether there is such a lesson, the lessons know. */
const LESSON = /^(?:[a-z0-9-]{1,40}(?:\.[a-z0-9-]{1,40})?)?$/;

const { window, camera, playhead, levels, lossAxis, quantity, speed, loop, height } = DEFAULT_VIEW;

/**
 * The schema of the view over the runs with these ids: one of them is selected, or, where the view says so, none. The
 * first one is unless it says anything.
 */
export function viewSchema(runIds: readonly string[]): Schema<View> {
  return v.optional(
    closed({
      window: v.optional(
        closed({ w: v.optional(side, [...window.w]), b: v.optional(side, [...window.b]) }),
        {},
      ),
      camera: v.optional(
        closed({
          azimuth: v.optional(numberIn(LEGAL_AZIMUTH), camera.azimuth),
          elevation: v.optional(numberIn(LEGAL_ELEVATION), camera.elevation),
          distance: v.optional(numberIn(LEGAL_DISTANCE), camera.distance),
        }),
        {},
      ),
      playhead: v.optional(numberIn(LEGAL_STEPS), playhead),
      selected: v.optional(oneOf(['', ...runIds]), runIds[0] ?? ''),
      levels: v.optional(oneOf(['linear', 'log']), levels),
      lossAxis: v.optional(oneOf(['linear', 'log']), lossAxis),
      quantity: v.optional(oneOf(LEGAL_QUANTITIES), quantity),
      speed: v.optional(oneOf(SPEEDS), speed),
      loop: v.optional(trueOrFalse(), loop),
      layers: v.optional(listOf(oneOf(LAYER_IDS), { max: LAYER_IDS.length, distinct: true }), []),
      pins: v.optional(listOf(point, { max: MAX_PINS }), []),
      slice: v.optional(v.nullable(numberIn(LEGAL_LOSS)), null),
      ruler: v.optional(v.nullable(listOf(point, { min: 2, max: 2 })), null),
      height: v.optional(oneOf(['linear', 'log']), height),
      clip: v.optional(v.nullable(numberIn(LEGAL_LOSS)), null),
      lesson: v.optional(matching(LESSON, 'a lesson and its step, as in momentum.valley'), ''),
    }),
    {},
  ) as unknown as Schema<View>;
}
