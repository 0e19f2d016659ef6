/** The pull of single data points at a place, on the big pictures: an arrow against each point's own gradient. */
import type { Mark } from '../../../scene/marks';
import type { Point } from '../../../scene/types';
import { chainRule } from './chainRule';

/** The longest arrow, in units of w and b. */
const LENGTH = 2;

export interface PullingPoint {
  readonly x: number;
  readonly y: number;
  /** The one that the derivation is about. */
  readonly isChosen: boolean;
}

/** Arrows to one scale, the longest of them `LENGTH` long: what is read off is their directions and their ratio. */
export function pullMarks(place: Point, points: readonly PullingPoint[]): readonly Mark[] {
  const pulls = points.map(({ x, y, isChosen }) => ({ x, isChosen, ...chainRule(x, y, place) }));
  const longest = Math.max(...pulls.map(({ gradW, gradB }) => Math.hypot(gradW, gradB)));
  const scale = longest > 0 ? LENGTH / longest : 0;
  return [
    ...pulls.map(({ x, isChosen, gradW, gradB }): Mark => {
      const to = { w: place.w - scale * gradW, b: place.b - scale * gradB };
      const tone = isChosen ? 'accent' : 'ink';
      return { kind: 'arrow', from: place, to, tone, width: 3, label: `−∇L of x = ${x}` };
    }),
    { kind: 'point', at: place, shape: 'ring', tone: 'accent' },
  ];
}
