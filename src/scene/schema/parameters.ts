/** Schemas of what definitions declare: parameters with their own legal ranges and defaults. */
import * as v from 'valibot';
import type { ScheduleDefinition } from '../../catalog/define';
import type { ScheduleParameter, ScheduleParameters } from '../../catalog/parameters';
import type { ScheduleSpec } from '../types';
import { choice, closed, type Entries, numberIn, numbers, oneOf, type Schema, trueOrFalse } from './fields';
import { stepPoints } from './stepPoints';

/** A field for each parameter; one that is left out takes the definition's default. */
export function parameterEntries(parameters: ScheduleParameters): Entries {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, parameter]) => [name, parameterSchema(parameter)]),
  );
}

function parameterSchema(parameter: ScheduleParameter): v.GenericSchema {
  switch (parameter.kind) {
    case 'number':
      return v.optional(numberIn(parameter.legal), parameter.default);
    case 'list':
      return v.optional(numbers(parameter.legal, parameter.length), [...parameter.default]);
    case 'switch':
      return v.optional(trueOrFalse(), parameter.default);
    case 'choice':
      return v.optional(oneOf(Object.keys(parameter.of)), parameter.default);
    case 'step-points':
      return v.optional(stepPoints(parameter), [...parameter.default]);
  }
}

/** `{ kind, …parameters }` of any of these schedules. */
export function scheduleSchema(
  definitions: readonly ScheduleDefinition[],
  expected?: string,
): Schema<ScheduleSpec> {
  const options = definitions.map(
    ({ id, params }) =>
      [id, () => closed<ScheduleSpec>({ kind: v.literal(id), ...parameterEntries(params) })] as const,
  );
  return choice('kind', new Map(options), expected);
}
