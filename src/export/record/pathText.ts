/** Parts of paths as SVG writes them. */

/** Hundredths of a pixel. */
const DIGITS = 2;

export function numberOf(value: number): string {
  return String(Number(value.toFixed(DIGITS)));
}

/**
 * An arc of a circle as one or two arcs of SVG, which has none of a whole turn.
 * @param begins whether nothing comes before it in its path
 */
export function arcText(
  x: number,
  y: number,
  radius: number,
  from: number,
  to: number,
  anticlockwise: boolean,
  begins: boolean,
): string {
  const turn = 2 * Math.PI;
  const way = anticlockwise ? from - to : to - from;
  const angle = way >= turn ? turn : ((way % turn) + turn) % turn;
  const sign = anticlockwise ? -1 : 1;
  const at = (share: number) => {
    const along = from + sign * share * angle;
    return `${numberOf(x + radius * Math.cos(along))} ${numberOf(y + radius * Math.sin(along))}`;
  };
  const sweep = anticlockwise ? 0 : 1;
  const r = numberOf(radius);
  const half = (share: number) => `A${r} ${r} 0 0 ${sweep} ${at(share)}`;
  return `${begins ? 'M' : 'L'}${at(0)}${half(0.5)}${half(1)}`;
}
