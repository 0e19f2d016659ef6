// A Python with the packages that a comparison or a test needs: a virtual environment, as a rule one that sees Debian's PyTorch.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { install, mayInstall } from './programs.mjs';
import { root, run } from './run.mjs';

const SYSTEM = '/usr/bin/python3';
const VENV = 'python3-venv';
/** PyTorch for the processor alone; the wheels bring gigabytes for graphics cards. */
const TORCH = 'python3-torch';

/**
 * PYTHON names one that has all that is needed. Otherwise an environment is made and kept until the list of packages changes.
 * It says which packages it cannot install without Python or a network.
 * @param {string} name of the environment
 * @param {string} requirements the list of packages, from the project's folder
 * @param {{ withDebian?: boolean }} [more] whether it sees Debian's packages, as it does unless told otherwise
 * @returns {Promise<{ python: string | null, complete: boolean }>} the interpreter, null for the system's own, and whether it has
 *   all the packages
 */
export async function preparePython(name, requirements, { withDebian = true } = {}) {
  if (process.env.PYTHON) return { python: process.env.PYTHON, complete: true };
  if (mayInstall() && !(await isComplete(withDebian))) await install(withDebian ? [VENV, TORCH] : [VENV]);
  const folder = join(root, 'node_modules/.cache', name);
  const python = join(folder, 'bin/python');
  const stamp = join(folder, 'requirements.txt');
  const wanted = readFileSync(join(root, requirements), 'utf8');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return { python, complete: true };
  console.log(`Getting the Python packages of ${requirements}…`);
  const sees = withDebian ? ['--system-site-packages'] : [];
  if (!(await run(SYSTEM, ['-m', 'venv', '--clear', ...sees, folder]))) {
    console.log(`LEFT OUT: no virtual environment could be made with ${SYSTEM}.`);
    return { python: null, complete: false };
  }
  const quietly = ['install', '--quiet', '--disable-pip-version-check', '--retries', '1', '--timeout', '30'];
  const complete = await run(python, ['-m', 'pip', ...quietly, '-r', join(root, requirements)]);
  if (complete) writeFileSync(stamp, wanted);
  else console.log(`LEFT OUT: pip could not get the packages of ${requirements}.`);
  return { python, complete };
}

/**
 * @param {boolean} withTorch
 * @returns {Promise<boolean>} whether Debian's packages are there
 */
async function isComplete(withTorch) {
  const modules = ['venv', 'ensurepip', ...(withTorch ? ['torch'] : [])];
  return existsSync(SYSTEM) && (await run(SYSTEM, ['-c', `import ${modules.join(', ')}`]));
}
