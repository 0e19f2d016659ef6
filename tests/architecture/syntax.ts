// Parses our sources, so that the checks see code and never the inside of a comment or a string.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

/** The project's folder, with a slash at its end. */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A node of the syntax tree, in ESTree's terms. */
export type SyntaxNode = { type: string; start: number } & Record<string, unknown>;

/**
 * @param folder path from the project's folder
 * @returns every TypeScript file below it, as paths from the project's folder with `/`, sorted
 */
export function sourceFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort();
}

/** @returns the text of a file named from the project's folder */
export function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

/**
 * @param file its ending says which language it is
 * @throws where the text is not valid TypeScript
 */
export function parse(file: string, text: string): SyntaxNode {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new SyntaxError(`${file}: ${errors[0].message}`);
  return program as unknown as SyntaxNode;
}

/** Calls `visit` for a node and for every node below it, each with the node it hangs from. */
export function walk(
  node: SyntaxNode,
  visit: (node: SyntaxNode, parent: SyntaxNode | null) => void,
  parent: SyntaxNode | null = null,
): void {
  visit(node, parent);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) walk(child, visit, node);
    }
  }
}

/** @returns whether a value is a node of the tree, of the given type where one is given */
export function isNode(value: unknown, type?: string): value is SyntaxNode {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false;
  return typeof value.type === 'string' && (type === undefined || value.type === type);
}

/** @returns the line, counted from 1, that an offset into a text falls on */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
