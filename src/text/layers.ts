/** Words of the layers: the names of what they draw, and what each one shows in a sentence. */
import { formatCount, formatNumber } from './number';

interface Place {
  readonly w: number;
  readonly b: number;
}

const short = (value: number) => formatNumber(value, 3);
const at = ({ w, b }: Place) => `w ${short(w)}, b ${short(b)}`;

const KINDS = { minimum: 'minimum', saddle: 'saddle', maximum: 'maximum', degenerate: 'degenerate' } as const;
const MANY = {
  minimum: 'minima',
  saddle: 'saddles',
  maximum: 'maxima',
  degenerate: 'degenerate points',
} as const;
type Kind = keyof typeof KINDS;

export const LAYER_TEXT = {
  flow: 'η → 0',
  model: 'model',
  newton: 'Newton’s step',
  gradient: '−∇L',
  lookAhead: (symbol: string) => `${symbol}: look-ahead`,
  from: 'A',
  to: 'B',
  kinds: KINDS,
  oneOf: (kind: Kind, count: number, cut: boolean) => {
    if (count === 1) return KINDS[kind];
    return `one of ${cut ? 'the ' : ''}${formatCount(count)} ${cut ? 'lowest ' : ''}${MANY[kind]}`;
  },
  eigenvalue: (index: number, value: number) => `λ${'₁₂'[index]} ${short(value)}`,
  slope: (value: number) => `slope ${short(value)}`,
  rate: (eta: number) => `η ${short(eta)}`,
  batch: (size: number) => (size === 1 ? 'one point' : `batch of ${formatCount(size)}`),
  all: (total: number) => (total === 0 ? '−∇L' : `all ${formatCount(total)}`),
} as const;

/** What a layer shows, for those who cannot see it. */
export const LAYER_SENTENCES = {
  field: (steepest: Place, slope: number) =>
    `Slope arrows: they point downhill, the longest where it is steepest, near ${at(steepest)} with a slope of ${short(slope)}.`,
  flatField: 'Slope arrows: it is level everywhere.',
  flow: (lines: readonly string[]) => `Gradient flow: ${lines.join(' ')}`,
  flowLine: (start: Place, end: Place, time: number, how: 'rest' | 'time' | 'left' | 'undefined') => {
    const ends = {
      rest: `comes to rest at ${at(end)}`,
      time: `is still on its way at ${at(end)}`,
      left: `leaves the window far behind, by ${at(end)}`,
      undefined: `ends where the loss is undefined, at ${at(end)}`,
    };
    return `from ${at(start)} it ${ends[how]}, after a time of ${short(time)}.`;
  },
  hessian: (run: string, step: number, [first, second]: readonly [number, number], along: Place) => {
    const shape =
      second > 0
        ? 'bent up all around'
        : first < 0
          ? 'bent down all around'
          : 'bent up one way and down the other';
    return `Curvature at step ${formatCount(step)} of ${run}: ${short(first)} along ${at(along)}, ${short(second)} across it; ${shape}.`;
  },
  quadratic: (run: string, step: number, center: Place | null) =>
    center === null
      ? `Quadratic model at step ${formatCount(step)} of ${run}: it is level nowhere.`
      : `Quadratic model at step ${formatCount(step)} of ${run}: it is level at ${at(center)}.`,
  critical: (
    counts: readonly (readonly [kind: Kind, count: number])[],
    found: number,
    lowest: Place & { loss: number },
  ) => {
    const shown = counts.reduce((sum, [, count]) => sum + count, 0);
    const cut = shown < found ? `, the ${formatCount(shown)} lowest of ${formatCount(found)}` : '';
    const each = counts.map(([kind, count]) => `${formatCount(count)} ${(count === 1 ? KINDS : MANY)[kind]}`);
    return `Critical points in the window${cut}: ${each.join(', ')}. The lowest is at ${at(lowest)}, loss ${short(lowest.loss)}.`;
  },
  noCritical: 'There is no critical point in the window.',
  slice: (level: number, lines: number) =>
    lines === 0
      ? `The slicing plane at loss ${short(level)} does not cut the surface in the window.`
      : `The slicing plane at loss ${short(level)} cuts the surface along ${lines === 1 ? 'one line' : `${lines} lines`}.`,
  pins: (pins: readonly (Place & { readonly loss: number })[]) =>
    `Pins: ${pins.map((pin, i) => `${i + 1} at ${at(pin)}, loss ${short(pin.loss)}`).join('; ')}.`,
  ruler: (from: Place, to: Place, crossed: number, steepest: Place, slope: number) =>
    `Ruler from ${at(from)} to ${at(to)}: it crosses isolines ${formatCount(crossed)} times and is steepest at ${at(steepest)}, with a slope of ${short(slope)}.`,
  move: (run: string, step: number, parts: readonly (readonly [name: string, dw: number, db: number])[]) =>
    `Step ${formatCount(step)} of ${run} is made of ${parts.map(([name, dw, db]) => `${name} (${short(dw)}, ${short(db)})`).join(' and ')}.`,
  candidates: (count: number, eta: number) =>
    ` Of ${formatCount(count)} rates that were tried, ${short(eta)} lands lowest.`,
  pulls: (run: string, step: number, size: number, total: number, angle: number) =>
    `Pulls at step ${formatCount(step)} of ${run}: the batch has ${formatCount(size)} of ${formatCount(total)} points; together they pull ${Math.round(angle)}° away from where all do.`,
  /** To be added to either of the two. */
  sumsShorter: ' The arrows of the batch and of all are drawn shorter than those of the points.',
  everyone: (run: string, step: number, total: number) =>
    `Pulls at step ${formatCount(step)} of ${run}: all ${formatCount(total)} points are heard.`,
} as const;
