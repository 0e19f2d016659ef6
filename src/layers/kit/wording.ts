/** Numbers and places as the layers' sentences write them. */
import type { Point } from '../../scene/types';
import { formatNumber } from '../../text/number';

export const short = (value: number): string => formatNumber(value, 3);

export const placeText = ({ w, b }: Point): string => `w ${short(w)}, b ${short(b)}`;

/** The beginning of the key of a layer that looks at the selected run's point; the name is empty where there is no run. */
export const atBall = (run: string): string =>
  run === '' ? 'At the ball of the selected run:' : `At the ball of ${run}:`;
