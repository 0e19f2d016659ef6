/** The edges of the box that carry the axes, for a way of looking: those in front, so that numbers stand free. */

/** Signs of x and z: the corner of the floor, and so the two edges that meet in it. */
export interface AxisSides {
  /** The edge along w lies at this end of z. */
  readonly z: 1 | -1;
  /** The edge along b lies at this end of x. */
  readonly x: 1 | -1;
  /** The corner in which the axis of L stands. */
  readonly lossX: 1 | -1;
  readonly lossZ: 1 | -1;
}

/** From above, the axes go where the map has them, to the left and below: seen so steeply, the surface stands before neither edge. */
const MAP_LIKE_FROM = 86;

/** @param azimuth in degrees from the w axis towards the b axis: where the viewer stands */
export function axisSides(azimuth: number, elevation: number): AxisSides {
  const theta = (azimuth * Math.PI) / 180;
  const viewerX = Math.cos(theta);
  const viewerZ = -Math.sin(theta);
  let x: 1 | -1 = viewerX > 1e-6 ? 1 : -1;
  let z: 1 | -1 = viewerZ >= -1e-6 ? 1 : -1;
  if (elevation > MAP_LIKE_FROM) {
    // The picture's right is (viewerZ, −viewerX) in (x, z). The edge that stands more upright goes to the left.
    if (Math.abs(viewerZ) >= Math.abs(viewerX)) x = viewerZ > 0 ? -1 : 1;
    else z = viewerX > 0 ? 1 : -1;
  }
  // The axis begins at the left one of the two corners at the sides of the picture.
  const endOfW = -x * viewerZ - z * viewerX;
  const endOfB = x * viewerZ + z * viewerX;
  return endOfW < endOfB ? { x, z, lossX: negated(x), lossZ: z } : { x, z, lossX: x, lossZ: negated(z) };
}

function negated(sign: 1 | -1): 1 | -1 {
  return sign === 1 ? -1 : 1;
}
