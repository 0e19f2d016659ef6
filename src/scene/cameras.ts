/** Ways of looking at the surface that have a name. */
import { findDataset } from '../catalog/datasets';
import { findSurfaceFunction } from '../catalog/objectives';
import { DEFAULT_VIEW } from './defaults';
import type { Camera, ObjectiveSpec } from './types';

/** Seen from above, with w to the right and b up: the contour map. */
export const TOP_CAMERA: Camera = { azimuth: -90, elevation: 90, distance: 1.84 };

/** From higher up than the neuron's surface: most functions have walls on all sides, and their minima behind the near one. */
const FUNCTION_CAMERA: Camera = { azimuth: DEFAULT_VIEW.camera.azimuth, elevation: 50, distance: 2.35 };

/** The camera with which an objective is first seen. */
export function usualCamera(objective: ObjectiveSpec): Camera {
  if (objective.kind === 'neuron') {
    const { data } = objective;
    return (data.kind === 'points' ? undefined : findDataset(data.id)?.camera) ?? DEFAULT_VIEW.camera;
  }
  const definition = objective.kind === 'function' ? findSurfaceFunction(objective.id) : undefined;
  return { ...FUNCTION_CAMERA, elevation: definition?.elevation ?? FUNCTION_CAMERA.elevation };
}
