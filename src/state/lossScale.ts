/**
 * The position of a loss between the lowest and the highest on show: the one scale of the map's colours, its legend,
 * the 3D picture's colours and its heights, so that the view from above IS the map.
 */
import { atRank, monotoneCurve, PARTS, rankOf } from '../math/equalize';
import { type LossSpacing, logBase, logRange } from '../math/lossSpacing';
import { pow } from '../math/pow';
import { scaleOf } from '../math/scale';
import type { SurfaceResult } from '../scene/outcome';
import type { View } from '../scene/types';

type Extent = Pick<SurfaceResult, 'lowest' | 'highest' | 'minimum'>;

export interface LossScale {
  readonly spacing: 'linear' | 'log';
  /** The loss from which a logarithm counts. */
  readonly base: number;
  /** The losses at positions 0 and 1. */
  readonly low: number;
  readonly high: number;
  /** 0 … 1; what lies beyond an end is painted like the end. */
  position(loss: number): number;
  /** The same, but beyond an end above 1 or below 0: as a height, it says where a slope leaves the picture. */
  reach(loss: number): number;
  /** The loss at a position. */
  loss(position: number): number;
}

/** The side of the cut on which the whole surface lies; null where the cut passes through it, or there is none. */
export function besideCut({ lowest, highest }: Extent, clip: number | null): 'above' | 'below' | null {
  if (clip === null || (clip > lowest && clip < highest)) return null;
  return clip <= lowest ? 'above' : 'below';
}

/** The loss at which the surface ends: `clip` if that cuts anything off and leaves anything, else its highest loss. */
export function topLoss(surface: Extent, clip: number | null): number {
  return clip !== null && besideCut(surface, clip) === null ? clip : surface.highest;
}

/** Whether the surface has a scale of that kind: a logarithm needs losses above 0 or a lowest loss that is known. */
export function hasSpacing(surface: Extent, spacing: LossSpacing): boolean {
  if (spacing === 'above-min') return surface.minimum !== null;
  return spacing === 'linear' || logBase(spacing, surface) !== null;
}

/**
 * @param spacing as asked for: where the surface has no logarithm the scale is linear all the same
 * @param clip the loss above which nothing is shown; null where there is none
 */
export function lossScale(surface: Extent, spacing: LossSpacing, clip: number | null = null): LossScale {
  const { lowest, minimum } = surface;
  const high = topLoss(surface, clip);
  const log = logRange(spacing, { lowest, highest: high, minimum });
  const base = log?.base ?? 0;
  const { share, value } = log === null ? scaleOf('linear', lowest, high) : scaleOf('log', log.low, log.high);
  return {
    spacing: log === null ? 'linear' : 'log',
    base,
    low: log === null ? lowest : base + log.low,
    high,
    position: (loss) => Math.max(0, Math.min(1, share(loss - base))),
    reach: (loss) => share(loss - base),
    loss: (position) => base + value(position),
  };
}

/** The map's colours, their legend and the 3D picture's colours: a position from 0 to 1 for each loss. */
export type ColourScale = Pick<LossScale, 'low' | 'high' | 'position'>;

type Samples = Extent & Pick<SurfaceResult, 'quantiles'>;

/**
 * The colours of the losses on show: spaced as the isolines are, or `equalized`, so that all colours have about as much of
 * the picture.
 *
 * @param clip the loss above which nothing is shown; null where there is none
 */
export function colourScale(
  surface: Samples,
  { colours, levels }: Pick<View, 'colours' | 'levels'>,
  clip: number | null,
): ColourScale {
  return colours === 'equalized' ? equalizedScale(surface, clip) : lossScale(surface, levels, clip);
}

/**
 * Each twentieth of the picture has colours by this power of its share of the losses. By 0 all would have as many, and ripples
 * of a plateau that nobody could measure would look like hills; by 1 a plateau would have next to none.
 */
const POWER = 0.4;
/** Colours of the lowest twentieth of the picture, and of the highest. */
const TAIL = 1 / PARTS;

function equalizedScale(surface: Samples, clip: number | null): ColourScale {
  const { quantiles, lowest } = surface;
  const { low, high, reach } = lossScale(surface, 'log', clip);
  const shown = rankOf(quantiles, high);
  const places = [lowest];
  for (let part = 1; part < PARTS; part++) {
    const loss = atRank(quantiles, (part / PARTS) * shown);
    if (loss > places[places.length - 1] && loss < high) places.push(loss);
  }
  if (high > lowest) places.push(high);
  const shares = places.map((loss) => reach(Math.max(low, loss)));
  const last = places.length - 1;
  const raised = [0];
  for (let i = 1; i <= last; i++) raised.push(raised[i - 1] + pow(shares[i] - shares[i - 1], POWER));
  const [foot, shoulder] = [raised[1], raised[last - 1]];
  const positions = raised.map((sum, i) => {
    if (i === 0 || i === last) return i === 0 ? 0 : 1;
    return TAIL + (1 - 2 * TAIL) * (shoulder > foot ? (sum - foot) / (shoulder - foot) : 0.5);
  });
  return { low: lowest, high, position: monotoneCurve(places, positions) };
}

/** Deeper than so far below the top a logarithm has hardly any of the picture. */
const USUAL_DEPTH = 1e-4;

/** The loss at a share of the way up the surface; by the logarithm of the upper four decades where the scale is one. */
export function lossUp(surface: Extent, levels: LossSpacing, clip: number | null, share: number): number {
  const { spacing, base, low, high } = lossScale(surface, levels, clip);
  const top = high - base;
  const bottom = spacing === 'log' ? Math.max(low - base, top * USUAL_DEPTH) : low - base;
  return base + scaleOf(spacing, bottom, top).value(share);
}
