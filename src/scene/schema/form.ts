/** The schema of a form: what the field of the view takes, and what it is where it is left out. */
import * as v from 'valibot';
import type { LegalRange } from '../../catalog/parameters';
import { leastSide, type SideFault, sideFault } from '../drawableWindow';
import { expectation } from '../faults';
import type { GroupForm, PlainForm, ViewField } from '../fieldForms';
import { LEGAL_COORDINATE, LEGAL_LOSS } from '../limits';
import { written } from '../written';
import { closed, listOf, matching, numberIn, numbers, oneOf, trueOrFalse } from './fields';

/** What is expected of a side with a fault. */
const SIDES: Readonly<Record<SideFault, (side: readonly [number, number]) => string>> = {
  order: () => 'two numbers, the second one higher',
  endless: () => 'two numbers whose distance is a number',
  short: (side) => `two numbers at least ${written(Number(leastSide(side).toPrecision(3)))} apart`,
};

/** Finite ends, the second one higher, and a length between them that can be drawn. */
const side = v.pipe(
  numbers(LEGAL_LOSS, { min: 2, max: 2 }),
  v.check(
    ([from, to]) => sideFault([from, to]) === null,
    ({ input: [from, to] }) =>
      expectation(SIDES[sideFault([from, to]) ?? 'order']([from, to]), `${written(from)}, ${written(to)}`),
  ),
);

const rising = (legal: LegalRange) =>
  v.pipe(
    numbers(legal, { min: 2, max: 2 }),
    v.check(
      ([from, to]) => from < to,
      ({ input: [from, to] }) =>
        expectation('two numbers, the second one higher', `${written(from)}, ${written(to)}`),
    ),
  );

const point = closed({ w: numberIn(LEGAL_COORDINATE), b: numberIn(LEGAL_COORDINATE) });

/** @param runIds of the scene's runs, one of which a field may name */
export function fieldSchema({ form, usual }: ViewField<unknown>, runIds: readonly string[]): v.GenericSchema {
  if (form.kind === 'run') return v.optional(oneOf(['', ...runIds]), runIds[0] ?? '');
  if (form.kind === 'window' || form.kind === 'camera') return v.optional(groupSchema(form, usual), {});
  if (form.kind === 'maybe') return v.optional(v.nullable(plainSchema(form.of)), usual);
  return v.optional(plainSchema(form), usual);
}

function groupSchema(form: GroupForm, usual: unknown): v.GenericSchema {
  const defaults = Object.entries(usual as Readonly<Record<string, unknown>>);
  const part = (name: string) =>
    form.kind === 'window' ? side : numberIn(form.legal[name as keyof typeof form.legal]);
  return closed(Object.fromEntries(defaults.map(([name, value]) => [name, v.optional(part(name), value)])));
}

function plainSchema(form: PlainForm): v.GenericSchema {
  switch (form.kind) {
    case 'number':
      return numberIn(form.legal);
    case 'choice':
      return oneOf(form.of);
    case 'switch':
      return trueOrFalse();
    case 'text':
      return matching(form.pattern, form.expected);
    case 'set':
      return listOf(oneOf(form.of), { max: form.of.length, distinct: true });
    case 'points':
      return listOf(point, { min: form.min, max: form.max });
    case 'range':
      return rising(form.legal);
  }
}
