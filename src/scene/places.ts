/** Places on the plane, and the camera's view of them. */

export interface Point {
  readonly w: number;
  readonly b: number;
}

/** A rectangle of the (w, b) plane. */
export interface Window {
  readonly w: readonly [number, number];
  readonly b: readonly [number, number];
}

/** Azimuth and elevation in degrees; distance in units of the surface's side. Elevation 90 is the top view. */
export interface Camera {
  readonly azimuth: number;
  readonly elevation: number;
  readonly distance: number;
}
