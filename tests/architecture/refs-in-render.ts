// Finds refs that are written while React renders: React may throw a render away, or repeat it, and the ref would keep
// what was never shown.
import { isNode, lineAt, parse, type SyntaxNode, walk } from './syntax';

/** Hooks that call the function they are given while React renders. */
const CALLED_IN_RENDER =
  /^use(?:State|Reducer|Memo|SyncExternalStore|Store|Shallow|Scene|View|Playback|Run)$/;

const IS_HOOK = /^use[A-Z]/;
const IS_COMPONENT = /^[A-Z]/;

/** @returns the name in `function name`, `const name = function` and `const name = () =>`, or null */
function nameOf(fn: SyntaxNode, parent: SyntaxNode | null): string | null {
  const id = isNode(fn.id) ? fn.id : parent?.type === 'VariableDeclarator' ? parent.id : null;
  return isNode(id, 'Identifier') ? String(id.name) : null;
}

/** @returns whether a function runs during a render: a component, a hook, or what these hooks call at once */
function runsInRender(fn: SyntaxNode, parent: SyntaxNode | null): boolean {
  const name = nameOf(fn, parent);
  if (name !== null && (IS_COMPONENT.test(name) || IS_HOOK.test(name))) return true;
  if (parent?.type !== 'CallExpression' || !isNode(parent.callee, 'Identifier')) return false;
  return parent.callee !== fn && CALLED_IN_RENDER.test(String(parent.callee.name));
}

/** @returns the name of the ref that a node writes, or null */
function writtenRef(node: SyntaxNode): string | null {
  const target =
    node.type === 'AssignmentExpression'
      ? node.left
      : node.type === 'UpdateExpression'
        ? node.argument
        : null;
  if (!isNode(target, 'MemberExpression')) return null;
  const { object, property } = target;
  if (!isNode(object, 'Identifier') || !isNode(property, 'Identifier')) return null;
  return property.name === 'current' ? String(object.name) : null;
}

/** @returns one line for each ref that is written while React renders */
export function refsWrittenInRender(file: string, text: string): string[] {
  const found: string[] = [];
  const parents = new Map<SyntaxNode, SyntaxNode | null>();
  walk(parse(file, text), (node, parent) => {
    parents.set(node, parent);
    const ref = writtenRef(node);
    if (ref === null) return;
    let around = parent;
    while (around !== null && !/Function/.test(around.type)) around = parents.get(around) ?? null;
    if (around !== null && runsInRender(around, parents.get(around) ?? null))
      found.push(`${file}:${lineAt(text, node.start)} writes ${ref}`);
  });
  return found;
}
