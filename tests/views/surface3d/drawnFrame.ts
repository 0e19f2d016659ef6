/** A frame of the 3D picture as its parts get it, without WebGL. */
import { Color, PerspectiveCamera } from 'three';
import { ruler } from '../../../src/layers/ruler';
import type { Camera, ObjectiveSpec, RunSpec, View } from '../../../src/scene/types';
import { Drawing, type DrawnFrame } from '../../../src/views/surface3d/drawing';
import type { Palette } from '../../../src/views/surface3d/palette';
import { stage } from '../../layers/stage';

export const SIZE = { width: 600, height: 400, ratio: 1, type: 1 } as const;
export const BOWL: ObjectiveSpec = { kind: 'function', id: 'bowl', params: { kappa: 4, angle: 0 } };
export const SADDLE: ObjectiveSpec = { kind: 'function', id: 'saddle', params: {} };

const grey = new Color(0x808080);
const palette: Palette = {
  ink: grey,
  rule: grey,
  ruleStrong: grey,
  panel: grey,
  halo: grey,
  runs: Array.from({ length: 12 }, () => grey),
  tone: () => grey,
};

/** A drawing of a surface in the window from −4 to 4, with the palettes that it has read. */
export function drawingOf(objective: ObjectiveSpec, runs: readonly RunSpec[] = [], view: Partial<View> = {}) {
  const { workbench } = stage(ruler, {
    objective,
    runs,
    view: { window: { w: [-4, 4], b: [-4, 4] }, ...view },
  });
  let read = 0;
  const camera = new PerspectiveCamera();
  const drawing = new Drawing(workbench, camera, () => {
    read++;
    return palette;
  });
  return { workbench, drawing, camera, palettesRead: () => read };
}

/** A frame of that surface, looked at from somewhere. */
export function frameOf(look: Camera, objective = BOWL): DrawnFrame {
  const frame = drawingOf(objective).drawing.prepare(look, SIZE);
  if (frame === null) throw new Error('There is a surface');
  return frame;
}
