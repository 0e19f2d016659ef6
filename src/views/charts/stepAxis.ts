/**
 * The axis of the steps: which of them are on show, evenly or by their logarithm, so that a run of 100 000 steps leaves room
 * for one of 100. The logarithm is of t + 1, which has a place for step 0.
 */
import { spacedLabels } from '../../math/spacedLabels';
import { tickStep, ticks } from '../../math/ticks';

export type StepSpacing = 'linear' | 'log';

/** The first and the last step on show. */
export type StepRange = readonly [from: number, to: number];

export interface StepAxis {
  readonly spacing: StepSpacing;
  readonly range: StepRange;
  /** The range in the plot's coordinates. */
  readonly low: number;
  readonly high: number;
  toPlot(step: number): number;
  toStep(at: number): number;
  /** Round steps in range, `least` apart on an axis of this length in the same unit, in the plot's coordinates. */
  ticks(length: number, least: number): readonly { readonly at: number; readonly step: number }[];
}

/** Fewer steps than this are not worth a closer look. */
export const LEAST_STEPS = 4;

/**
 * @param last the last step of all
 * @param zoom as asked for; null is all, and so is what lies beyond the last step
 */
export function shownSteps(last: number, zoom: StepRange | null): StepRange {
  const end = Math.max(1, last);
  return zoom === null || zoom[0] >= end ? [0, end] : [zoom[0], Math.min(zoom[1], end)];
}

export function stepAxis(spacing: StepSpacing, range: StepRange): StepAxis {
  const toPlot = spacing === 'log' ? (step: number) => Math.log10(step + 1) : (step: number) => step;
  const toStep = spacing === 'log' ? (at: number) => 10 ** at - 1 : (at: number) => at;
  const [low, high] = [toPlot(range[0]), toPlot(range[1])];
  return {
    spacing,
    range,
    low,
    high,
    toPlot,
    toStep,
    ticks: (length, least) => {
      const even = evenSteps(range, length / least);
      // By importance: where two are too close, the rounder one stays.
      const steps = spacing === 'log' ? [...roundSteps(range[1]), ...even] : even;
      const candidates = steps.map((step) => ({ at: toPlot(step), step }));
      return spacedLabels(candidates, low, high, length, least).sort((one, other) => one.at - other.at);
    },
  };
}

function evenSteps(range: StepRange, count: number): number[] {
  const step = tickStep(range[1] - range[0], count);
  return ticks(range, step.step < 1 ? tickStep(1, 1) : step);
}

/** 0, the powers of ten, and what is twice and five times as much. */
function roundSteps(last: number): number[] {
  const powers: number[] = [];
  for (let power = 1; power <= last; power *= 10) powers.push(power);
  return [0, ...powers, ...powers.flatMap((power) => [5 * power, 2 * power])];
}

/**
 * The steps on show once the axis is drawn out around a place on it.
 * @param factor above 1 is closer
 * @returns null where that is all of them
 */
export function zoomedSteps(
  { low, high, toPlot, toStep }: StepAxis,
  last: number,
  step: number,
  factor: number,
): StepRange | null {
  const at = Math.max(low, Math.min(high, toPlot(step)));
  return wholeSteps(toStep(at - (at - low) / factor), toStep(at + (high - at) / factor), last);
}

/** The steps on show once the axis is moved by a share of its length, as far as there are steps. */
export function movedSteps(
  { low, high, toPlot, toStep }: StepAxis,
  last: number,
  share: number,
): StepRange | null {
  const room = share > 0 ? toPlot(last) - high : low;
  const by = Math.sign(share) * Math.min(Math.abs(share) * (high - low), Math.max(0, room));
  return wholeSteps(toStep(low + by), toStep(high + by), last);
}

/** Whole steps that can be shown: at least a few, at most all. */
export function wholeSteps(one: number, other: number, last: number): StepRange | null {
  const size = Math.min(last, LEAST_STEPS);
  const from = Math.max(0, Math.min(Math.round(Math.min(one, other)), last - size));
  const to = Math.min(last, Math.max(Math.round(Math.max(one, other)), from + size));
  return from === 0 && to === last ? null : [from, to];
}
