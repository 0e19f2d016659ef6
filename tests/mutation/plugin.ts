/** Changes the sources for vitest: signs of calls put in, or one mutant. */
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { bodiesOf, type Mutant } from './mutants';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The global that notes which functions were called: an array of bytes for each file that was loaded. */
const CALLED = '__calledFunctions';

/** @param current the mutant at the time; null to note which functions each test file calls */
export function mutation(current: () => Mutant | null, files: ReadonlySet<string>): Plugin {
  return {
    name: 'mutation',
    enforce: 'pre',
    transform(code, id) {
      const mutant = current();
      const file = relative(ROOT, id.split('?', 1)[0]).replaceAll('\\', '/');
      if (mutant === null) return files.has(file) ? withSigns(file, code) : null;
      if (file !== mutant.file) return null;
      return code.slice(0, mutant.start) + mutant.replacement + code.slice(mutant.end);
    },
  };
}

/** Each file has an array of bytes, one a function: a call costs one store, also in the hottest loop. */
function withSigns(file: string, code: string): string {
  const bodies = bodiesOf(file, code);
  const edits: { at: number; text: string; order: number }[] = [];
  bodies.forEach(({ start, end, isExpression }, index) => {
    const sign = `__called[${index}] = 1`;
    if (isExpression) {
      edits.push({ at: start, text: `(${sign},(`, order: 1 }, { at: end, text: '))', order: 0 });
    } else edits.push({ at: start + 1, text: `${sign};`, order: 1 });
  });
  edits.sort((a, b) => b.at - a.at || b.order - a.order);
  let text = code;
  for (const edit of edits) text = text.slice(0, edit.at) + edit.text + text.slice(edit.at);
  const array = `((globalThis.${CALLED} ??= {})[${JSON.stringify(file)}] ??= new Uint8Array(${bodies.length}))`;
  return `const __called = ${array};${text}`;
}
