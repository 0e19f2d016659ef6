/**
 * `npm run --silent trace -- FILE`: the same engine from a terminal. FILE is a scene's path, a share URL or its
 * fragment, or `-` for standard input. Prints CSV, or with `--format json` the same as JSON; `--catalog` prints what
 * there is to choose from. A bad scene exits with 2 and one line on standard error for each fault.
 */
import { parseArgs } from 'node:util';
import { catalogDocument } from '../catalog/catalog';
import { makeBuildable } from '../engine/objective';
import { CSV_HEADER, csvRows, jsonRun } from '../scene/trajectoryRows';
import { faultLines, print, readScene, refuse } from './input';
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
  if ('faults' in result) return refuse(faultLines(result.faults));

  await makeBuildable(result.document.scene.objective);
  if (format === 'json') {
    const runs = [...trajectories(result.document.scene)].map((trajectory) => jsonRun(trajectory));
    print(`${JSON.stringify({ version: 1, runs })}\n`);
  } else {
    print(`${CSV_HEADER}\n`);
    for (const trajectory of trajectories(result.document.scene))
      for (const rows of csvRows(trajectory)) print(rows);
  }
  return 0;
}

/** The request; null where it cannot be told: an unknown option, or more than one scene. */
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

process.exitCode = await main(process.argv.slice(2));
