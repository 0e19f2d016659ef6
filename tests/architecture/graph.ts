// The imports between files of src/, type imports, lazy imports and worker addresses included.
import { dirname, join } from 'node:path/posix';
import { isNode, parse, read, type SyntaxNode, sourceFiles, walk } from './syntax';

/** One arrow: a file imports another, both named from the project's folder. */
export interface Arrow {
  from: string;
  to: string;
}

/** The folders of src/ and what each may import beside itself; null for everything. */
export const MAY_IMPORT: Record<string, readonly string[] | null> = {
  math: [],
  catalog: ['math'],
  scene: ['catalog', 'math'],
  engine: ['scene', 'catalog', 'math'],
  worker: ['engine', 'scene'],
  text: [],
  // The service worker, and the names that the page shares with it.
  offline: [],
  state: ['scene', 'math', 'text'],
  icons: [],
  // Frames, idle moments, the theme: small things of the browser, without words and without state.
  browser: [],
  // The look of a run is the same in pictures and in lists: if one of them owned it, the other would have a copy.
  runStyle: ['browser', 'state', 'scene'],
  // Commands serve handlers, buttons and the list of keys: each acts on a target that the caller brings.
  commands: ['browser', 'state', 'scene', 'text'],
  // Layers are defined once for the map and the 3D picture.
  layers: ['browser', 'commands', 'runStyle', 'state', 'scene', 'catalog', 'math', 'text'],
  views: ['browser', 'commands', 'icons', 'runStyle', 'layers', 'state', 'scene', 'catalog', 'math', 'text'],
  controls: [
    'browser',
    'commands',
    'icons',
    'runStyle',
    'layers',
    'state',
    'scene',
    'catalog',
    'math',
    'text',
  ],
  // Claims are predicates over the engine's results; explorables are small pictures and controls of their own.
  lessons: [
    'browser',
    'commands',
    'icons',
    'runStyle',
    'controls',
    'state',
    'engine',
    'scene',
    'catalog',
    'math',
    'text',
  ],
  // Scenes worth seeing, built as lessons build theirs; thumbnails are painted by the page's own colours.
  examples: ['browser', 'runStyle', 'lessons', 'state', 'scene', 'catalog', 'math', 'text'],
  // The files that a person saves: pictures are drawn by the views' own functions, programs are printed from the catalog.
  export: [
    'browser',
    'commands',
    'icons',
    'runStyle',
    'layers',
    'views',
    'state',
    'engine',
    'scene',
    'catalog',
    'math',
    'text',
  ],
  app: null,
  cli: null,
};

/** @returns the words between quotes that a syntax node imports, or null where it imports nothing */
function specifierOf(node: SyntaxNode): string | null {
  const source =
    node.type === 'NewExpression' && isNode(node.callee, 'Identifier') && node.callee.name === 'URL'
      ? (node.arguments as unknown[])[0]
      : node.source;
  if (!isNode(source)) return null;
  const literal = source.type === 'TSLiteralType' ? source.literal : source;
  return isNode(literal, 'Literal') && typeof literal.value === 'string' ? literal.value : null;
}

/** @returns every module that a text names in an import, an export-from, an `import()` or a `new URL()` */
export function specifiers(file: string, text: string): string[] {
  const found: string[] = [];
  walk(parse(file, text), (node) => {
    const specifier = specifierOf(node);
    if (specifier !== null) found.push(specifier);
  });
  return found;
}

/**
 * @param from the importing file, from the project's folder
 * @param specifier what it says; packages and addresses are not ours
 * @param files all files there are
 * @returns the file that is meant, or the plain path where it is not TypeScript (a style sheet); null if not ours
 */
export function resolveImport(from: string, specifier: string, files: ReadonlySet<string>): string | null {
  if (!specifier.startsWith('.')) return null;
  const path = join(dirname(from), specifier.split('?', 1)[0]);
  const candidates = [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`, `${path}/index.tsx`];
  return candidates.find((candidate) => files.has(candidate)) ?? path;
}

/** @returns all arrows in src/ */
export function arrows(): Arrow[] {
  const files = sourceFiles('src');
  const known = new Set(files);
  return files.flatMap((from) =>
    specifiers(from, read(from))
      .map((specifier) => resolveImport(from, specifier, known))
      .filter((to) => to !== null)
      .map((to) => ({ from, to })),
  );
}

/** @returns the words between quotes of the imports and exports of a text that are there when it runs, at once */
function specifiersAtOnce(file: string, text: string): string[] {
  const found: string[] = [];
  walk(parse(file, text), (node) => {
    const isImport = node.type === 'ImportDeclaration' && node.importKind !== 'type';
    const isExport = /^Export(Named|All)Declaration$/.test(node.type) && node.exportKind !== 'type';
    const names = Array.isArray(node.specifiers) ? (node.specifiers as SyntaxNode[]) : [];
    const typesOnly = names.length > 0 && names.every(({ importKind }) => importKind === 'type');
    const specifier = (isImport && !typesOnly) || isExport ? specifierOf(node) : null;
    if (specifier !== null) found.push(specifier);
  });
  return found;
}

/** @returns a file of src/ and all files that are loaded with it, without what it loads later */
export function loadedWith(entry: string): ReadonlySet<string> {
  const known = new Set(sourceFiles('src'));
  const loaded = new Set([entry]);
  // The set grows while it is walked.
  for (const file of loaded) {
    for (const specifier of known.has(file) ? specifiersAtOnce(file, read(file)) : []) {
      const target = resolveImport(file, specifier, known);
      if (target !== null) loaded.add(target);
    }
  }
  return loaded;
}

/** @returns what is wrong with an arrow, or null where it runs the right way */
export function arrowFault({ from, to }: Arrow): string | null {
  const [, source] = from.split('/');
  const [top, target] = to.split('/');
  if (!Object.hasOwn(MAY_IMPORT, source)) return `${from}: src/${source} is not a folder of the layout`;
  const allowed = MAY_IMPORT[source];
  if (allowed === null || (top === 'src' && (source === target || allowed.includes(target)))) return null;
  return `${from} imports ${to}: ${source} may import ${allowed.join(', ') || 'nothing of ours'}`;
}

/** @returns the arrows' first cycle as a list of files, the first one repeated at its end; null where there is none */
export function findCycle(all: readonly Arrow[]): string[] | null {
  const targets = new Map<string, string[]>();
  for (const { from, to } of all) targets.set(from, [...(targets.get(from) ?? []), to]);
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): string[] | null => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const next of targets.get(file) ?? []) {
      const cycle = visit(next, [...trail, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return null;
  };
  for (const file of targets.keys()) {
    const cycle = visit(file, []);
    if (cycle) return cycle;
  }
  return null;
}
