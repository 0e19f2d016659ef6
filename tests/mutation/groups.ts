/** The sources that are mutated, by the group that the report counts them in. */
import { read, sourceFiles } from '../architecture/syntax';

/** Only what a unit test can reach: no components, and of views what neither draws nor listens. */
const IMPURE = /\b(react|three|document|window|canvas|HTMLElement|CanvasRenderingContext2D|Path2D)\b/i;

export const GROUPS: Readonly<Record<string, () => string[]>> = {
  math: () => sourceFiles('src/math').filter((file) => !file.endsWith('-table.ts')),
  catalog: () => sourceFiles('src/catalog'),
  engine: () => sourceFiles('src/engine'),
  scene: () => sourceFiles('src/scene'),
  'text/number': () => ['src/text/number.ts'],
  views: () => pure('src/views'),
  layers: () => pure('src/layers'),
};

function pure(folder: string): string[] {
  return sourceFiles(folder).filter((file) => file.endsWith('.ts') && !IMPURE.test(codeOf(file)));
}

/** A file's text without its comments. */
function codeOf(file: string): string {
  return read(file)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\/\/.*/g, '');
}

export function mutatedFiles(): string[] {
  return Object.values(GROUPS).flatMap((files) => files());
}
