/** Starts a notebook's server in a folder of its own, and ends it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface NotebookServer {
  /** The address that the server has printed, with a slash at its end. */
  readonly address: string;
  stop(): Promise<void>;
}

/** The Python with the package, as `npm run notebook` has made it. */
function python(): string {
  const named = process.env.PYTHON;
  if (named === undefined) throw new Error('PYTHON names no interpreter: run npm run notebook');
  return named;
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'errorscape-notebook-'));
}

/**
 * @param folder is removed in the end
 * @param args of Python
 * @param said the line by which the server says its address, as its first group
 * @throws Error with what it has printed, where it ends before that
 */
export async function startServer(
  folder: string,
  args: readonly string[],
  said: RegExp,
  env: Readonly<Record<string, string>> = {},
): Promise<NotebookServer> {
  // Nothing of the person's own settings, and nothing left behind in them.
  const own = {
    HOME: folder,
    JUPYTER_PLATFORM_DIRS: '0',
    JUPYTER_PREFER_ENV_PATH: '1',
    PYTHONDONTWRITEBYTECODE: '1',
  };
  const child = spawn(python(), args, { cwd: folder, env: { ...process.env, ...own, ...env } });
  const address = await addressOf(child, said).catch((reason) => {
    child.kill();
    throw reason;
  });
  // It says its address before it listens there.
  while (!(await answers(address))) if (child.exitCode !== null) throw new Error('The server has ended');
  return {
    address,
    stop: async () => {
      const gone = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGINT');
      child.kill('SIGTERM');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function addressOf(child: ChildProcess, said: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let log = '';
    const hear = (data: Buffer) => {
      log += String(data);
      const [, address] = said.exec(log) ?? [];
      if (address !== undefined) resolve(address);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('error', reject);
    child.once('close', (code) => reject(new Error(`The server ended with ${code}:\n${log}`)));
  });
}

/** Whether anything answers there by now; a moment later where nothing does. */
async function answers(address: string): Promise<boolean> {
  try {
    await fetch(address, { redirect: 'manual' });
    return true;
  } catch {
    await new Promise((resolve) => setTimeout(resolve, 100));
    return false;
  }
}
