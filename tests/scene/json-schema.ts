// The few keywords of JSON Schema that the scene's schema uses, checked; any other keyword is an error.

type Json = Readonly<Record<string, unknown>>;

const ANNOTATIONS = ['$schema', '$defs', 'title', 'description', 'default'];

/** @returns whether `value` is valid under `schema`, whose references are looked up in `root` */
export function isValid(schema: Json, value: unknown, root: Json = schema): boolean {
  return Object.entries(schema).every(([keyword, rule]) => {
    if (ANNOTATIONS.includes(keyword)) return true;
    const check = CHECKS[keyword];
    if (check === undefined) throw new Error(`The checker does not know the keyword ${keyword}`);
    return check(rule as never, value, root, schema);
  });
}

type Check<R> = (rule: R, value: unknown, root: Json, schema: Json) => boolean;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const CHECKS: Readonly<Record<string, Check<never>>> = {
  type: ((type, value) => typeChecks[type](value)) satisfies Check<keyof typeof typeChecks>,
  const: ((expected, value) => value === expected) satisfies Check<unknown>,
  enum: ((values, value) => values.includes(value)) satisfies Check<unknown[]>,
  minimum: ((min, value) => typeof value !== 'number' || value >= min) satisfies Check<number>,
  maximum: ((max, value) => typeof value !== 'number' || value <= max) satisfies Check<number>,
  exclusiveMaximum: ((max, value) => typeof value !== 'number' || value < max) satisfies Check<number>,
  maxLength: ((max, value) => typeof value !== 'string' || [...value].length <= max) satisfies Check<number>,
  minItems: ((min, value) => !Array.isArray(value) || value.length >= min) satisfies Check<number>,
  maxItems: ((max, value) => !Array.isArray(value) || value.length <= max) satisfies Check<number>,
  uniqueItems: ((_, value) =>
    !Array.isArray(value) || new Set(value).size === value.length) satisfies Check<true>,
  items: ((items, value, root) =>
    !Array.isArray(value) || value.every((each) => isValid(items, each, root))) satisfies Check<Json>,
  prefixItems: ((schemas, value, root) =>
    !Array.isArray(value) ||
    schemas.every((schema, i) => i >= value.length || isValid(schema, value[i], root))) satisfies Check<
    Json[]
  >,
  required: ((names, value) =>
    !isObject(value) || names.every((name) => Object.hasOwn(value, name))) satisfies Check<string[]>,
  properties: ((properties, value, root) =>
    !isObject(value) ||
    Object.entries(properties).every(
      ([name, schema]) => !Object.hasOwn(value, name) || isValid(schema, value[name], root),
    )) satisfies Check<Record<string, Json>>,
  additionalProperties: ((_, value, __, { properties }) =>
    !isObject(value) ||
    Object.keys(value).every((name) => Object.hasOwn(properties as Json, name))) satisfies Check<false>,
  anyOf: ((schemas, value, root) => schemas.some((schema) => isValid(schema, value, root))) satisfies Check<
    Json[]
  >,
  $ref: ((reference, value, root) => {
    const definitions = root.$defs as Record<string, Json>;
    return isValid(definitions[reference.replace('#/$defs/', '')], value, root);
  }) satisfies Check<string>,
};

const typeChecks = {
  object: isObject,
  array: Array.isArray,
  null: (value: unknown) => value === null,
  string: (value: unknown) => typeof value === 'string',
  boolean: (value: unknown) => typeof value === 'boolean',
  number: (value: unknown) => typeof value === 'number' && Number.isFinite(value),
  integer: Number.isInteger,
};
