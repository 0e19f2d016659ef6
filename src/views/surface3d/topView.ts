/** The picture's place in its panel: seen from the top, it lies as the map would lie there, and is as large. */
import { MathUtils, type PerspectiveCamera } from 'three';
import { TOP_CAMERA } from '../../scene/cameras';
import type { Camera } from '../../scene/types';
import { type AxisTicks, axisTicks } from '../contour/axisTicks';
import { type MapFrame, plotFrame } from '../contour/frame';
import type { Box } from './box';
import { aboveness, type Pose, poseOf, SIDE_LENS } from './cameraPose';

interface TopView {
  /** The view is wider than through the lens by this factor, for the box to be as large as the plot. */
  readonly widening: number;
  /** From the middle of the panel to the middle of the plot, in CSS pixels. */
  readonly right: number;
  readonly down: number;
}

/** From here on it is the map: flat, framed and lettered like it. In degrees of elevation. */
const TOP_FROM = 89.9;
/** In degrees: turned further, its names would stand at other ends. */
const NOT_TURNED = 0.5;

export function isTopView({ azimuth, elevation }: Camera): boolean {
  const turned = (((azimuth - TOP_CAMERA.azimuth + 180) % 360) + 360) % 360;
  return elevation > TOP_FROM && Math.abs(turned - 180) < NOT_TURNED;
}

/** The plot of a map in a panel of that size; null where there is no room for one. */
function plotIn({ window, sideW, sideB }: Box, width: number, height: number): MapFrame | null {
  const [low] = window.b;
  // The box's proportions, which very long windows do not have.
  const b = [low, low + ((window.w[1] - window.w[0]) * sideB) / sideW] as const;
  return plotFrame(width, height, { w: window.w, b });
}

/** The map's ticks for a panel of that size; null where there is no room for a map. */
export function topTicks(box: Box, width: number, height: number, type: number): AxisTicks | null {
  const plot = plotIn(box, width, height);
  return plot === null ? null : axisTicks(box.window, plot.width, plot.height, type);
}

/** Null where the panel has no room for a map. */
function topViewOf(box: Box, width: number, height: number): TopView | null {
  const plot = plotIn(box, width, height);
  if (plot === null) return null;
  const { sideW } = box;
  return {
    widening: (height * sideW) / (2 * TOP_CAMERA.distance * SIDE_LENS * plot.width),
    right: plot.left + plot.width / 2 - width / 2,
    down: plot.top + plot.height / 2 - height / 2,
  };
}

/** Puts the picture's camera where a way of looking says. Width and height in CSS pixels. */
export function placeCamera(
  camera: PerspectiveCamera,
  view: Camera,
  box: Box,
  width: number,
  height: number,
): Pose {
  const fromTop = topViewOf(box, width, height);
  const turned = MathUtils.degToRad(view.azimuth - TOP_CAMERA.azimuth);
  // Turned, the box takes up more room than its sides.
  const room = Math.abs(Math.cos(turned)) + Math.abs(Math.sin(turned));
  const pose = poseOf(view, width / height, fromTop === null ? undefined : fromTop.widening * room);
  camera.position.set(pose.x, pose.y, pose.z);
  // Turned by its angles: straight above, a point to look at would leave open which way is up.
  camera.rotation.set(-MathUtils.degToRad(view.elevation), MathUtils.degToRad(view.azimuth + 90), 0, 'YXZ');
  camera.fov = pose.fov;
  camera.aspect = width / height;
  // The box fits between, tightly: depth is precise even through the longest lens.
  camera.near = Math.max(0.02, pose.distance - 1.1);
  camera.far = pose.distance + 1.1;
  const share = aboveness(view.elevation);
  const [right, down] = [share * (fromTop?.right ?? 0), share * (fromTop?.down ?? 0)];
  camera.setViewOffset(width, height, -right, -down, width, height);
  camera.updateMatrixWorld();
  return pose;
}
