// Runs a command of src/cli: as one script, or as npm does.
import { execFile } from 'node:child_process';
import { bundled, type Command } from './bundled';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** @param input what it finds in its standard input */
export async function run(command: Command, args: readonly string[], input = ''): Promise<Ran> {
  return node([await bundled(command), ...args], input);
}

/** Runs the sources themselves, as `npm run` does. */
export function runAsNpm(command: Command, args: readonly string[], input = ''): Promise<Ran> {
  return node(['--import', 'tsx', `src/cli/${command}.ts`, ...args], input);
}

function node(args: readonly string[], input: string): Promise<Ran> {
  return new Promise((done) => {
    const child = execFile(process.execPath, args, { maxBuffer: 1e9 }, (error, out, err) =>
      done({ code: error === null ? 0 : Number(error.code), out, err }),
    );
    // One that refuses its arguments ends without reading, and the pipe to it breaks.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}

/** The cells of a CSV text, the header first. */
export function cellsOf(csv: string): readonly (readonly string[])[] {
  return csv
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
}
