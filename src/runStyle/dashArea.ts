/** The line of a key to the lines, as an area to be filled. */

/** Size of the key's drawing in pixels; (0, 0) is its middle. */
export const WIDTH = 26;
export const HEIGHT = 12;

/**
 * @param dash lengths of dash and gap in turn, in pixels; empty is a solid line
 * @param thickness in pixels
 * @returns an SVG path with a rectangle for each dash, from left to right
 */
export function dashArea(dash: readonly number[], thickness: number): string {
  const right = WIDTH / 2;
  const lengths = dash.length === 0 ? [WIDTH] : dash;
  let path = '';
  let x = -right;
  for (let i = 0; x < right; i++) {
    const end = Math.min(x + lengths[i % lengths.length], right);
    if (i % 2 === 0) path += `M${x} ${-thickness / 2}H${end}V${thickness / 2}H${x}z`;
    x = end;
  }
  return path;
}
