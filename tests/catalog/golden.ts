/** The numbers of the catalog that scenes rest on: a link that leaves a field out takes them, one that says it must be legal. */

import { DATASETS } from '../../src/catalog/datasets/index';
import type { DatasetDefinition, SurfaceFunctionDefinition } from '../../src/catalog/define';
import { SURFACE_FUNCTIONS } from '../../src/catalog/objectives/index';
import { OPTIMIZERS } from '../../src/catalog/optimizers/index';
import type { ScheduleParameters } from '../../src/catalog/parameters';
import { MOMENTUM_SCHEDULES, SCHEDULES } from '../../src/catalog/schedules/index';

interface Named {
  readonly id: string;
}

/** Defaults, legal values and the range of the slider, without words and symbols. */
function numbersOf(parameters: ScheduleParameters) {
  const entries = Object.entries(parameters).map(([id, { kind: _kind, name: _name, ...parameter }]) => {
    if (!('symbol' in parameter)) return [id, parameter] as const;
    const { symbol: _symbol, ...numbers } = parameter;
    return [id, numbers] as const;
  });
  return Object.fromEntries(entries);
}

function surface({
  params,
  domain,
  elevation,
  start,
  eta,
  spacing,
  unboundedBelow,
}: SurfaceFunctionDefinition) {
  return { params: numbersOf(params), domain, elevation, start, eta, spacing, unboundedBelow };
}

function dataset({ kind, start, loss, eta, camera, params, points }: DatasetDefinition) {
  const data = kind === 'preset' ? points({}) : null;
  const listed = data === null ? {} : { x: [...data.x], y: [...data.y] };
  return { kind, start, loss, eta, camera, params: numbersOf(params), ...listed };
}

const byId = <Each extends Named>(all: readonly Each[], of: (each: Each) => unknown) =>
  Object.fromEntries(all.map((each) => [each.id, of(each)]));

export function catalogNumbers(): Record<string, Record<string, unknown>> {
  return {
    optimizers: byId(OPTIMIZERS, ({ hyper }) => numbersOf(hyper)),
    schedules: byId([...SCHEDULES, ...MOMENTUM_SCHEDULES], ({ params }) => numbersOf(params)),
    surfaces: byId(SURFACE_FUNCTIONS, surface),
    datasets: byId(DATASETS, dataset),
  };
}
