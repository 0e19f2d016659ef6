/**
 * `npm run --silent code -- FILE --framework torch [--run r1] [--notebook]`: the program of a scene's runs, or of one of
 * them, as the page's export gives it. FILE is a scene's path, a share URL or its fragment, or `-` for standard input. A bad scene exits
 * with 2 and one line on standard error for each fault.
 */
import { parseArgs } from 'node:util';
import { FRAMEWORKS, findFramework } from '../export/code/frameworks';
import { notebookOf } from '../export/code/notebook';
import { fileOf, programOf } from '../export/code/program';
import { faultLines, isLink, print, readScene, refuse } from './input';

const IDS = FRAMEWORKS.map(({ id }) => id).join('|');
const USAGE = `usage: npm run --silent code -- FILE | URL | - --framework ${IDS} [--run r1] [--notebook]`;

interface Asked {
  readonly input: string;
  readonly framework: string;
  readonly run: string | null;
  readonly isNotebook: boolean;
}

function main(args: readonly string[]): number {
  const asked = readArguments(args);
  const framework = findFramework(asked?.framework ?? '');
  if (asked === null || framework === undefined) return refuse([USAGE]);
  const { input, run, isNotebook } = asked;
  const result = readScene(input);
  if ('faults' in result) return refuse(faultLines(result.faults));
  const { scene, view } = result.document;
  if (run !== null && scene.runs.every(({ id }) => id !== run))
    return refuse([`there is no run ${run}: there are ${scene.runs.map(({ id }) => id).join(', ')}`]);
  const program = programOf({ scene, framework, run, link: isLink(input) ? input : '' });
  if ('refused' in program) return refuse([program.refused]);
  print(isNotebook ? notebookOf(program, framework, view.window) : fileOf(program));
  return 0;
}

function readArguments(args: readonly string[]): Asked | null {
  try {
    const options = {
      framework: { type: 'string', default: 'numpy' },
      run: { type: 'string' },
      notebook: { type: 'boolean', default: false },
    } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (positionals.length !== 1) return null;
    return {
      input: positionals[0],
      framework: values.framework,
      run: values.run ?? null,
      isNotebook: values.notebook,
    };
  } catch {
    return null;
  }
}

process.exitCode = main(process.argv.slice(2));
