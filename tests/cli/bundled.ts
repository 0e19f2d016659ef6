/**
 * The terminal's commands as one script each, made once for all tests of a process. tsx would compile every module of the
 * engine again each time that a command starts, which takes longer than most commands.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const COMMANDS = ['code', 'compare', 'sweep', 'trace'] as const;

export type Command = (typeof COMMANDS)[number];

let folder: Promise<string> | null = null;

/** @returns the path of the command's script, which Node runs as it is */
export async function bundled(command: Command): Promise<string> {
  folder ??= bundle();
  return join(await folder, `${command}.mjs`);
}

async function bundle(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'errorscape-commands-'));
  process.once('exit', () => rmSync(outDir, { recursive: true, force: true }));
  // Most processes that import this never run a command.
  const { build } = await import('vite');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(COMMANDS.map((command) => [command, join(root, `src/cli/${command}.ts`)])),
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
  return outDir;
}
