/**
 * `npm run --silent sweep -- FILE`: the sweep of a scene, or the one that options say, as CSV, a line a cell, by y, then x;
 * with `--format json` the same as JSON. It uses all cores: each computes a part, as `--part K/N` does for other machines, and
 * the parts follow each other.
 */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { makeBuildable } from '../engine/objective';
import { sweepFaults } from '../scene/sweep';
import { sweepGrid } from '../scene/sweepGrid';
import type { SceneDocument } from '../scene/types';
import { faultLines, print, readScene, refuse } from './input';
import { startPart } from './partProcess';
import { OPTIONS, readArguments, type SweepArguments, sweepOf, USAGE } from './sweepArguments';
import { sweepLines } from './sweepLines';
import { createSweepPrinter } from './sweepPrinter';

/** Starting a process for fewer cells takes longer than they do. */
const CELLS_A_PROCESS = 500;

async function main(args: readonly string[]): Promise<number> {
  const asked = readArguments(args);
  if (asked === null) return refuse([USAGE]);
  const read = readScene(asked.input);
  if ('faults' in read) return refuse(faultLines(read.faults));
  const { document } = read;
  const meant = sweepOf(asked, document);
  if (meant === null) return refuse([USAGE]);
  if ('faults' in meant) return refuse(faultLines(meant.faults));
  const { sweep } = meant;
  const faults = sweepFaults(document.scene, sweep);
  if (faults.length > 0) return refuse(faultLines(faults));

  const { x, y } = sweepGrid(document.scene, sweep);
  const processes = Math.min(availableParallelism(), Math.floor((x.length * y.length) / CELLS_A_PROCESS));
  const printer = createSweepPrinter(asked.format, sweep, print);
  if (asked.part === null && processes > 1) return computeOnAllCores(asked, document, printer, processes);
  await makeBuildable(document.scene.objective);
  for (const lines of sweepLines(document, sweep, asked.part ?? { k: 1, n: 1 })) printer.take(lines);
  printer.end();
  return 0;
}

/** The parts one after the other, while the later ones are still being computed. */
async function computeOnAllCores(
  asked: SweepArguments,
  document: SceneDocument,
  printer: ReturnType<typeof createSweepPrinter>,
  processes: number,
): Promise<number> {
  const options = OPTIONS.flatMap((name) =>
    asked.values[name] === undefined ? [] : [`--${name}=${asked.values[name]}`],
  );
  const parts = Array.from({ length: processes }, (_, i) =>
    startPart(fileURLToPath(import.meta.url), [...options, `--part=${i + 1}/${processes}`], document),
  );
  try {
    for (const part of parts) for await (const chunk of part) printer.take(chunk.toString('utf8'));
  } catch {
    return 1;
  }
  printer.end();
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
