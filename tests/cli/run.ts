// Runs a command of src/cli as npm does.
import { execFile } from 'node:child_process';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** @param input what it finds in its standard input */
export function run(command: string, args: readonly string[], input = ''): Promise<Ran> {
  return new Promise((done) => {
    const all = ['--import', 'tsx', `src/cli/${command}.ts`, ...args];
    const child = execFile(process.execPath, all, { maxBuffer: 1e8 }, (error, out, err) =>
      done({ code: error === null ? 0 : Number(error.code), out, err }),
    );
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
