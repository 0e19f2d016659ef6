/** A document as the fragment of an address, readable where it can be. */
import { findOptimizer } from '../../catalog/optimizers';
import type { ParameterValue } from '../../catalog/parameters';
import { DEFAULT_BATCH } from '../defaults';
import type { DataSpec, ObjectiveSpec, RunSpec, SceneDocument, ScheduleSpec, View } from '../types';
import { VIEW_FIELDS, VIEW_NAMES } from '../viewFields';
import { writeNumber, writeText } from './characters';
import { writeForm, writeList } from './form';

type Value = ParameterValue | string;

/**
 * The document as a link's fragment, without `#`. Every hyperparameter is written out, so that a changed default
 * never changes an old link. It ends in `end`: a link without it has been cut off.
 */
export function encodeHash({ scene, view }: SceneDocument): string {
  return [
    `v=${scene.version}`,
    ...writeObjective(scene.objective),
    ...(scene.sharedStart ? ['shared'] : []),
    ...scene.runs.map(writeRun),
    ...writeView(view, scene.runs[0]?.id ?? ''),
    'end',
  ].join('&');
}

function writeObjective(objective: ObjectiveSpec): string[] {
  switch (objective.kind) {
    case 'neuron':
      return [writeData(objective.data), `loss=${objective.loss}`];
    case 'function':
      return [`function=${writeTagged(objective.id, objective.params)}`];
    case 'formula':
      return [`formula=${writeText(objective.text)}`];
  }
}

function writeData(data: DataSpec): string {
  if (data.kind === 'points') {
    return `points=${data.x.map((x, index) => writeList([x, data.y[index]])).join(';')}`;
  }
  const { kind: _kind, id, ...parameters } = data;
  return `data=${writeTagged(id, parameters)}`;
}

function writeRun(run: RunSpec, index: number): string {
  const { start, decay, batch } = run;
  const { size, order, seed } = DEFAULT_BATCH;
  const usual = batch.size === size && batch.order === order && batch.seed === seed;
  const { kind, ...decayParameters } = decay;
  return [
    `run=${run.optimizer}`,
    ...(run.id === `r${index + 1}` ? [] : [`id=${run.id}`]),
    `start=${writeList([start.w, start.b])}`,
    `steps=${writeNumber(run.steps)}`,
    ...hyperNames(run).map((name) => `${name}=${writeValue(run.hyper[name])}`),
    ...writeSchedule('schedule', run.schedule),
    ...writeSchedule('momentumSchedule', run.momentumSchedule),
    ...(kind === 'none' ? [] : [`decay=${writeTagged(kind, decayParameters)}`]),
    ...(usual ? [] : [`batch=${writeTagged(batch.size, { order: batch.order, seed: batch.seed })}`]),
    ...(run.label === '' ? [] : [`label=${writeText(run.label)}`]),
    ...(run.visible ? [] : ['hidden']),
  ].join(';');
}

/** In the definition's order, whatever the order in the document: equal scenes have equal links. */
function hyperNames(run: RunSpec): string[] {
  return Object.keys(findOptimizer(run.optimizer)?.hyper ?? run.hyper);
}

function writeSchedule(name: string, { kind, ...parameters }: ScheduleSpec): string[] {
  return kind === 'constant' ? [] : [`${name}=${writeTagged(kind, parameters)}`];
}

/** Only what differs from the usual view; the first run is the one that is usually selected. */
function writeView(view: View, firstRun: string): string[] {
  return VIEW_NAMES.flatMap((name) => {
    const { form, usual } = VIEW_FIELDS[name];
    const said = writeForm(form, view[name]);
    return said === writeForm(form, form.kind === 'run' ? firstRun : usual) ? [] : [`${name}=${said}`];
  });
}

/** `cosine,etaMin:0.01,period:100`. */
function writeTagged(head: string | number, parameters: Readonly<Record<string, Value>>): string {
  const rest = Object.entries(parameters).map(([name, value]) => `${name}:${writeValue(value)}`);
  return [typeof head === 'number' ? writeNumber(head) : head, ...rest].join(',');
}

function writeValue(value: Value): string {
  if (typeof value === 'number') return writeNumber(value);
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  return typeof value === 'string' ? value : writeList(value);
}
