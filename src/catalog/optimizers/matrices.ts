/** Code shared by the rules that keep a matrix. */
import type { MoveArrow, Slot, ValueByName } from '../define';
import type { NumberParameter } from '../parameters';

/** The two slots of a symmetric matrix M: `M`, and `Mc` for the number off its diagonal. */
export function symmetricSlots<const M extends string>(
  name: M,
  symbol: string,
  words: string,
  start?: 'eye',
): { readonly [slot in M | `${M}c`]: Slot } {
  const slots: Record<string, Slot> = {
    [name]: { symbol, name: words, cross: `${name}c`, ...(start === undefined ? {} : { start }) },
    [`${name}c`]: { symbol: `${symbol}^{wb}`, name: `${words}, off the diagonal`, scalar: true },
  };
  return slots as { readonly [slot in M | `${M}c`]: Slot };
}

/**
 * Writes M⁻¹v to p, of M = [ww, wb, bb]. Where v is 0 so is p, even if M has no inverse. The numbers travel in an array:
 * doubles that are passed as arguments may be allocated.
 */
export function solveInto(p: Float64Array, matrix: Float64Array, v: Float64Array): void {
  const a = matrix[0];
  const wb = matrix[1];
  const c = matrix[2];
  const det = a * c - wb * wb;
  const isFlat = v[0] === 0 && v[1] === 0;
  p[0] = isFlat ? 0 : (c * v[0] - wb * v[1]) / det;
  p[1] = isFlat ? 0 : (a * v[1] - wb * v[0]) / det;
}

/** A matrix in a rule's memory after the step, with λ added to its diagonal. */
export function matrixAfter(
  value: ValueByName,
  name: string,
  damping = 0,
): readonly [number, number, number] {
  return [value(`${name}'.w`) + damping, value(`${name}c'.w`), value(`${name}'.b`) + damping];
}

/** θ − M⁻¹g: where a paraboloid with curvature M and slope g at θ is level. */
export function newtonPoint(
  value: ValueByName,
  [ww, wb, bb]: readonly [number, number, number],
): readonly [number, number] {
  const det = ww * bb - wb * wb;
  const [gw, gb] = [value('g.w'), value('g.b')];
  return [value('theta.w') - (bb * gw - wb * gb) / det, value('theta.b') - (ww * gb - wb * gw) / det];
}

export const before = (value: ValueByName): readonly [number, number] => [value('theta.w'), value('theta.b')];
export const after = (value: ValueByName): readonly [number, number] => [
  value("theta'.w"),
  value("theta'.b"),
];

/** −ηp. */
export const ALONG_P: MoveArrow = {
  name: 'step',
  symbol: '−ηp',
  of: (value) => -value('eta') * value("p'"),
};

/** A λ that is added to a diagonal. */
export function dampingOf(symbol: string, name: string, value: number): NumberParameter {
  return {
    kind: 'number',
    symbol,
    name,
    default: value,
    legal: { min: 0, max: 1_000_000 },
    slider: { min: 1e-6, max: 100, scale: 'log' },
  };
}
