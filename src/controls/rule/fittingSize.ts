/** Size of the type, as a share of the usual one. */
const SMALLEST = 0.7;

/**
 * The size of type at which a line fits that cannot be broken, in whole hundredths of the usual size; null where it fits already.
 * @param size of the type now, as a share of the usual one
 * @param width of the line at that size, and the room for it, in pixels
 */
export function fittingSize(size: number, width: number, room: number): number | null {
  return width <= room ? null : Math.max(SMALLEST, Math.floor(((size * room) / width) * 100) / 100);
}
