// A Vite plugin: makes the script that runs before the first paint small, and tells it the address of the engine's worker.
// It is no module, and would otherwise be copied as it is.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minifySync } from 'vite';

const FILE = 'opening.js';
/** Stands in the script for the worker's address; with `npm run dev` it does so for good, and no worker starts early. */
const PLACEHOLDER = 'worker-of-this-build';

/**
 * @param {string} script
 * @param {readonly string[]} assets names of files
 * @returns {string}
 */
export function withWorker(script, assets) {
  const workers = assets.filter((name) => /^worker-entry-.*\.js$/.test(name));
  if (workers.length !== 1) throw new Error(`The build has ${workers.length} workers of the engine`);
  return script.replaceAll(PLACEHOLDER, `assets/${workers[0]}`);
}

/** @returns {import('vite').Plugin} */
export function openingScript() {
  return {
    name: 'opening-script',
    apply: 'build',
    writeBundle({ dir = '' }) {
      const path = join(dir, FILE);
      const script = withWorker(readFileSync(path, 'utf8'), readdirSync(join(dir, 'assets')));
      const { code, errors } = minifySync(FILE, script);
      if (errors.length > 0) throw new Error(`${FILE}: ${errors[0].message}`);
      writeFileSync(path, code);
    },
  };
}
