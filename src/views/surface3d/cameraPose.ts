/**
 * The camera's place for a way of looking. Towards the top the lens grows longer while the camera draws back, so
 * that the picture keeps its size and, seen from straight above, has no perspective left: it is the contour map.
 */
import type { Camera } from '../../scene/types';
import { BOX_HEIGHT } from './box';

/** Half the height of the picture at distance 1, with the lens for looking from the side. */
export const SIDE_LENS = Math.tan((19 * Math.PI) / 180);
/** The lens is longer from above by this factor. */
const LONGER = 150;
/** The lens begins to grow here, in degrees of elevation. */
const LENGTHENS_FROM = 55;
/** Light and shade begin to give way to the map's plain colours here, in degrees of elevation. */
const FLATTENS_FROM = 68;
/** A panel narrower than this, by its height, widens the view from the side. */
const NARROW = 1.36;
/** The width of the view from above, if none is given: the box and its numbers, in a square. */
const WIDE_ABOVE = 1.06;

export const MIN_ELEVATION = 4;
export const MIN_DISTANCE = 0.7;
export const MAX_DISTANCE = 6;
/** The height that the camera looks at: below the middle of the box, whose floor takes up more of the picture than its top. */
export const TARGET_HEIGHT = BOX_HEIGHT * 0.28;

export interface Pose {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** Vertical field of view in degrees. */
  readonly fov: number;
  /** From the camera to what it looks at. */
  readonly distance: number;
}

/**
 * The camera's place: the azimuth is counted from the w axis towards the b axis, so that −90° looks along b
 * with w to the right. For a picture of `aspect` = width / height, which from the top is as much wider than the lens as
 * `above` says.
 */
export function poseOf(
  { azimuth, elevation, distance }: Camera,
  aspect: number,
  above = Math.max(1, WIDE_ABOVE / aspect),
): Pose {
  const share = aboveness(elevation);
  const lens = SIDE_LENS * (1 - share + share / LONGER);
  const aside = Math.max(1, NARROW / aspect);
  const away = (distance * SIDE_LENS) / lens;
  const phi = (elevation * Math.PI) / 180;
  const theta = (azimuth * Math.PI) / 180;
  const level = Math.cos(phi) * away;
  return {
    x: level * Math.cos(theta),
    y: TARGET_HEIGHT + Math.sin(phi) * away,
    z: -level * Math.sin(theta),
    fov: (2 * 180 * Math.atan(lens * (aside + (above - aside) * share))) / Math.PI,
    distance: away,
  };
}

/** 0 where the picture is seen from the side, 1 where it is seen from the top. */
export function aboveness(elevation: number): number {
  return smooth((elevation - LENGTHENS_FROM) / (90 - LENGTHENS_FROM));
}

/** 0 where the surface is shaded, 1 where it has the map's plain colours. */
export function flatness(elevation: number): number {
  return smooth((elevation - FLATTENS_FROM) / (90 - FLATTENS_FROM));
}

/** On the way from one camera to another, the shorter way round; `share` runs from 0 to 1. */
export function between(from: Camera, to: Camera, share: number): Camera {
  const s = smooth(share);
  const turn = ((((to.azimuth - from.azimuth + 180) % 360) + 360) % 360) - 180;
  return {
    azimuth: share >= 1 ? to.azimuth : from.azimuth + turn * s,
    elevation: from.elevation + (to.elevation - from.elevation) * s,
    distance: from.distance * (to.distance / from.distance) ** s,
  };
}

/** 0 to 1, level at both ends. */
function smooth(share: number): number {
  const s = Math.max(0, Math.min(1, share));
  return s * s * (3 - 2 * s);
}
