/** The dial on the big pictures: the step, −∇L as long as the step, and the line that parts down from up. */
import type { Mark } from '../../../scene/marks';
import type { Point } from '../../../scene/types';
import { stepAlong } from './direction';

/** The parting line reaches so many steps to either side. */
const PARTING = 1.6;

/**
 * @param u of length 1
 * @param eta the length of the step, in units of w and b
 * @param gradient at `place`; where it is 0, nothing falls and only the step is drawn
 */
export function stepMarks(place: Point, u: Point, eta: number, gradient: Point): readonly Mark[] {
  const tip = stepAlong(place, u, eta);
  // The name belongs to the ring, which keeps it clear of the handle that stands on it on the map.
  const step: readonly Mark[] = [
    { kind: 'arrow', from: place, to: tip, tone: 'run-1', width: 3 },
    { kind: 'point', at: tip, shape: 'ring', tone: 'run-1', label: 'ηu' },
  ];
  const steepness = Math.hypot(gradient.w, gradient.b);
  if (!(steepness > 0)) return step;
  const down = { w: -gradient.w / steepness, b: -gradient.b / steepness };
  const level = { w: -down.b, b: down.w };
  const [one, other] = [PARTING * eta, -PARTING * eta].map((reach) => stepAlong(place, level, reach));
  return [
    {
      kind: 'line',
      points: Float64Array.of(one.w, one.b, other.w, other.b),
      tone: 'soft',
      dashed: true,
      width: 1.5,
    },
    { kind: 'arrow', from: place, to: stepAlong(place, down, eta), tone: 'ink', dashed: true, label: '−∇L' },
    ...step,
  ];
}
