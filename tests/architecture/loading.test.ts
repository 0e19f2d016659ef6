/**
 * Parts that are loaded later are loaded in one way: where a request fails there is a second one at once, and somebody hears of it.
 * So every `import()` stands in a function without parameters, a loader, which is handed to what does that and never called by hand.
 */
import { describe, expect, it } from 'vitest';
import { isNode, lineAt, parse, read, type SyntaxNode, sourceFiles, walk } from './syntax';

/** Ask a second time where the first request fails. */
const HELPERS = /^(loadPart|reportFailure|keepLoading|usePart|useLazyDialog|loadMaker|lazyFamilies)$/;
/** Put a request off; the function that waits for it is a loader in its turn. */
const TURNS = /^(inTurn|inLaterTurn|atFirstTouch)$/;
/** Keep a function as it is. */
const KEEPERS = /^(useCallback|useMemo)$/;

/**
 * Folders that know no browser: a worker that cannot load a part answers with a fault, and the terminal's commands have all their
 * files beside them.
 */
const WITHOUT_BROWSER = /^src\/(engine|worker|cli)\//;

const isFunction = ({ type }: SyntaxNode) => /Function/.test(type);
const nameOf = (node: unknown) => (isNode(node, 'Identifier') ? String(node.name) : '');

/** Calls back for each node with those around it, the nearest first. */
function visit(file: string, text: string, look: (node: SyntaxNode, around: SyntaxNode[]) => void): void {
  const parents = new Map<SyntaxNode, SyntaxNode | null>();
  walk(parse(file, text), (node, parent) => {
    parents.set(node, parent);
    const around: SyntaxNode[] = [];
    for (let each = parent; each !== null; each = parents.get(each) ?? null) around.push(each);
    look(node, around);
  });
}

/** How a call names what it calls: `a` as a(), `a[]` as a[i]() or a.b(), `.b` as a.b(). */
function calledIn({ callee }: SyntaxNode): readonly string[] {
  if (!isNode(callee, 'MemberExpression')) return [nameOf(callee)];
  const shelf = `${nameOf(callee.object)}[]`;
  return callee.computed === true ? [shelf] : [shelf, `.${nameOf(callee.property)}`];
}

/**
 * How the function around a node could be called by hand; nothing where it is handed to a helper at once.
 * @returns null where it is no loader
 */
function loaderAround(around: readonly SyntaxNode[]): readonly string[] | null {
  const at = around.findIndex(isFunction);
  if (at < 0 || (around[at].params as unknown[]).length > 0) return null;
  if (around[at].type === 'FunctionDeclaration') return [nameOf(around[at].id)];
  let held = '';
  for (let i = at + 1; i < around.length; i++) {
    const node = around[i];
    if (node.type === 'CallExpression') {
      const [name] = calledIn(node);
      if (HELPERS.test(name)) return [];
      if (TURNS.test(name)) return loaderAround(around.slice(i));
      if (!KEEPERS.test(name)) return null;
    }
    if (node.type === 'Property') held = nameOf(node.key);
    if (node.type === 'VariableDeclarator') {
      const name = nameOf(node.id);
      if (held === '') return [name];
      // Shelves are read by their places; a field of this name is how entries of a list are loaded.
      return held === 'load' ? [`${name}[]`, '.load'] : [`${name}[]`];
    }
    // A function that makes loaders is called to make one.
    if (isFunction(node) && node.body !== around[i - 1]) return null;
  }
  return null;
}

interface Loading {
  /** The lines of imports outside of loaders. */
  readonly bare: readonly number[];
  /** How the file's loaders could be called by hand. */
  readonly names: readonly string[];
}

function loadingIn(file: string, text: string): Loading {
  const bare: number[] = [];
  const names: string[] = [];
  if (text.includes('import('))
    visit(file, text, ({ type, start }, around) => {
      if (type !== 'ImportExpression') return;
      const loader = loaderAround(around);
      if (loader === null) bare.push(lineAt(text, start));
      else names.push(...loader);
    });
  return { bare, names };
}

/** The lines at which a loader is called by hand, or given to a promise. */
function calledByHand(file: string, text: string, names: ReadonlySet<string>): readonly number[] {
  const found: number[] = [];
  walk(parse(file, text), (node) => {
    if (node.type !== 'CallExpression') return;
    const given = node.arguments as SyntaxNode[];
    const called = calledIn(node);
    const isCall = given.length === 0 && called.some((name) => names.has(name));
    if (isCall || (called.includes('.then') && given.some((each) => names.has(nameOf(each)))))
      found.push(lineAt(text, node.start));
  });
  return found;
}

const exported = (text: string) => (name: string) =>
  name === '.load' || new RegExp(`export (async )?(const|function) ${name.replace('[]', '')}\\b`).test(text);

it('every part is loaded by what tries a second time', () => {
  const files = sourceFiles('src')
    .filter((file) => !WITHOUT_BROWSER.test(file))
    .map((file) => ({ file, text: read(file) }));
  const loading = files.map(({ file, text }) => loadingIn(file, text));
  expect(loading.flatMap(({ names }) => names).length).toBeGreaterThan(40);
  const shared = loading.flatMap(({ names }, i) => names.filter(exported(files[i].text)));
  const faults = files.flatMap(({ file, text }, i) =>
    [...loading[i].bare, ...calledByHand(file, text, new Set([...loading[i].names, ...shared]))].map(
      (line) => `${file}:${line}`,
    ),
  );
  expect(faults).toEqual([]);
});

describe('the check', () => {
  const faultsIn = (text: string) => {
    const { bare, names } = loadingIn('x.tsx', text);
    return [...bare, ...calledByHand('x.tsx', text, new Set(names))];
  };

  it.each([
    ['outside of a loader', "const part = await import('./a');"],
    ['in a function that is called with something', "const open = async (x) => (await import('./a')).b(x);"],
    ['in a function that nobody tries again', "useEffect(() => { void import('./a'); });"],
    ['in a turn that nobody tries again', "useEffect(() => { void inTurn(() => import('./a')); });"],
    ['in a loader that is called', "const load = () => import('./a'); const part = await load();"],
    ['in a loader that a promise calls', "const load = () => import('./a'); first.then(load);"],
    ['on a shelf that is called', "const LOAD = { a: () => import('./a') }; LOAD[id]();"],
    ['in an entry that is called', "const ALL = [{ load: () => import('./a') }]; find(ALL).load();"],
  ])('sees an import %s', (_, text) => {
    expect(faultsIn(text)).toEqual([1]);
  });

  it.each([
    ['a helper', "loadPart(() => import('./a'));"],
    ['a loader', "const load = async () => (await import('./a')).A; usePart(load);"],
    ['a turn of a loader', "const load = () => inTurn(() => Promise.all([import('./a')])); usePart(load);"],
    ['a maker of loaders', "const of = (x) => async () => (await import('./a')).b(x); usePart(of(1));"],
    ['a hook', "const load = useCallback(async () => (await import('./a')).A, []); usePart(load);"],
    ['a type', "type A = typeof import('./a');"],
  ])('lets %s be', (_, text) => {
    expect(faultsIn(text)).toEqual([]);
  });
});
