// The building blocks of the JSON Schema.
import type { LegalRange } from '../../src/catalog/parameters';

export type Json = { readonly [keyword: string]: unknown };

export function number({ min, max, below, integer }: LegalRange): Json {
  return {
    type: integer === true ? 'integer' : 'number',
    minimum: min,
    [below === true ? 'exclusiveMaximum' : 'maximum']: max,
  };
}

export function closed(properties: Json, required: readonly string[] = [], description?: string): Json {
  const about = description === undefined ? {} : { description };
  return { type: 'object', ...about, properties, required, additionalProperties: false };
}

export function list(items: Json, length: { readonly min: number; readonly max: number }): Json {
  return { type: 'array', items, minItems: length.min, maxItems: length.max };
}
