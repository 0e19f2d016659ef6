/** Reading a scene from the command line, printing, and refusing. */
import { readFileSync, writeSync } from 'node:fs';
import { decodeHashStrict } from '../scene/codec';
import type { Fault } from '../scene/faults';
import { parseFileText } from '../scene/file';
import type { SceneDocument } from '../scene/types';

/** Whether a text is an address or a bare fragment, with its # or without. JSON may hold a # as well, but begins otherwise. */
export function isLink(text: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:\/\/|[^/{[\s]*#|v=\d+&)/i.test(text);
}

/** @param input a path, an address or its fragment, or `-` for standard input */
export function readScene(input: string): { document: SceneDocument } | { faults: readonly Fault[] } {
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

/** One line for each fault on standard error; returns the exit code. */
export function refuse(lines: readonly string[]): number {
  for (const line of lines) writeSync(2, `${line.replace(/[\r\n]+/g, ' ')}\n`);
  return 2;
}

/** Writes all of it before going on, to a pipe as well; a reader that has gone away ends the program quietly. */
export function print(text: string): void {
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

/** "runs[0].steps: expected …". */
export function faultLines(faults: readonly Fault[]): string[] {
  return faults.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`));
}
