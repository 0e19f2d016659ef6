// Checks what everything else needs: a Node that is new enough, and the packages of the lock.
import { readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root, run } from './run.mjs';

/**
 * Compares this Node with package.json's `engines.node` (of the form `>=20.19`).
 * @param {string} version such as `20.20.2`
 * @param {string} wanted
 * @returns {string | null} what to tell the person, or null where the version will do
 */
export function nodeFault(version, wanted) {
  const have = version.split('.').map(Number);
  const need = wanted.replace('>=', '').split('.').map(Number);
  for (let part = 0; part < need.length; part += 1) {
    if (have[part] > need[part]) return null;
    if (have[part] < need[part]) {
      return `Errorscape needs Node ${wanted.replace('>=', '')} or newer; this is Node ${version}.`;
    }
  }
  return null;
}

/**
 * npm writes node_modules/.package-lock.json at the end of an install, so its age says which lock was installed.
 * @param {string} folder the project's folder
 * @returns {boolean} whether the packages are missing, half installed, or older than the lock
 */
export function packagesAreStale(folder) {
  const lock = statSync(join(folder, 'package-lock.json'), { throwIfNoEntry: false });
  const installed = statSync(join(folder, 'node_modules/.package-lock.json'), { throwIfNoEntry: false });
  return !installed || (lock !== undefined && installed.mtimeMs < lock.mtimeMs);
}

/**
 * Checks Node and installs the packages where that is needed.
 * @returns {Promise<boolean>} whether all is there
 */
export async function ensurePackages() {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const fault = nodeFault(process.versions.node, engines.node);
  if (fault) {
    console.error(fault);
    return false;
  }
  if (!packagesAreStale(root)) return true;
  console.log('Installing the packages of package-lock.json…');
  // The builder and the tests are development packages: NODE_ENV=production must not leave them out.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  return npm && basename(npm) === 'npm-cli.js' ? run(process.execPath, [npm, ...args]) : run('npm', args);
}
