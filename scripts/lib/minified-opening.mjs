// A Vite plugin: the script that runs before the first paint is no module, and would otherwise be copied with its comments.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minifySync } from 'vite';

const FILE = 'opening.js';

/** @returns {import('vite').Plugin} */
export function minifiedOpening() {
  return {
    name: 'minified-opening',
    apply: 'build',
    writeBundle({ dir = '' }) {
      const path = join(dir, FILE);
      const { code, errors } = minifySync(FILE, readFileSync(path, 'utf8'));
      if (errors.length > 0) throw new Error(`${FILE}: ${errors[0].message}`);
      writeFileSync(path, code);
    },
  };
}
