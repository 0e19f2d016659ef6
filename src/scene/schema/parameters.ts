/** Schemas of what definitions declare: parameters with their own legal ranges and defaults. */
import * as v from 'valibot';
import type { ScheduleDefinition } from '../../catalog/define';
import type { Parameter, Parameters } from '../../catalog/parameters';
import type { ScheduleSpec } from '../types';
import { choice, closed, type Entries, numberIn, numbers, type Schema, trueOrFalse } from './fields';

/** A field for each parameter; one that is left out takes the definition's default. */
export function parameterEntries(parameters: Parameters): Entries {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, parameter]) => [name, parameterSchema(parameter)]),
  );
}

function parameterSchema(parameter: Parameter): v.GenericSchema {
  switch (parameter.kind) {
    case 'number':
      return v.optional(numberIn(parameter.legal), parameter.default);
    case 'list':
      return v.optional(numbers(parameter.legal, parameter.length), [...parameter.default]);
    case 'switch':
      return v.optional(trueOrFalse(), parameter.default);
  }
}

/** `{ kind, …parameters }` of any of these schedules. */
export function scheduleSchema(
  definitions: readonly ScheduleDefinition[],
  expected?: string,
): Schema<ScheduleSpec> {
  const options = definitions.map(({ id, params }): [string, Schema<ScheduleSpec>] => [
    id,
    closed<ScheduleSpec>({ kind: v.literal(id), ...parameterEntries(params) }),
  ]);
  return choice('kind', new Map(options), expected);
}
