/**
 * `npm run --silent sweep -- FILE --x hyper.eta:0.001:10:log:65`: a run of a scene with its numbers laid out along one
 * axis or two, as CSV, a line a cell, by y, then x; with `--format json` the same as JSON. It uses all cores: each
 * computes a part, as `--part K/N` does for other machines, and the parts follow each other.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { createCellComputer } from '../engine/families/sweepCells';
import { makeBuildable } from '../engine/objective';
import { stringifyDocument } from '../scene/file';
import { type Sweep, sweepFaults } from '../scene/sweep';
import { sweepGrid } from '../scene/sweepGrid';
import type { SceneDocument } from '../scene/types';
import { faultLines, print, readScene, refuse } from './input';
import { readArguments, sweepOf, USAGE } from './sweepArguments';
import { sweepHeader, sweepRow } from './sweepRows';

/** Starting a process for fewer cells takes longer than they do. */
const CELLS_A_PROCESS = 500;
/** Cells that are computed, and lines that are joined, before they are printed. */
const BLOCK = 1024;

async function main(args: readonly string[]): Promise<number> {
  const asked = readArguments(args);
  if (asked === null) return refuse([USAGE]);
  const read = readScene(asked.input);
  if ('faults' in read) return refuse(faultLines(read.faults));
  const { document } = read;
  const meant = sweepOf(asked, document);
  if ('faults' in meant) return refuse(faultLines(meant.faults));
  const { sweep } = meant;
  const faults = sweepFaults(document.scene, sweep);
  if (faults.length > 0) return refuse(faultLines(faults));

  const { x, y } = sweepGrid(document.scene, sweep);
  const cells = x.length * y.length;
  const processes = Math.min(availableParallelism(), Math.floor(cells / CELLS_A_PROCESS));
  if (asked.part === null && processes > 1) {
    const parts = await Promise.all(
      Array.from({ length: processes }, (_, i) => computePart(args, asked.input, document, i + 1, processes)),
    );
    if (parts.includes(null)) return 1;
    printAs(asked.format, sweep, parts.join(''));
    return 0;
  }
  await makeBuildable(document.scene.objective);
  if (asked.format === 'json') {
    let text = '';
    for (const lines of linesOf(document, sweep, 1, 1)) text += lines;
    printAs('json', sweep, text);
    return 0;
  }
  const { k, n } = asked.part ?? { k: 1, n: 1 };
  for (const lines of linesOf(document, sweep, k, n)) print(lines);
  return 0;
}

/** The K-th of N parts, in blocks of lines; the first begins with the header, so that parts only need to be joined. */
function* linesOf({ scene, view }: SceneDocument, sweep: Sweep, k: number, n: number): Generator<string> {
  if (k === 1) yield `${sweepHeader(sweep)}\n`;
  const grid = sweepGrid(scene, sweep);
  const cells = grid.x.length * grid.y.length;
  const [from, to] = [Math.floor((cells * (k - 1)) / n), Math.floor((cells * k) / n)];
  const compute = createCellComputer(scene, sweep, view.window, grid);
  for (let first = from; first < to; first += BLOCK) {
    const indices = Array.from({ length: Math.min(BLOCK, to - first) }, (_, i) => first + i);
    yield completed(compute(indices))
      .map((cell) => `${sweepRow(cell)}\n`)
      .join('');
  }
}

function completed<T>(work: Generator<number, T>): T {
  let part = work.next();
  while (part.done !== true) part = work.next();
  return part.value;
}

/** A part in a process of its own, which reads the scene from its standard input; null where it failed. */
function computePart(
  args: readonly string[],
  input: string,
  document: SceneDocument,
  k: number,
  n: number,
): Promise<string | null> {
  const rest = args
    .filter((each) => each !== input)
    .filter((each, i, all) => each !== '--format' && all[i - 1] !== '--format');
  const own = [...process.execArgv, fileURLToPath(import.meta.url), '-', ...rest, '--part', `${k}/${n}`];
  return new Promise((done) => {
    const child = spawn(process.execPath, own, { stdio: ['pipe', 'pipe', 'inherit'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', () => done(null));
    child.on('close', (code) => done(code === 0 ? Buffer.concat(chunks).toString('utf8') : null));
    child.stdin.on('error', () => undefined);
    child.stdin.end(stringifyDocument(document));
  });
}

function printAs(format: 'csv' | 'json', sweep: Sweep, csv: string): void {
  if (format === 'csv') {
    print(csv);
    return;
  }
  const [header, ...lines] = csv.trimEnd().split('\n');
  const names = header.split(',');
  const cells = lines.map((line) => {
    const values = line
      .split(',')
      .map((value, i) => (names[i] === 'outcome' ? value : value === '' ? null : Number(value)));
    return Object.fromEntries(values.map((value, i) => [names[i], value]));
  });
  print(`${JSON.stringify({ version: 1, sweep, cells })}\n`);
}

process.exitCode = await main(process.argv.slice(2));
