// A Vite plugin: makes the script that runs before the first paint small, and has the page tell it the address of the engine's
// worker. It is no module, and would otherwise be copied as it is.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minifySync } from 'vite';

const FILE = 'opening.js';
/** The script's element in the built page. With `npm run dev` it stays without a worker, and none starts early. */
const ELEMENT = `<script src="./${FILE}"`;

/**
 * The address stands in the page and not in the script, whose name stays the same: a page may meet the script of another
 * version in a cache, and would compute with that version's worker.
 * @param {string} html
 * @param {readonly string[]} assets names of files
 * @returns {string}
 */
export function withWorker(html, assets) {
  const workers = assets.filter((name) => /^worker-entry-.*\.js$/.test(name));
  if (workers.length !== 1) throw new Error(`The build has ${workers.length} workers of the engine`);
  if (!html.includes(ELEMENT)) throw new Error(`The page has no ${ELEMENT}`);
  return html.replace(ELEMENT, `${ELEMENT} data-worker="assets/${workers[0]}"`);
}

/** @returns {import('vite').Plugin} */
export function openingScript() {
  return {
    name: 'opening-script',
    apply: 'build',
    writeBundle({ dir = '' }) {
      const page = join(dir, 'index.html');
      writeFileSync(page, withWorker(readFileSync(page, 'utf8'), readdirSync(join(dir, 'assets'))));
      const path = join(dir, FILE);
      const { code, errors } = minifySync(FILE, readFileSync(path, 'utf8'));
      if (errors.length > 0) throw new Error(`${FILE}: ${errors[0].message}`);
      writeFileSync(path, code);
    },
  };
}
