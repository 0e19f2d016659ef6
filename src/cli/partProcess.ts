/** Parts of a command in processes of their own, which read the scene from their standard input. */
import { spawn } from 'node:child_process';
import { stringifyDocument } from '../scene/file';
import type { SceneDocument } from '../scene/types';

/** The output of a part, as it comes; throws where the process fails. */
export type PartOutput = AsyncIterable<Buffer>;

/**
 * Starts a part at once. What it prints waits here until it is read.
 * @param script the path of the command
 * @param args its arguments but for the scene
 */
export function startPart(script: string, args: readonly string[], document: SceneDocument): PartOutput {
  const own = [...process.execArgv, script, '-', ...args];
  const child = spawn(process.execPath, own, { stdio: ['pipe', 'pipe', 'inherit'] });
  const chunks: Buffer[] = [];
  let end: 'open' | 'done' | 'failed' = 'open';
  let news = () => {};
  const tell = () => news();
  child.stdout.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    tell();
  });
  const close = (how: 'done' | 'failed') => {
    if (end === 'open') end = how;
    tell();
  };
  child.on('error', () => close('failed'));
  child.on('close', (code) => close(code === 0 ? 'done' : 'failed'));
  child.stdin.on('error', () => undefined);
  child.stdin.end(stringifyDocument(document));
  return {
    async *[Symbol.asyncIterator]() {
      for (;;) {
        const chunk = chunks.shift();
        if (chunk !== undefined) yield chunk;
        else if (end === 'done') return;
        else if (end === 'failed') throw new Error('A part could not be computed');
        else
          await new Promise<void>((go) => {
            news = go;
          });
      }
    },
  };
}

/** All of a part. */
export async function textOf(output: PartOutput): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of output) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** A part of a whole: the K-th of N, K from 1. */
export interface Part {
  readonly k: number;
  readonly n: number;
}

/** `2/3` as it is typed; undefined where it is no part. */
export function partOf(text: string): Part | undefined {
  const found = /^(\d{1,7})\/(\d{1,7})$/.exec(text);
  if (found === null) return undefined;
  const [k, n] = [Number(found[1]), Number(found[2])];
  return k >= 1 && k <= n ? { k, n } : undefined;
}

/** The K-th of N parts of so many things, as even as can be: from, and up to before to. */
export function shareOf(count: number, { k, n }: Part): readonly [from: number, to: number] {
  return [Math.floor((count * (k - 1)) / n), Math.floor((count * k) / n)];
}
