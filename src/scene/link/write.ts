/** A document as the fragment of an address, readable where it can be. */
import { COMPARE_FIELDS } from '../compareFields';
import { LUCK_FIELDS } from '../luckFields';
import { legalParts } from '../parts';
import { SWEEP_FIELDS } from '../sweepFields';
import type { DataSpec, ObjectiveSpec, SceneDocument, View } from '../types';
import { VIEW_FIELDS, VIEW_NAMES } from '../viewFields';
import { writeText } from './characters';
import { writeForm } from './form';
import { writeList, writeTagged } from './forms';
import { writePart } from './part';
import { writeRun } from './run';

/**
 * The document as a link's fragment, without `#`. Every hyperparameter is written out, so that a changed default
 * never changes an old link. It ends in `end`: a link without it has been cut off.
 */
export function encodeHash(document: SceneDocument): string {
  const { scene, view } = document;
  const { sweep, luck, compare } = legalParts(document);
  return [
    `v=${scene.version}`,
    ...writeObjective(scene.objective),
    ...(scene.sharedStart ? ['shared'] : []),
    ...scene.runs.map(writeRun),
    ...writeView(view, scene.runs[0]?.id ?? ''),
    ...(sweep === undefined ? [] : [`sweep=${writePart(SWEEP_FIELDS, sweep)}`]),
    ...(luck === undefined ? [] : [`luck=${writePart(LUCK_FIELDS, luck)}`]),
    ...(compare === undefined ? [] : [`compare=${writePart(COMPARE_FIELDS, compare)}`]),
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

/** Only what differs from the usual view; the first run is the one that is usually selected. */
function writeView(view: View, firstRun: string): string[] {
  return VIEW_NAMES.flatMap((name) => {
    const { form, usual } = VIEW_FIELDS[name];
    const said = writeForm(form, view[name]);
    return said === writeForm(form, form.kind === 'run' ? firstRun : usual) ? [] : [`${name}=${said}`];
  });
}
