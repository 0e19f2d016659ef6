/** A step of a run taken apart into the displacements that it is made of, for pictures and lessons. */
import type { MoveArrow, OptimizerDefinition, Shape, ValueByName } from '../catalog/define';
import { findOptimizer } from '../catalog/optimizers';
import type { RunResult } from './outcome';
import { type Component, ruleValues } from './ruleValues';
import type { Point, RunSpec } from './types';

/** A displacement, in scene coordinates; its length may be 0. */
export interface Displacement {
  /** The name of the push, in words: "momentum". */
  readonly name: string;
  /** Plain text: −ηβu. */
  readonly symbol: string;
  readonly dw: number;
  readonly db: number;
  /** The rule takes its gradient at this arrow's tip. */
  readonly lookAhead: boolean;
}

/** A point that a line search could have reached with one of its rates. */
export interface Candidate extends Point {
  readonly eta: number;
  /** The one that it kept. */
  readonly winner: boolean;
}

export interface Move {
  /** θ before the step. */
  readonly from: Point;
  /** Head to tail from `from` to `to`, in the order in which they are best told. */
  readonly arrows: readonly Displacement[];
  /** Displacements that are no parts of the step: each begins at `from`, for comparison. */
  readonly comparisons: readonly Displacement[];
  /** The gradient of the step before and that of this step, for rules that use its change; from the second step on. */
  readonly gradients?: { readonly before: Point; readonly now: Point };
  /** For rules that try several rates, in the order of trying. */
  readonly candidates?: readonly Candidate[];
  /** Whether the rule has looked at a gradient. */
  readonly usesGradient: boolean;
  /** Figures of what the rule has in mind. */
  readonly figures: readonly Figure[];
  /** θ after it. */
  readonly to: Point;
}

/** A shape of a rule's definition at one step. */
export interface Figure {
  /** In words: “the isoline of the paraboloid that fits here”. */
  readonly name: string;
  readonly label: string;
  readonly dashed: boolean;
  /** Stays as it is where the step is drawn enlarged. */
  readonly inPlace: boolean;
  /** A conic that is an isoline: it may be drawn further out where it would be too small to be seen. */
  readonly isoline: boolean;
  /** A conic of which only the form matters: it may be drawn smaller where it would leave the picture. */
  readonly form: boolean;
  /**
   * The corners of a line, or the one place of a point; of a conic its middle and a point on it, of an axis two points; of the
   * true model the one place that it fits at, the rest being the surface's.
   */
  readonly kind: Shape['kind'];
  readonly points: readonly Point[];
  /** The matrix of a conic: ww, wb, bb. */
  readonly matrix?: readonly [number, number, number];
}

/**
 * The parts of step `row` of a run, from row `row` of its trajectory to the next.
 *
 * @returns null where no step leaves from that row, or the trajectory is of another rule
 */
export function moveAt(run: RunSpec, result: RunResult, row: number): Move | null {
  const definition = findOptimizer(run.optimizer);
  if (definition === undefined || row < 0 || row > result.length - 2) return null;
  const valueAt = ruleValues(definition);
  const look = (component: Component) => (name: string) =>
    Number(valueAt(name, { run, result, row, component }));
  const w = look('w');
  const b = look('b');
  const displace = ({ name, symbol, of, lookAhead }: MoveArrow): Displacement => ({
    name,
    symbol,
    dw: of(w),
    db: of(b),
    lookAhead: lookAhead === true,
  });
  const all = [...arrowsOf(definition, run), ...unclipped(run, definition, w, b)];
  const arrows = all.filter(({ compare }) => compare !== true).map(displace);
  const comparisons = all.filter(({ compare }) => compare === true).map(displace);
  if (![...arrows, ...comparisons].every(({ dw, db }) => Number.isFinite(dw + db))) return null;
  const etas = definition.candidates?.(run.hyper);
  const along = definition.searchAlong;
  return {
    from: { w: w('theta'), b: b('theta') },
    arrows,
    comparisons,
    ...gradientsOf(definition, w, b),
    ...(etas === undefined ? {} : { candidates: candidatesOf(etas, along, w, b) }),
    usesGradient: definition.gradient !== false,
    figures: figuresOf(definition, run, w),
    to: { w: w("theta'"), b: b("theta'") },
  };
}

/** The rule's own arrows, or one for a rule that has none, and decoupled decay's. */
function arrowsOf(definition: OptimizerDefinition, { hyper, decay }: RunSpec): readonly MoveArrow[] {
  const decoupled = decay.kind === 'decoupled';
  const shrinkage = (value: ValueByName) => {
    const rate = definition.learningRate === 'none' ? 1 : value('eta');
    const scale = Object.hasOwn(definition.derived, 'decayScale') ? value('decayScale') : 1;
    return rate * value('lambda') * scale * value('theta');
  };
  const own = definition.arrows?.(hyper) ?? [
    {
      name: 'step',
      symbol: 'Δθ',
      of: (value) => value("theta'") - value('theta') + (decoupled ? shrinkage(value) : 0),
    },
  ];
  if (!decoupled || definition.shrink !== undefined) return own;
  const symbol = definition.learningRate === 'none' ? '−λθ' : '−ηλθ';
  return [...own, { name: 'weight decay', symbol, of: (value) => -shrinkage(value) }];
}

/** The gradient that a clip has cut, to compare with: as long as a plain step along it would be. None where it cut nothing. */
function unclipped(
  { clip }: RunSpec,
  { learningRate }: OptimizerDefinition,
  w: ValueByName,
  b: ValueByName,
): readonly MoveArrow[] {
  if (clip.kind === 'none' || (w('g') === w('gRaw') && b('g') === b('gRaw'))) return [];
  const rate = learningRate === 'none' ? () => 1 : (value: ValueByName) => value('eta');
  const symbol = learningRate === 'none' ? '−g, unclipped' : '−ηg, unclipped';
  const of = (value: ValueByName) => -rate(value) * value('gRaw');
  return [{ name: 'unclipped gradient', symbol, of, compare: true }];
}

/** This step's gradient and the one before, where the rule looks at both and there has been one. */
function gradientsOf(
  { gradientBefore }: OptimizerDefinition,
  w: ValueByName,
  b: ValueByName,
): Pick<Move, 'gradients'> {
  if (gradientBefore === undefined || w('k') === 1) return {};
  const before = { w: gradientBefore(w), b: gradientBefore(b) };
  return { gradients: { before, now: { w: w('g'), b: b('g') } } };
}

/** The point that each rate leads to; the first that is the recorded one won. A search down the list ends with it. */
function candidatesOf(
  etas: readonly number[],
  along: string | undefined,
  w: ValueByName,
  b: ValueByName,
): readonly Candidate[] {
  const winner = etas.indexOf(w('eta'));
  const tried = along === undefined ? etas : etas.slice(0, winner + 1);
  const direction = along === undefined ? 'g' : `${along}'`;
  return tried.map((eta, index) => ({
    eta,
    w: w('theta') - eta * w(direction),
    b: b('theta') - eta * b(direction),
    winner: index === winner,
  }));
}

/** The shapes of a rule with their numbers, without those that have none. */
function figuresOf(
  definition: OptimizerDefinition,
  { hyper }: RunSpec,
  value: ValueByName,
): readonly Figure[] {
  return (definition.shapes?.(hyper) ?? []).flatMap((shape): readonly Figure[] => {
    const { kind, name, label } = shape;
    const points = placesOf(shape, value);
    const matrix = kind === 'conic' ? shape.matrix(value) : undefined;
    const numbers = [...points.flatMap(({ w, b }) => [w, b]), ...(matrix ?? [])];
    if (!numbers.every(Number.isFinite)) return [];
    const dashed = 'dashed' in shape && shape.dashed === true;
    const inPlace = 'inPlace' in shape && shape.inPlace === true;
    const isoline = 'isoline' in shape && shape.isoline === true;
    const form = 'form' in shape && shape.form === true;
    return [{ kind, name, label, dashed, inPlace, isoline, form, points, ...(matrix && { matrix }) }];
  });
}

function placesOf(shape: Shape, value: ValueByName): readonly Point[] {
  const at = (place: (value: ValueByName) => readonly [number, number]): Point => {
    const [w, b] = place(value);
    return { w, b };
  };
  switch (shape.kind) {
    case 'line':
      return shape.points.map(at);
    case 'point':
      return [at(shape.at)];
    case 'conic':
      return [at(shape.at), at(shape.through)];
    case 'axis': {
      const [middle, along] = [at(shape.at), at(shape.along)];
      return [middle, { w: middle.w + along.w, b: middle.b + along.b }];
    }
    case 'true-model':
      return [{ w: value('theta.w'), b: value('theta.b') }];
  }
}
