/** Ways of looking at the surface that have a name. */
import { DEFAULT_VIEW } from './defaults';
import type { Camera } from './types';

export const HOME_CAMERA: Camera = DEFAULT_VIEW.camera;

/** Seen from above, with w to the right and b up: the contour map. */
export const TOP_CAMERA: Camera = { azimuth: -90, elevation: 90, distance: 1.84 };
