// A Vite plugin: writes the service worker of the built page, with the list of what it keeps.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const WORKER = fileURLToPath(new URL('../../src/offline/serviceWorker.ts', import.meta.url));

/** Files that no page asks for, or that another file stands in for. */
const LEFT_OUT = [
  // For hosts, search engines, the previews of links, and other pages.
  /^(_headers|robots\.txt|social-card\.png|scene\.schema\.json|sw\.js|embed\.js|embed-example\.\w+)$/,
  // Folders and files of tools.
  /(^|\/)\./,
  // Made from the others for hosts to send.
  /\.(gz|br)$/,
  // Formulas' fonts come in three formats, and whatever has service workers reads this one.
  /\.(ttf|woff)$/,
];

/**
 * @param {readonly string[]} files of the built page, from its folder
 * @returns {string[]} addresses to keep, sorted; the page itself is "./", which all hosts answer without a detour
 */
export function filesToKeep(files) {
  return files
    .filter((file) => LEFT_OUT.every((pattern) => !pattern.test(file)))
    .map((file) => (file === 'index.html' ? './' : file))
    .sort();
}

/**
 * @param {readonly string[]} files
 * @param {(file: string) => Buffer} read
 * @returns {string} twelve hexadecimal digits, which change with any of the files
 */
export function versionOf(files, read) {
  const hash = createHash('sha256');
  for (const file of [...files].sort()) hash.update(`${file}\0`).update(read(file)).update('\0');
  return hash.digest('hex').slice(0, 12);
}

/** Stands in the page's HTML until its version is known. */
const PLACEHOLDER = 'version-of-this-build';

/**
 * @param {{ version: string, files: string[] }} kept
 * @returns {Promise<string>} the service worker's code
 */
async function serviceWorker(kept) {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { KEPT_FILES: JSON.stringify(kept) },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      copyPublicDir: false,
      rolldownOptions: { input: WORKER, output: { format: 'iife' } },
    },
  });
  const [{ output }] = /** @type {import('vite').Rolldown.RolldownOutput[]} */ ([result].flat());
  return output[0].code;
}

/** @returns {import('vite').Plugin} */
export function serviceWorkerPlugin() {
  return {
    name: 'kept-offline',
    apply: 'build',
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { name: 'version', content: PLACEHOLDER }, injectTo: 'head' },
    ],
    writeBundle: {
      // After all files are there, those that others write as well.
      order: 'post',
      sequential: true,
      async handler({ dir }) {
        if (dir === undefined) throw new Error('The build has no folder');
        const all = readdirSync(dir, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map(({ parentPath, name }) =>
            join(parentPath, name)
              .slice(dir.length + 1)
              .replaceAll('\\', '/'),
          );
        const version = versionOf(all, (file) => readFileSync(join(dir, file)));
        const page = join(dir, 'index.html');
        writeFileSync(page, readFileSync(page, 'utf8').replace(PLACEHOLDER, version));
        writeFileSync(join(dir, 'sw.js'), await serviceWorker({ version, files: filesToKeep(all) }));
      },
    },
  };
}
