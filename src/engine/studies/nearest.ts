/**
 * The runs of ours that lie nearest to a recorded one: every rule and variant with a grid of its usual rates. η is read from the
 * table, or from how far the first step goes, since most rules move by a multiple of it.
 */
import { COLUMN } from '../../catalog/columns';
import type { Objective, OptimizerDefinition } from '../../catalog/define';
import { findOptimizer, OPTIMIZERS } from '../../catalog/optimizers';
import { defaultsOf, isLegal, LEGAL_ETA } from '../../catalog/parameters';
import { VARIANTS } from '../../catalog/variants';
import type { Variant } from '../../catalog/variants/variant';
import { coarsenessOf } from '../../scene/coarseness';
import { type RecordedPath, stepOf } from '../../scene/recordedPath';
import { USUAL_RUN } from '../../scene/runFields';
import type { NearRun } from '../../scene/studies';
import type { RunSpec } from '../../scene/types';
import { effortOf } from '../effort';
import { createRunner } from '../runner';
import { EVALUATIONS_PER_YIELD, type Study } from './study';

type Hyper = RunSpec['hyper'];

/** What is tried besides a rule's own defaults. */
const GRIDS: Readonly<Record<string, readonly number[]>> = {
  beta: [0, 0.5, 0.8, 0.9, 0.95, 0.99, 0.999],
  beta1: [0, 0.5, 0.8, 0.9, 0.95, 0.99],
  beta2: [0.9, 0.95, 0.99, 0.999],
  epsilon: [1e-10, 1e-8, 1e-7, 1e-4],
};
const RATES = [0.001, 0.01, 0.1, 1];
/** Steps of a path by which candidates are told apart; the nearest ones are then measured over all of it. */
const SEARCHED = 300;
const MOST_TOLD = 5;
const CHUNK = 32;

interface Subject {
  readonly definition: OptimizerDefinition;
  readonly rule: string;
  readonly variant: Variant | null;
}

interface Measured {
  readonly squares: number;
  readonly most: number;
  readonly parts: NearRun['parts'];
}

interface Candidate extends Subject {
  readonly hyper: Hyper;
  readonly squares: number;
}

export const nearest: Study<'nearest'> = function* ({ path, rates }, { objective, points }) {
  const found: Candidate[] = [];
  for (const subject of subjects(points !== null)) {
    const best = yield* nearestOf(subject, objective, path, rates);
    if (best !== null) found.push(best);
  }
  const nearestOnes = found.toSorted((one, other) => one.squares - other.squares).slice(0, MOST_TOLD);
  const [first] = nearestOnes;
  const rule = first?.variant === null ? undefined : findOptimizer(first?.rule ?? '');
  // The rule itself is told once: at the rates of its variant.
  const told: Omit<Candidate, 'squares'>[] = nearestOnes.filter(
    (each) => each.variant !== null || each.rule !== rule?.id,
  );
  if (rule !== undefined)
    told.splice(1, 0, {
      definition: rule,
      rule: rule.id,
      variant: null,
      hyper: { ...first.hyper, ...switchesBack(rule, first) },
    });
  const answer: NearRun[] = [];
  for (const each of told) {
    const { squares, most, parts } = yield* measure(each, each.hyper, objective, path, {
      steps: stepOf(path, path.w.length - 1),
      bar: Number.POSITIVE_INFINITY,
    });
    answer.push({
      rule: each.rule,
      variant: each.variant?.name ?? '',
      differs: each.variant?.differs ?? '',
      hyper: each.hyper,
      isOurs: each.variant === null || each.variant.definition === null,
      mean: Math.sqrt(squares / path.w.length),
      most,
      parts,
    });
  }
  return answer;
};

/** What a variant has set, as the rule has it. */
function switchesBack({ hyper }: OptimizerDefinition, { variant }: Subject): Hyper {
  return Object.fromEntries(Object.keys(variant?.hyper ?? {}).map((name) => [name, hyper[name].default]));
}

function subjects(hasPoints: boolean): readonly Subject[] {
  const rules = OPTIMIZERS.filter(({ needs }) => hasPoints || needs?.includes('residuals') !== true);
  return [
    ...rules.map((definition) => ({ definition, rule: definition.id, variant: null })),
    ...VARIANTS.flatMap((variant) => {
      const definition = variant.definition ?? findOptimizer(variant.of);
      return definition === undefined ? [] : [{ definition, rule: variant.of, variant }];
    }),
  ];
}

function* nearestOf(
  subject: Subject,
  objective: Objective,
  path: RecordedPath,
  rates: readonly number[],
): Generator<number, Candidate | null> {
  let best: Candidate | null = null;
  const steps = Math.min(SEARCHED, stepOf(path, path.w.length - 1));
  for (const others of gridOf(subject)) {
    for (const eta of ratesOf(subject, others, objective, path, rates)) {
      const hyper: Hyper = eta === null ? others : { ...others, eta };
      const bar: number = best?.squares ?? Number.POSITIVE_INFINITY;
      const { squares } = yield* measure(subject, hyper, objective, path, { steps, bar });
      if (squares < bar) best = { ...subject, hyper, squares };
    }
  }
  return best;
}

/** All that is tried of a rule but for its η. */
function gridOf({ definition, variant }: Subject): readonly Hyper[] {
  return Object.entries(GRIDS).reduce<readonly Hyper[]>(
    (grid, [name, values]) => {
      const parameter = definition.hyper[name];
      if (parameter?.kind !== 'number') return grid;
      const all = [...new Set([parameter.default, ...values])];
      return grid.flatMap((hyper) => all.map((value) => ({ ...hyper, [name]: value })));
    },
    [{ ...defaultsOf(definition.hyper), ...variant?.hyper }],
  );
}

/** null for a rule without an η. */
function ratesOf(
  subject: Subject,
  hyper: Hyper,
  objective: Objective,
  path: RecordedPath,
  given: readonly number[],
): readonly (number | null)[] {
  const parameter = subject.definition.hyper.eta;
  if (parameter?.kind !== 'number') return [null];
  if (given.length > 0) return given;
  if (path.eta !== undefined) return [path.eta[0]];
  const solved = rateOfFirstStep(subject, hyper, objective, path);
  return solved === null ? [parameter.default, ...RATES] : [...new Set([solved, parameter.default])];
}

/** The η with which the rule's first step ends nearest to the path's; a short number where that is as good. */
function rateOfFirstStep(
  { definition }: Subject,
  hyper: Hyper,
  objective: Objective,
  path: RecordedPath,
): number | null {
  if (path.w.length < 2 || stepOf(path, 1) !== 1) return null;
  const out = new Float64Array(2 * (COLUMN.lossEvals + 1 + 2 * Object.keys(definition.slots).length));
  const rows = createRunner(objective, runOf({ ...hyper, eta: 1 }, path, 1), definition).fill(out, 2);
  if (rows < 2) return null;
  const along = (column: number) => out[2 * column + 1] - out[2 * column];
  const [dw, db] = [along(COLUMN.w), along(COLUMN.b)];
  const [stepW, stepB] = [path.w[1] - path.w[0], path.b[1] - path.b[0]];
  const eta = (dw * stepW + db * stepB) / (dw * dw + db * db);
  if (!(eta > 0) || !isLegal(eta, LEGAL_ETA)) return null;
  const short = Number(eta.toPrecision(3));
  // A table of few digits tells the length of a short step with fewer still.
  const doubt = Math.max(1e-6, coarsenessOf(path) / Math.sqrt(stepW * stepW + stepB * stepB));
  return Math.abs(short - eta) <= doubt * eta ? short : eta;
}

function runOf(hyper: Hyper, path: RecordedPath, steps: number): RunSpec {
  return { ...USUAL_RUN, start: { w: path.w[0], b: path.b[0] }, steps, hyper };
}

/** Walks along the path, and gives up once it is further away than `bar`. Yields what it has spent. */
function* measure(
  { definition }: Pick<Subject, 'definition'>,
  hyper: Hyper,
  objective: Objective,
  path: RecordedPath,
  { steps, bar }: { readonly steps: number; readonly bar: number },
): Generator<number, Measured> {
  const runner = createRunner(objective, runOf(hyper, path, steps), definition);
  const out = new Float64Array(CHUNK * runner.columns.length);
  let [squares, most, row, first, spent] = [0, 0, 0, 0, 0];
  let parts: NearRun['parts'] = null;
  const coarseness = coarsenessOf(path);
  while (runner.end === null && squares < bar) {
    const rows = runner.fill(out, CHUNK);
    for (; row < path.w.length && stepOf(path, row) < first + rows; row++) {
      const at = stepOf(path, row) - first;
      const w = out[COLUMN.w * CHUNK + at];
      const b = out[COLUMN.b * CHUNK + at];
      const [dw, db] = [w - path.w[row], b - path.b[row]];
      const square = dw * dw + db * db;
      const distance = Math.sqrt(square);
      squares += square;
      most = Math.max(most, distance);
      const scale = 1 + Math.max(Math.abs(path.w[row]), Math.abs(path.b[row]));
      if (parts === null && distance > coarseness * scale) parts = { step: stepOf(path, row), by: distance };
    }
    first += rows;
    spent += 2 * rows * effortOf(objective);
    if (spent < EVALUATIONS_PER_YIELD) continue;
    yield spent;
    spent = 0;
  }
  if (spent > 0) yield spent;
  const isCut = first <= steps && squares < bar;
  return isCut
    ? { squares: Number.POSITIVE_INFINITY, most: Number.POSITIVE_INFINITY, parts }
    : { squares, most, parts };
}
