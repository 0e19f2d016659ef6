/** The ticks of the three axes. */
import { logLevels } from '../../math/levels';
import { niceTicks } from '../../math/ticks';
import type { LossScale } from '../../state/lossScale';
import type { Box } from './box';
import { topTicks } from './topView';

export interface Ticks {
  readonly w: readonly number[];
  readonly b: readonly number[];
  readonly loss: readonly number[];
}

export interface ChosenTicks {
  readonly ticks: Ticks;
  /** The texts of those that are not simply written as their values. */
  readonly texts: Partial<Readonly<Record<keyof Ticks, readonly string[]>>>;
}

/** Share of the highest loss. */
const NEARLY_NOTHING = 0.02;
/** Along w and along b, seen from the side: few enough to be read in perspective. */
const SIDE_TICKS = 6;

/** @param top the size of the picture in CSS pixels, and of its type, where it is seen from the top: the ticks are the map's */
export function chooseTicks(
  box: Box,
  top: { readonly width: number; readonly height: number; readonly type: number } | null,
): ChosenTicks {
  const { w, b } = box.window;
  const loss = lossTicks(box.heights);
  const map = top === null ? null : topTicks(box, top.width, top.height, top.type);
  if (map === null)
    return {
      ticks: { w: niceTicks(w[0], w[1], SIDE_TICKS), b: niceTicks(b[0], b[1], SIDE_TICKS), loss },
      texts: {},
    };
  return {
    ticks: { w: map.w.map(({ value }) => value), b: map.b.map(({ value }) => value), loss },
    texts: { w: map.w.map(({ text }) => text), b: map.b.map(({ text }) => text) },
  };
}

/** The axis begins at 0 where the grid all but reaches it. */
function lossTicks({ spacing, base, low, high }: LossScale): readonly number[] {
  if (!(high > low)) return [];
  if (spacing === 'log')
    return logLevels(low - base, (high - base) * (1 + 1e-9), 5).map((above) => base + above);
  return niceTicks(low >= 0 && low < NEARLY_NOTHING * high ? 0 : low, high, 4);
}
