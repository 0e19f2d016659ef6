/** The loop in C, compiled anew where gcc is there. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DataPoints } from '../../src/catalog/define';
import type { Inlined } from './inlined';

const RULES: readonly Inlined['optimizer'][] = ['gd', 'momentum', 'adam'];

/** The nanoseconds that a step takes. */
export type CLoop = (
  rule: Inlined['optimizer'],
  points: DataPoints,
  steps: number,
  repeats: number,
) => number;

/** Calls `use` with the compiled loop, or with null where there is no gcc. */
export async function withCLoop(use: (loop: CLoop | null) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'errorscape-'));
  try {
    const program = join(folder, 'loop');
    const source = fileURLToPath(new URL('loop.c', import.meta.url));
    const { status } = spawnSync('gcc', ['-O3', '-o', program, source, '-lm']);
    await use(status === 0 ? loopOf(program) : null);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function loopOf(program: string): CLoop {
  return (rule, { x, y }, steps, repeats) => {
    const data = Array.from(x, (value, i) => `${value} ${y[i]}`);
    const input = [`${RULES.indexOf(rule)} ${steps} ${repeats} ${x.length}`, ...data].join('\n');
    const { stdout, status } = spawnSync(program, { input, encoding: 'utf8' });
    if (status !== 0) throw new Error('The loop in C has failed');
    return Number(stdout);
  };
}
