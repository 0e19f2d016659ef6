// Programs of the system: found where they are, installed where we may.
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';

/**
 * @param {string} file
 * @returns {boolean} whether it is a file that we may execute
 */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * Looks in the variable, then along PATH, then in the usual places. The variable, where set, is the only answer:
 * somebody who names a program wants that one or a complaint.
 * @param {string} variable
 * @param {readonly string[]} names
 * @param {Record<string, string | undefined>} env
 * @param {readonly string[]} usualPlaces
 * @returns {string | null} the program's path
 */
export function findProgram(variable, names, env, usualPlaces) {
  const named = env[variable];
  if (named) return isProgram(named) ? named : null;
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const alongPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...alongPath, ...usualPlaces].find(isProgram) ?? null;
}

/** @returns {boolean} whether we may install Debian's packages */
export function mayInstall() {
  return process.getuid?.() === 0 && isProgram('/usr/bin/apt-get');
}

/**
 * @param {readonly string[]} packages Debian's
 * @returns {Promise<void>} when it is over; whoever asked looks whether it went well
 */
export async function install(packages) {
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  // Another install may hold the package lock: wait for it instead of failing.
  const wait = ['-q', '-o', 'DPkg::Lock::Timeout=300'];
  await run('apt-get', [...wait, 'update'], quiet);
  await run('apt-get', [...wait, 'install', '-y', '--no-install-recommends', ...packages], quiet);
}
