/** The pixel that a click or a turn of the wheel means. */
import type { Anchor } from './labelPlacement';

/** Pixels by which it may miss the pointer, in each direction. */
const ROUNDING = 1;

/**
 * Browsers round the places of clicks and wheels to whole pixels, and not that of the pointer. They mean where the pointer is, so
 * that the point which was read out is the one that a click sets.
 * @param before of the event before it
 */
export function meantPlace({ type }: Pick<Event, 'type'>, at: Anchor, before: Anchor): Anchor {
  const isOne = Math.abs(at.x - before.x) < ROUNDING && Math.abs(at.y - before.y) < ROUNDING;
  return isOne && !type.startsWith('pointer') ? before : at;
}
