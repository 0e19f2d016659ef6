/** The function of a run: a generator of θ before each step, and after the last one. */
import { findAverage } from '../../catalog/around/averages';
import { callsOf, drawnPoints } from './calls';
import type { Kind } from './dialect';
import type { Framework, RunCode } from './framework';
import { type LineScope, lineScope, pythonLines } from './lines';
import { docText, pythonFloat, pythonName, pythonNumber } from './names';
import { constantsOf, type RunParts, uses } from './runParts';

const LEVEL = '    ';

/** The kinds of names that any line of a run may use. */
export function kindsOf(parts: RunParts): readonly (readonly [string, Kind])[] {
  return [
    ['t', 'number'],
    ['epoch', 'number'],
    ...[...constantsOf(parts)].map(([name, value]): readonly [string, Kind] => [
      name,
      typeof value === 'number' ? 'number' : 'list',
    ]),
    ...parts.rates.flatMap(({ target }): readonly (readonly [string, Kind])[] => [
      [target, 'number'],
      [`${target}0`, 'number'],
    ]),
    ...Object.keys(parts.definition.slots).map((slot): readonly [string, Kind] => [slot, 'array']),
    ['theta', 'array'],
    ['g', 'array'],
  ];
}

export function runScope({ dialect }: Framework, parts: RunParts, helpers: Set<string>): LineScope {
  return lineScope(dialect, helpers, kindsOf(parts), callsOf({ dialect, rates: parts.rates }));
}

/** The function's lines, with all that comes the same way in every framework: rates, batches, stop and average. */
export function runFunction(
  framework: Framework,
  parts: RunParts,
  { setup, step, uses: used }: RunCode,
  isAveraging: boolean,
  helpers: Set<string>,
): string[] {
  const { run, name, title, ruleName, rates, isBatched } = parts;
  const scope = runScope(framework, parts, helpers);
  const listed = rates.flatMap(({ definition }) => definition.listing.step);
  const rateLines = [...(uses(listed, 'epoch') ? ['epoch = floor(t/stepsPerEpoch)'] : []), ...listed];
  const before = rates.flatMap(({ definition }) => definition.listing.before ?? []);
  const beforeLines = pythonLines(before, scope);
  const loop = pythonLines([...rateLines, ...(isBatched ? ['batch = next(batches)'] : [])], scope);
  const constants = [...constantsOf(parts)]
    .filter(([constant]) => uses([...used, ...rateLines, ...before], constant))
    .map(([constant, value]) => {
      const text =
        typeof value === 'number' ? literal(constant, value) : `[${value.map(pythonNumber).join(', ')}]`;
      return `${pythonName(constant)} = ${text}`;
    });
  const isAveraged = findAverage(run.average.kind) !== undefined;
  const { plainTheta } = framework;
  const given = isAveraging ? `${plainTheta}, ${isAveraged ? 'theta_mean' : 'None'}` : plainTheta;
  const notes = rates.flatMap(({ definition: { id } }) => {
    const note = framework.ofSchedules[id];
    return note === undefined ? [] : [`# ${note}`];
  });
  const { size, order, seed } = run.batch;
  const batches = isBatched ? [`batches = draw_batches(len(X), ${size}, "${order}", ${seed})`] : [];
  const body = [
    `"""${docText(about(title, ruleName))} from (${run.start.w}, ${run.start.b}), ${run.steps} steps."""`,
    ...constants,
    ...drawnPoints(parts),
    ...batches,
    ...setup,
    ...beforeLines,
    `yield ${given}`,
    `for t in range(${run.steps}):`,
    ...[...stopLines(parts, framework), ...notes, ...loop, ...step, `yield ${given}`].map(
      (line) => `${LEVEL}${line}`,
    ),
  ];
  return [`def ${name}():`, ...body.map((line) => `${LEVEL}${line}`)];
}

/** A rate is never written as a whole number: Keras takes none. */
function literal(name: string, value: number): string {
  return /^eta/.test(name) ? pythonFloat(value) : pythonNumber(value);
}

function about(title: string, ruleName: string): string {
  return title === ruleName ? title : `${title}: ${ruleName}`;
}

/** The condition at which the run ends before its last step. */
function stopLines({ run: { stop } }: RunParts, { dialect }: Framework): string[] {
  if (stop.kind === 'none') return [];
  const norm = dialect.arrays.norm([{ code: 'gradient(theta)', kind: 'array' }]);
  const value = stop.kind === 'loss' ? 'loss(theta)' : norm;
  return [`if ${value} <= ${pythonNumber(stop.at)}:`, `${LEVEL}return`];
}

/** θ at the start, as an array. */
export function startOf({ dialect }: Framework, { run: { start } }: RunParts): string {
  return dialect.array(`[${pythonFloat(start.w)}, ${pythonFloat(start.b)}]`);
}

/** The state of a rule at the start: the name of each slot, and its value as Python. */
export function slotStarts(
  { dialect }: Framework,
  { definition: { slots } }: RunParts,
): (readonly [string, string])[] {
  const crosses = new Set(Object.values(slots).flatMap(({ cross }) => cross ?? []));
  return Object.entries(slots)
    .filter(([slot]) => !crosses.has(slot))
    .map(([slot, { start, scalar, cross, rotation }]) => {
      const name = pythonName(slot);
      if (start === 'theta') return [name, 'theta'] as const;
      if (start === 'eye') return [name, dialect.eye] as const;
      const isMatrix = cross !== undefined || rotation === true;
      const empty = isMatrix ? dialect.noMatrix : scalar === true ? dialect.zero : dialect.zeros;
      return [name, start === undefined ? empty : `${empty} + ${pythonName(start)}`] as const;
    });
}
