/** The schema of how the scene is looked at. Each field that is left out takes its default. */
import * as v from 'valibot';
import type { View } from '../types';
import { VIEW_FIELDS, VIEW_NAMES } from '../viewFields';
import { closed, type Schema } from './fields';
import { fieldSchema } from './form';

/**
 * The schema of the view over the runs with these ids: one of them is selected, or, where the view says so, none. The
 * first one is unless it says anything.
 */
export function viewSchema(runIds: readonly string[]): Schema<View> {
  const entries = VIEW_NAMES.map((name) => [name, fieldSchema(VIEW_FIELDS[name], runIds)]);
  return v.optional(closed<View>(Object.fromEntries(entries)), {});
}
