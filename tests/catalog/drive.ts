/** A small loop around a rule: what the engine's runner does, without its batches, records and speed. */
import {
  BETA,
  CLOCK_LENGTH,
  DECAY_SCALE,
  ETA,
  LOSS,
  type Objective,
  type OptimizerDefinition,
  STEP,
} from '../../src/catalog/define';
import { defaultsOf, type ParameterValue } from '../../src/catalog/parameters';

export interface Row {
  readonly theta: readonly number[];
  readonly g: readonly number[];
  readonly eta: number;
  /** Slots before and after the step. */
  readonly before: Readonly<Record<string, readonly number[]>>;
  readonly after: Readonly<Record<string, readonly number[]>>;
  /** θ after the step. */
  readonly next: readonly number[];
  readonly decayScale: number;
}

export function drive(
  optimizer: OptimizerDefinition,
  objective: Objective,
  start: readonly [number, number],
  steps: number,
  hyper: Readonly<Record<string, ParameterValue>> = {},
): Row[] {
  const values: Readonly<Record<string, ParameterValue>> = { ...defaultsOf(optimizer.hyper), ...hyper };
  const startOf = (from: string | undefined): readonly [number, number] => {
    if (from === 'theta') return start;
    const number = from === undefined ? 0 : Number(values[from]);
    return [number, number];
  };
  const slots = Object.fromEntries(
    Object.entries(optimizer.slots).map(([name, slot]) => [
      name,
      Float64Array.from(slot.start === 'eye' ? [1, slot.rotation === true ? 0 : 1] : startOf(slot.start)),
    ]),
  );
  const theta = Float64Array.from(start);
  const g = new Float64Array(2);
  const probe = new Float64Array(2);
  const clock = new Float64Array(CLOCK_LENGTH);
  const measured = new Float64Array(1);
  const out = new Float64Array(3);
  const slope = new Float64Array(2);
  const curvature = new Float64Array(3);
  const state = {
    theta,
    g,
    slots,
    carry: Float64Array.from(Object.values(optimizer.carry)),
    hyper: values,
    clock,
    probe,
    measured,
    measure: () => {
      objective.evaluate(probe, out, 0, objective.points, null);
      measured[0] = out[LOSS];
    },
    slope,
    measureSlope: () => {
      objective.evaluate(probe, out, 0, objective.points, null);
      slope.set(out.subarray(0, 2));
    },
    curvature,
    measureHessian: () => objective.hessian?.(theta, curvature),
    measureSquares: () => objective.squares?.(theta, curvature),
  };
  const copy = () => Object.fromEntries(Object.entries(slots).map(([name, slot]) => [name, [...slot]]));
  const rows: Row[] = [];
  for (let t = 0; t < steps; t++) {
    clock[ETA] = optimizer.learningRate === 'scheduled' ? Number(values.eta) : 1;
    clock[BETA] = optimizer.momentumSchedule ? Number(values.beta) : 0;
    clock[STEP] = t;
    clock[DECAY_SCALE] = 1;
    probe.set(theta);
    optimizer.lookAhead?.(state);
    objective.evaluate(probe, out, 0, objective.points, null);
    g.set(out.subarray(0, 2));
    const before = copy();
    const at = [...theta];
    optimizer.step(state);
    rows.push({
      theta: at,
      g: [...g],
      eta: clock[ETA],
      before,
      after: copy(),
      next: [...theta],
      decayScale: clock[DECAY_SCALE],
    });
  }
  return rows;
}
