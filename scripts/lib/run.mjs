// Runs programs, shows or keeps what they print, and takes them down with us.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder: the one that holds package.json. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Runs a program in the project's folder, its output going where ours goes and its input being empty.
 * @param {string} command the program
 * @param {string[]} args
 * @param {Record<string, string>} [env] added to our own environment
 * @returns {Promise<boolean>} whether it could be started and exited with 0
 */
export async function run(command, args, env = {}) {
  return (await ended(command, args, env, 'inherit')).well;
}

/**
 * Runs a program as `run` does, but keeps what it prints: programs that run side by side would talk into each other.
 * @param {string} command the program
 * @param {string[]} args
 * @param {Record<string, string>} [env] added to our own environment
 * @returns {Promise<{ well: boolean, printed: string }>} whether it exited with 0, and both of its outputs as they came
 */
export function runKept(command, args, env = {}) {
  return ended(command, args, env, 'pipe');
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @param {'inherit' | 'pipe'} output
 * @returns {Promise<{ well: boolean, printed: string }>}
 */
function ended(command, args, env, output) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', output, output],
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        printed += text;
      });
    }
    /** @param {NodeJS.Signals} signal */
    const stop = (signal) => {
      child.kill(signal);
      process.exit(1);
    };
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
    for (const signal of signals) process.on(signal, stop);
    /** @param {boolean} well */
    const finish = (well) => {
      for (const signal of signals) process.off(signal, stop);
      resolve({ well, printed });
    };
    child.on('error', (fault) => {
      console.error(`${command} could not be started: ${fault.message}`);
      finish(false);
    });
    child.on('close', (code) => finish(code === 0));
  });
}

/**
 * The script behind one of our packages' commands. Run with our own Node, it needs no shell and no PATH.
 * @param {string} name package name
 * @param {string} [command] the command, where it is not called like the package
 * @returns {string} absolute path
 * @throws where the package is not installed or has no such command
 */
export function packageCommand(name, command = name) {
  const manifestPath = join(root, 'node_modules', name, 'package.json');
  const { bin } = JSON.parse(readFileSync(manifestPath, 'utf8'));
  const script = typeof bin === 'string' ? bin : bin?.[command];
  if (typeof script !== 'string') throw new Error(`${name} has no command ${command}`);
  return join(dirname(manifestPath), script);
}
