// Extracts from the Markdown pages what tests check: links, commands, paths, examples.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'docs/format.md',
  'docs/architecture.md',
  'docs/loading.md',
] as const;

const ROOT = new URL('../../', import.meta.url);

/** @returns the text of a file named from the project's folder */
export function read(file: string): string {
  return readFileSync(new URL(file, ROOT), 'utf8');
}

/** @returns whether a file or folder is there, named from a page or, with no page, from the project's folder */
export function exists(target: string, page = ''): boolean {
  return existsSync(fileURLToPath(new URL(target, new URL(page, ROOT))));
}

/** @returns the fenced blocks of one language, without their fences */
export function blocks(text: string, language: string): string[] {
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .filter(([, tag]) => tag === language)
    .map(([, , content]) => content);
}

/** @returns every scene's link in a text, from its `#` on */
export function sceneLinks(text: string): string[] {
  return [...text.matchAll(/#v=\d[^\s'"`)<>]*/g)].map(([link]) => link);
}

/** @returns what npm is told to run: `npm run size`, `npm test`, `npm start` */
export function npmScripts(text: string): string[] {
  return [...text.matchAll(/npm (?:run (?:--silent )?)?([a-z]+(?:-[a-z]+)*)/g)]
    .map(([, name]) => name)
    .filter((name) => !['ci', 'run'].includes(name));
}

/** @returns the targets of links and pictures that are files of the project, without their fragments */
export function fileTargets(text: string): string[] {
  const targets = [
    ...[...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target),
    ...[...text.matchAll(/(?:src|srcset)="([^"]+)"/g)].map(([, target]) => target),
  ];
  return targets.filter((target) => !/^[a-z]+:|^#/.test(target)).map((target) => target.split('#')[0]);
}

/** @returns the paths of the project that stand in `code` */
export function codePaths(text: string): string[] {
  return [...text.matchAll(/`((?:src|tests|scripts|public|docs)\/[\w./-]*)`/g)].map(([, path]) => path);
}

/** A command with the trace, and the lines that the page says it prints. */
export interface TraceExample {
  readonly input: string;
  readonly lines: readonly string[];
}

/** @returns the examples of the trace that are shown as `$ npm run --silent trace -- 'LINK'`; those of the sweep apart */
export function traceExamples(text: string): TraceExample[] {
  const traces = blocks(text, 'console').filter((block) => !block.startsWith('$ npm run --silent sweep '));
  return traces.map((block) => {
    const [command, ...lines] = block.trimEnd().split('\n');
    const input = /^\$ npm run --silent trace -- '([^']+)'$/.exec(command)?.[1];
    if (input === undefined) throw new Error(`Not an example of the trace: ${command}`);
    return { input, lines };
  });
}
