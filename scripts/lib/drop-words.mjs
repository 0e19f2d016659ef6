// A Vite plugin for the worker's build: leaves out of the catalog the words that only the page shows.
import { parseSync } from 'vite';

/** Properties of a definition that no engine reads: words, formulas, listings, and what a picture looks like. */
const SAID = new Set([
  ...['name', 'short', 'group', 'summary', 'when', 'variant', 'source', 'withheld'],
  'withDecoupledDecay',
  ...['formula', 'where', 'listing', 'symbols', 'unsaid', 'arrows', 'candidates', 'derived'],
  ...['searchAlong', 'shapes', 'trails', 'alongside'],
  ...['domain', 'start', 'eta', 'spacing', 'saddles', 'unboundedBelow'],
]);
/** The same of a parameter. Its slider's range stays: a comparison tries rates over it. */
const SAID_OF_PARAMETER = new Set(['symbol', 'name']);
/** The same of a variant of a rule. Its name stays: answers tell it. */
const SAID_OF_VARIANT = new Set(['differs']);
const PARAMETER_KINDS = new Set(['number', 'list', 'switch']);

/** @typedef {{ type: string, start: number, end: number } & Record<string, unknown>} Node */

/**
 * @param {unknown} value
 * @param {string} [type]
 * @returns {value is Node}
 */
function isNode(value, type) {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false;
  return typeof value.type === 'string' && (type === undefined || value.type === type);
}

/**
 * @param {Node} object an object literal
 * @returns {(readonly [string, Node])[]} its plain properties, by name
 */
function propertiesOf(object) {
  return /** @type {Node[]} */ (object.properties).flatMap((property) =>
    property.type === 'Property' && property.computed === false && isNode(property.key, 'Identifier')
      ? [/** @type {const} */ ([String(property.key.name), property])]
      : [],
  );
}

/**
 * @param {Node} node
 * @returns {Node[]} the properties below it that are left out
 */
function said(node) {
  const found = [];
  const [definition] = node.type === 'CallExpression' ? /** @type {Node[]} */ (node.arguments) : [];
  if (isNode(node.callee, 'Identifier') && isNode(definition, 'ObjectExpression')) {
    if (/^define[A-Z]/.test(String(node.callee.name)))
      found.push(...propertiesOf(definition).filter(([name]) => SAID.has(name)));
  }
  if (node.type === 'ObjectExpression') {
    const properties = propertiesOf(node);
    found.push(...properties.filter(([name]) => SAID_OF_VARIANT.has(name)));
    const kind = properties.find(([name]) => name === 'kind')?.[1].value;
    if (isNode(kind, 'Literal') && PARAMETER_KINDS.has(String(kind.value)))
      found.push(...properties.filter(([name]) => SAID_OF_PARAMETER.has(name)));
  }
  return [...found.map(([, property]) => property), ...children(node).flatMap(said)];
}

/** @param {Node} node */
function children(node) {
  return Object.values(node)
    .flat()
    .filter((value) => isNode(value));
}

/**
 * @param {string} file its ending says which language it is
 * @param {string} text a file of the catalog
 * @returns {string} the same, line by line, with its definitions' words replaced by spaces
 */
export function withoutWords(file, text) {
  const { program } = parseSync(file, text);
  let result = text;
  for (const { start, end } of said(/** @type {Node} */ (/** @type {unknown} */ (program)))) {
    const comma = /^\s*,/.exec(text.slice(end))?.[0].length ?? 0;
    const blank = text.slice(start, end + comma).replace(/[^\n]/g, ' ');
    result = result.slice(0, start) + blank + result.slice(end + comma);
  }
  return result;
}

/**
 * Half of the catalog is what a page shows: TeX, listings, sentences, sources. A definition stays in one file, and
 * the worker gets the half that computes.
 * @returns {import('vite').Plugin}
 */
export function dropWords() {
  return {
    name: 'drop-words',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/catalog\/.*\.ts$/ },
      // The source map stays as it is, since nothing moves.
      handler: (text, id) => ({ code: withoutWords(id, text), map: null }),
    },
  };
}
