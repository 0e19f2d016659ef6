/**
 * A link's fragment as the JSON document that it stands for, as yet unchecked: what is no number stays a text, and
 * the schema names it. Faults of the link's own form (cut off, said twice, unknown) are told of here.
 */
import { findDataset } from '../../catalog/datasets';
import { COMPARE_FIELDS } from '../compareFields';
import { expectation, type ReportFault, shorten } from '../faults';
import type { FieldForm } from '../fieldForms';
import { LUCK_FIELDS } from '../luckFields';
import { SWEEP_FIELDS } from '../sweepFields';
import { VIEW_FIELDS, VIEW_NAMES } from '../viewFields';
import { written } from '../written';
import { decodeAmpersands, decodePercent, readScalar, readText } from './characters';
import { Fields } from './fields';
import { readForm } from './form';
import { readPairs, readTagged, split } from './forms';
import { readPart } from './part';
import { readRun } from './run';

/** Longer than the link of any legal scene: 10,000 points take half of it. */
const MOST_LINK_LENGTH = 1_000_000;
const PATH = 'link';
/** With whatever punctuation the sentence around the link has left on it. */
const END = /^end[).,;:!?*>'"\]]*$/;

/** The parts of a link that say how an embed shows the scene: they are no part of the document. */
const SHOWN_BY: ReadonlySet<string> = new Set(['embed', 'theme']);

const FORMS: ReadonlyMap<string, FieldForm> = new Map(
  VIEW_NAMES.map((name) => [name, VIEW_FIELDS[name].form]),
);

const READ_SURFACE: ReadonlyMap<string, (value: string, tell: ReportFault) => Record<string, unknown>> =
  new Map<string, (value: string, tell: ReportFault) => Record<string, unknown>>([
    ['data', (value, tell) => ({ kind: 'neuron', data: readData(value, tell) })],
    ['points', (value) => ({ kind: 'neuron', data: { kind: 'points', ...readPairs(value) } })],
    ['function', readFunction],
    ['formula', (value) => ({ kind: 'formula', text: readText(value) })],
  ]);

const READ_PART: ReadonlyMap<string, (value: string, tell: ReportFault) => Record<string, unknown>> = new Map(
  [
    ['sweep', (value: string, tell: ReportFault) => readPart(SWEEP_FIELDS, value, 'sweep', tell)],
    ['luck', (value: string, tell: ReportFault) => readPart(LUCK_FIELDS, value, 'luck', tell)],
    ['compare', (value: string, tell: ReportFault) => readPart(COMPARE_FIELDS, value, 'compare', tell)],
  ],
);

/** The names of a link's parts; another text is none, or part of one. */
const NAMES: ReadonlySet<string> = new Set([
  ...['v', 'run', 'shared', 'loss'],
  ...[SHOWN_BY, FORMS, READ_SURFACE, READ_PART].flatMap((table) => [...table.keys()]),
]);

/** The answer to an address that names nothing. */
export const OPENING_INSTEAD = 'the opening scene is shown';

/** The document that a fragment, or an address with one, stands for; null where there is none in it, or too much to be read. */
export function readLink(link: string, tell: ReportFault): Record<string, unknown> | null {
  if (link.length > MOST_LINK_LENGTH) {
    tell({
      path: PATH,
      message: expectation(`at most ${written(MOST_LINK_LENGTH)} characters`, link.length),
    });
    return null;
  }
  const decoded = decodeAmpersands(decodePercent(link));
  // No link has a # of its own, so what stands before one is the rest of an address.
  const whole = decoded.slice(decoded.indexOf('#') + 1);
  if (!whole.split('&').some((segment) => NAMES.has(split(segment, '=').name))) {
    tell({ path: PATH, message: `"${shorten(whole)}" is no link to a scene`, remedy: OPENING_INSTEAD });
    return null;
  }
  const text = withoutCut(whole, tell);
  const document = new Fields(PATH, tell);
  const view = new Fields(PATH, tell);
  const runs: Record<string, unknown>[] = [];
  let surface: Record<string, unknown> | undefined;
  let loss: string | undefined;
  for (const segment of text.split('&')) {
    if (segment === '' || END.test(segment)) continue;
    const { name, value } = split(segment, '=');
    if (SHOWN_BY.has(name)) continue;
    const given = value ?? '';
    const readSurface = READ_SURFACE.get(name);
    const form = FORMS.get(name);
    const readPartOf = READ_PART.get(name);
    if (name === 'run') runs.push(readRun(given, runs.length, tell));
    else if (name === 'v') document.set('version', readScalar(given), name);
    else if (segment === 'shared') document.set('sharedStart', true, name);
    else if (name === 'loss' && loss === undefined) loss = given;
    else if (readSurface !== undefined && surface === undefined) surface = readSurface(given, tell);
    else if (form !== undefined) view.set(name, readForm(form, given));
    else if (readPartOf !== undefined) document.set(name, readPartOf(given, tell));
    else
      tell({
        path: PATH,
        message: `"${shorten(segment)}" is not known, or comes a second time`,
        remedy: 'it is left out',
      });
  }
  if (surface !== undefined || loss !== undefined) {
    const withLoss = loss === undefined ? {} : { loss };
    document.set('objective', { kind: 'neuron', ...surface, ...withLoss });
  }
  document.set('runs', runs);
  document.set('view', view.done());
  return document.done();
}

/** The text where it has its end mark; without one it was cut off, and the last part with it. */
function withoutCut(text: string, tell: ReportFault): string {
  if (text.split('&').some((segment) => END.test(segment))) return text;
  const cut = Math.max(0, text.lastIndexOf('&'), text.lastIndexOf(';'));
  const lost = shorten(text.slice(cut).replace(/^[&;]/, ''));
  tell({ path: PATH, message: `the link is cut off at "${lost}": that part, and any after it, are missing` });
  return text.slice(0, cut);
}

function readData(text: string, tell: ReportFault): Record<string, unknown> {
  const at = { path: 'objective.data', tell };
  const kind = findDataset(split(text, ',').name)?.kind ?? (text.includes(',') ? 'generated' : 'preset');
  return readTagged(text, 'id', at, { kind });
}

function readFunction(text: string, tell: ReportFault): Record<string, unknown> {
  const { id, ...params } = readTagged(text, 'id', { path: 'objective', tell });
  return { kind: 'function', id, params };
}
