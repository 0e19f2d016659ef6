// A Vite plugin: makes the script that runs before the first paint small, and has the page tell it the addresses of the engine's
// worker and of the opening surface's stills. It is no module, and would otherwise be copied as it is.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minifySync } from 'vite';

const FILE = 'opening.js';
/** The script's element in the built page. With `npm run dev` it stays without addresses, and nothing is asked for early. */
const ELEMENT = `<script src="./${FILE}"`;

/** What the script asks for, by the name of its attribute, in which a space parts two of them. */
const FILES = {
  'data-worker': [/^worker-entry-.*\.js$/],
  'data-light': [/^openingSurface-light-.*\.webp$/, /^openingMap-light-.*\.webp$/],
  'data-dark': [/^openingSurface-dark-.*\.webp$/, /^openingMap-dark-.*\.webp$/],
};

/**
 * The addresses stand in the page and not in the script, whose name stays the same: a page may meet the script of another
 * version in a cache, and would compute with that version's worker.
 * @param {string} html
 * @param {readonly string[]} assets names of files
 * @returns {string}
 */
export function withAddresses(html, assets) {
  if (!html.includes(ELEMENT)) throw new Error(`The page has no ${ELEMENT}`);
  const attributes = Object.entries(FILES).map(([attribute, patterns]) => {
    const addresses = patterns.map((pattern) => {
      const files = assets.filter((name) => pattern.test(name));
      if (files.length !== 1) throw new Error(`The build has ${files.length} files for ${attribute}`);
      return `assets/${files[0]}`;
    });
    return ` ${attribute}="${addresses.join(' ')}"`;
  });
  return html.replace(ELEMENT, ELEMENT + attributes.join(''));
}

/** @returns {import('vite').Plugin} */
export function openingScript() {
  return {
    name: 'opening-script',
    apply: 'build',
    writeBundle({ dir = '' }) {
      const page = join(dir, 'index.html');
      writeFileSync(page, withAddresses(readFileSync(page, 'utf8'), readdirSync(join(dir, 'assets'))));
      const path = join(dir, FILE);
      const { code, errors } = minifySync(FILE, readFileSync(path, 'utf8'));
      if (errors.length > 0) throw new Error(`${FILE}: ${errors[0].message}`);
      writeFileSync(path, code);
    },
  };
}
