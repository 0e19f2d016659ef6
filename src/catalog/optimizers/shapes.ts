/** Figures that several rules show beside a step. */
import { pow } from '../../math/pow';
import type { Shape, ValueByName } from '../define';
import { after, before } from './matrices';

type PlaceBy = (value: ValueByName) => readonly [w: number, b: number];

/** The corners of the rectangle with these half sides around a place, back to the first one. */
export function boxAround(middle: PlaceBy, half: PlaceBy): readonly PlaceBy[] {
  const corner = (w: 1 | -1, b: 1 | -1) => (value: ValueByName) => {
    const [atW, atB] = middle(value);
    const [halfW, halfB] = half(value);
    return [atW + w * halfW, atB + b * halfB] as const;
  };
  return [corner(1, 1), corner(-1, 1), corner(-1, -1), corner(1, -1), corner(1, 1)];
}

/** The ends of all steps of length η from θ. */
export const REACH_OF_ETA: Shape = {
  kind: 'conic',
  name: 'the ends of all steps of length η',
  label: 'η',
  matrix: () => [1, 0, 1],
  at: before,
  through: (value) => [value('theta.w') + value('eta'), value('theta.b')],
};

/**
 * A rule's divisors as an ellipse: the ends of all steps that are as long as this one before the division. It is
 * narrow where the divisor is large.
 * @param divisor its value in a component
 */
export function dividedBy(
  label: string,
  divisor: (value: ValueByName, component: 'w' | 'b') => number,
): Shape {
  return {
    kind: 'conic',
    name: 'the ends of all steps that are as long before the division',
    label,
    matrix: (value) => {
      const [w, b] = [divisor(value, 'w'), divisor(value, 'b')];
      return [w * w, 0, b * b];
    },
    at: before,
    through: after,
  };
}

/** √name + ε, as `dividedBy` asks for it. */
export function rootOf(name: string): (value: ValueByName, component: 'w' | 'b') => number {
  return (value, component) => Math.sqrt(value(`${name}.${component}`)) + value('epsilon');
}

/** Adam's mean of squares with this decay, for `alongside` of a rule that divides by something else. */
export function adamSquare<Name extends string>(
  decay: Name,
): (gradient: number, before: number, hyper: { readonly [name in Name]: number }) => number {
  return (gradient, before, hyper) => hyper[decay] * before + (1 - hyper[decay]) * gradient * gradient;
}

/**
 * Adam's divisor on the same path: the corrected root of `adamSquare`, which the rule has `alongside` under that
 * name, and ε.
 * @param decay the name of its decay
 */
export function adamsRoot(decay: string, value: ValueByName, component?: 'w' | 'b'): number {
  const square = value(component === undefined ? "adamSquare'" : `adamSquare'.${component}`);
  return Math.sqrt(square / (1 - pow(value(decay), value('k')))) + value('epsilon');
}

/**
 * The same as `dividedBy`, had Adam divided on the same path.
 * @param decay the name of its decay
 * @param push the numerator of the step, in a component
 */
export function adamWouldDivide(
  decay: string,
  push: (value: ValueByName, component: 'w' | 'b') => number,
): Shape {
  const root = (value: ValueByName, component: 'w' | 'b') => adamsRoot(decay, value, component);
  const end = (value: ValueByName, component: 'w' | 'b') =>
    value(`theta.${component}`) - (value('eta') * push(value, component)) / root(value, component);
  return {
    kind: 'conic',
    name: 'the same, had Adam divided',
    label: 'Adam',
    dashed: true,
    matrix: (value) => [square(root(value, 'w')), 0, square(root(value, 'b'))],
    at: before,
    through: (value) => [end(value, 'w'), end(value, 'b')],
  };
}

function square(x: number): number {
  return x * x;
}
