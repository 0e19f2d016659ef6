/** The schema of a document's further parts, from the tables of their fields. */
import * as v from 'valibot';
import { expectation } from '../faults';
import { RUN_IDS } from '../limits';
import type { PartField, PartFieldForm, PartFields } from '../partForms';
import { AXIS_FIELDS } from '../sweepFields';
import { closed, listOf, matching, numberIn, oneOf, printable, type Schema } from './fields';

const MOST_NAME = 60;

/** Whether what is named is there, and whether numbers go together, is for the part's own faults to say. */
export function partSchema<T>(fields: PartFields<T>): Schema<T> {
  const entries = Object.entries<PartField>(fields).map(([name, { form, usual, required }]) => [
    name,
    required === true ? formSchema(form) : v.optional(formSchema(form), usual as never),
  ]);
  return closed<T>(Object.fromEntries(entries));
}

function formSchema(form: PartFieldForm): v.GenericSchema {
  switch (form.kind) {
    case 'run':
      return oneOf(form.maybe ? ['', ...RUN_IDS] : RUN_IDS);
    case 'axis':
      return form.maybe ? v.nullable(partSchema(AXIS_FIELDS)) : partSchema(AXIS_FIELDS);
    case 'number':
      return numberIn(form.legal);
    case 'choice':
      return oneOf(form.of);
    case 'text':
      return matching(form.pattern, form.expected);
    case 'names': {
      const { words, max } = form;
      const names = listOf(printable({ min: 1, max: MOST_NAME }), { max, distinct: true });
      if (words.length === 0) return names;
      return v.lazy((input) => (Array.isArray(input) ? names : wordOf(words)));
    }
  }
}

function wordOf(words: readonly string[]): Schema<string> {
  return v.custom<string>(
    (value) => words.some((word) => word === value),
    ({ input }) => expectation(`${words.join(', ')} or a list of names`, input),
  );
}
