/** `run=adam;start=-2,-2;steps=400;eta=0.1;…`: what is not a field of every run is a hyperparameter. */
import { findOptimizer } from '../../catalog/optimizers';
import type { Parameter } from '../../catalog/parameters';
import type { Tell } from '../faults';
import { readScalar, readText } from './characters';
import { Fields } from './fields';
import { readList, readPlaces, readSwitch, readTagged, split } from './forms';

type At = { readonly path: string; readonly tell: Tell };
type Read = (value: string, at: At) => unknown;

/** Fields of a run beside its hyperparameters; none of those may have one of these names. */
const READ: ReadonlyMap<string, Read> = new Map<string, Read>([
  ['id', (value) => value],
  ['start', (value) => readPlaces(value, ['w', 'b'])],
  ['steps', readScalar],
  ['schedule', (value, at) => readTagged(value, 'kind', at)],
  ['momentumSchedule', (value, at) => readTagged(value, 'kind', at)],
  ['decay', (value, at) => readTagged(value, 'kind', at)],
  ['batch', (value, at) => readTagged(value, 'size', at)],
  ['label', readText],
]);
const HIDDEN = 'hidden';

export const RUN_WORDS: readonly string[] = [...READ.keys(), HIDDEN];

/** The run number `index` of a document, as yet unchecked. */
export function readRun(text: string, index: number, tell: Tell): Record<string, unknown> {
  const path = `runs[${index}]`;
  const [optimizer, ...parts] = text.split(';');
  const parameters = findOptimizer(optimizer)?.hyper ?? {};
  const run = new Fields(path, tell);
  const hyper = new Fields(`${path}.hyper`, tell);
  run.set('optimizer', optimizer);
  for (const part of parts) {
    const { name, value } = split(part, '=');
    const read = READ.get(name);
    if (part === HIDDEN) run.set('visible', false, HIDDEN);
    else if (read !== undefined) run.set(name, read(value ?? '', { path: `${path}.${name}`, tell }));
    else if (part !== '') {
      const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
      hyper.set(name, readParameter(value ?? '', parameter));
    }
  }
  run.set('hyper', hyper.done());
  return run.done();
}

function readParameter(text: string, parameter: Parameter | undefined): unknown {
  if (parameter?.kind === 'list') return readList(text);
  return parameter?.kind === 'switch' ? readSwitch(text) : readScalar(text);
}
