import { type CompiledFormula, compileFormula } from '../../math/formula/compile';
import type { FormulaFault } from '../../math/formula/expression';
import { GRAD_B, GRAD_W, LOSS, type Objective } from '../define';

/** The fault of a formula as it was typed; null where it can be computed. */
export function formulaFault(text: string): FormulaFault | null {
  const compiled = compileFormula(text);
  return 'fault' in compiled ? compiled.fault : null;
}

/**
 * A person's own L(w, b) as an objective: no data, and one evaluation costs one. Where it is no real number, the loss is
 * NaN or infinite, and the gradient is NaN.
 * @throws Error for a text that is no formula; a scene that passed the schema has none
 */
export function createFormulaObjective(text: string): Objective {
  const compiled = compileFormula(text);
  if ('fault' in compiled) throw new Error(compiled.fault.message);
  return new Formula(compiled.formula);
}

/** Place of the loss among the second derivatives. */
const SECOND_LOSS = 3;

/** A class, for speed, like the neuron's. */
class Formula implements Objective {
  readonly points = 0;
  readonly cost = 1;
  readonly effort: number;
  /** The second derivatives, and the loss behind them. */
  private readonly second = new Float64Array(SECOND_LOSS + 1);

  constructor(private readonly formula: CompiledFormula) {
    this.effort = Math.max(1, formula.values.length);
  }

  evaluate(theta: Float64Array, out: Float64Array): void {
    this.formula.values.run(theta, out);
    // 1/w goes on below 0, where ln w does not: what has no height has no slope.
    if (!Number.isFinite(out[LOSS])) out[GRAD_W] = out[GRAD_B] = Number.NaN;
  }

  hessian(theta: Float64Array, out: Float64Array): void {
    const { second } = this;
    this.formula.curvature.run(theta, second);
    const isDefined = Number.isFinite(second[SECOND_LOSS]);
    for (let i = 0; i < SECOND_LOSS; i++) out[i] = isDefined ? second[i] : Number.NaN;
  }
}
