/**
 * `npm run --silent trace -- FILE`: the same engine from a terminal. FILE is a scene's path, a share URL or its
 * fragment, or `-` for standard input. Prints CSV, or with `--format json` the same as JSON; `--catalog` prints what
 * there is to choose from. A bad scene exits with 2 and one line on standard error for each fault.
 */
import { readFileSync, writeSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { catalogDocument } from '../catalog/catalog';
import { makeBuildable } from '../engine/objective';
import { decodeHashStrict } from '../scene/codec';
import type { Fault } from '../scene/faults';
import { parseFileText } from '../scene/file';
import type { SceneDocument } from '../scene/types';
import { CSV_HEADER, csvRows, jsonRun } from './rows';
import { trajectories } from './trajectories';

const USAGE = 'usage: npm run --silent trace -- FILE | URL | - [--format csv|json], or --catalog';

async function main(args: readonly string[]): Promise<number> {
  const asked = readArguments(args);
  if (asked === null) return refuse([USAGE]);
  if (asked === 'catalog') {
    print(`${JSON.stringify(catalogDocument(), null, 2)}\n`);
    return 0;
  }
  const { input, format } = asked;
  const result = readScene(input);
  if ('faults' in result)
    return refuse(result.faults.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)));

  await makeBuildable(result.document.scene.objective);
  if (format === 'json') {
    const runs = [...trajectories(result.document.scene)].map(jsonRun);
    print(`${JSON.stringify({ version: 1, runs })}\n`);
  } else {
    print(`${CSV_HEADER}\n`);
    for (const trajectory of trajectories(result.document.scene))
      for (const rows of csvRows(trajectory)) print(rows);
  }
  return 0;
}

/** What is asked for; null where that cannot be told: an option that there is not, or more than one scene. */
function readArguments(
  args: readonly string[],
): { input: string; format: 'csv' | 'json' } | 'catalog' | null {
  if (args[0] === '--catalog') return args.length === 1 ? 'catalog' : null;
  try {
    const options = { format: { type: 'string', default: 'csv' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const { format } = values;
    if (positionals.length !== 1 || (format !== 'csv' && format !== 'json')) return null;
    return { input: positionals[0], format };
  } catch {
    return null;
  }
}

/** An address or a bare fragment, on the command line or in a text; JSON may hold a # as well, but begins otherwise. */
function isLink(text: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:\/\/|[^/{[\s]*#)/i.test(text);
}

function readScene(input: string): { document: SceneDocument } | { faults: readonly Fault[] } {
  if (isLink(input)) return decodeHashStrict(input);
  let text: string;
  try {
    text = readFileSync(input === '-' ? 0 : input, 'utf8');
  } catch (error) {
    return {
      faults: [{ path: '', message: `${input}: ${error instanceof Error ? error.message : String(error)}` }],
    };
  }
  return isLink(text.trim()) ? decodeHashStrict(text) : parseFileText(text);
}

function refuse(lines: readonly string[]): number {
  for (const line of lines) writeSync(2, `${line.replace(/[\r\n]+/g, ' ')}\n`);
  return 2;
}

/** Writes all of it before going on, to a pipe as well; a reader that has gone away ends the program quietly. */
function print(text: string): void {
  const bytes = Buffer.from(text);
  for (let from = 0; from < bytes.length; ) {
    try {
      from += writeSync(1, bytes, from);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') process.exit(0);
      if (code !== 'EAGAIN') throw error;
    }
  }
}

process.exitCode = await main(process.argv.slice(2));
