// A Python with the packages of the comparison: a virtual environment that sees Debian's PyTorch.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { install, mayInstall } from './programs.mjs';
import { root, run } from './run.mjs';

const SYSTEM = '/usr/bin/python3';
const REQUIREMENTS = join(root, 'tests/export/code/requirements.txt');
const FOLDER = join(root, 'node_modules/.cache/verify-code');
/** PyTorch for the processor alone; the wheels bring gigabytes for graphics cards. */
const DEBIAN = ['python3-venv', 'python3-torch'];

/**
 * PYTHON names one that has all that is needed. Otherwise an environment is made and kept until the list of packages changes.
 * What cannot be got, for want of Python or of a network, is said; the comparison then says which frameworks it leaves out.
 * @returns {Promise<string | null>} the interpreter; null for the system's own
 */
export async function preparePython() {
  if (process.env.PYTHON) return process.env.PYTHON;
  if (mayInstall() && !(await isComplete())) await install(DEBIAN);
  const python = join(FOLDER, 'bin/python');
  const stamp = join(FOLDER, 'requirements.txt');
  const wanted = readFileSync(REQUIREMENTS, 'utf8');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return python;
  console.log('Getting the Python packages of tests/export/code/requirements.txt…');
  if (!(await run(SYSTEM, ['-m', 'venv', '--clear', '--system-site-packages', FOLDER]))) {
    console.log(`LEFT OUT: no virtual environment could be made with ${SYSTEM}.`);
    return null;
  }
  const pip = [
    '-m',
    'pip',
    'install',
    '--quiet',
    '--disable-pip-version-check',
    '--retries',
    '1',
    '--timeout',
    '30',
  ];
  if (await run(python, [...pip, '-r', REQUIREMENTS])) writeFileSync(stamp, wanted);
  else console.log('LEFT OUT: pip could not get the packages. What is installed already is compared.');
  return python;
}

/** @returns {Promise<boolean>} whether Debian's packages are there */
async function isComplete() {
  return existsSync(SYSTEM) && (await run(SYSTEM, ['-c', 'import torch, venv, ensurepip']));
}
