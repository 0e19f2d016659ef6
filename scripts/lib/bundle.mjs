// The scripts of the build that a part of the page or a worker loads, read from Vite's manifest or from the scripts.

/** @typedef {{ file: string, isEntry?: boolean, imports?: string[], dynamicImports?: string[] }} Chunk */
/** @typedef {Record<string, Chunk>} Manifest */

/**
 * @param {Manifest} manifest
 * @param {string} key
 * @param {boolean} lazyToo whether to follow `import()` as well
 * @param {Set<string>} [seen]
 * @returns {Set<string>} keys of the chunk and of everything it loads
 */
function closure(manifest, key, lazyToo, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  const { imports = [], dynamicImports = [] } = manifest[key];
  for (const next of lazyToo ? [...imports, ...dynamicImports] : imports) {
    closure(manifest, next, lazyToo, seen);
  }
  return seen;
}

/**
 * The page's entry and all that it imports statically: what loads before anything can run.
 * @param {Manifest} manifest
 * @returns {string[]} files, from the build's folder
 * @throws where the build has no entry
 */
export function firstLoad(manifest) {
  return [...firstLoadKeys(manifest)].map((key) => manifest[key].file);
}

/**
 * @param {Manifest} manifest
 * @returns {Set<string>}
 */
function firstLoadKeys(manifest) {
  if (!manifest['index.html']?.isEntry) throw new Error('The build has no entry index.html');
  return closure(manifest, 'index.html', false);
}

/**
 * @param {Manifest} manifest
 * @param {readonly string[]} besides
 * @returns {Set<string>} what a loaded page has: the first load and the files besides, with all that these import statically
 * @throws where one of them has no chunk of its own
 */
function loadedKeys(manifest, besides) {
  const known = firstLoadKeys(manifest);
  for (const key of besides) closure(manifest, chunkKey(manifest, key), false, known);
  return known;
}

/**
 * @param {Manifest} manifest
 * @param {string} key
 */
function chunkKey(manifest, key) {
  if (!Object.hasOwn(manifest, key)) throw new Error(`The build has no chunk of its own for ${key}`);
  return key;
}

/**
 * The addition of a lazy part to a loaded page: its chunk and all that it loads in turn.
 * @param {Manifest} manifest
 * @param {string} folder the part's folder under src/, whose index is imported with `import()`
 * @param {readonly string[]} [besides] files under src/ that are imported with `import()`, which every visit loads
 * @returns {string[]} files, from the build's folder
 * @throws where no chunk of its own was built, because something imports the part statically
 */
export function lazyPart(manifest, folder, besides = []) {
  const key = [`${folder}/index.tsx`, `${folder}/index.ts`].find((name) => Object.hasOwn(manifest, name));
  if (!key) throw new Error(`The build has no chunk of its own for ${folder}`);
  const known = loadedKeys(manifest, besides);
  // What those load later is no part of this.
  return [...closure(manifest, key, true, new Set(known))]
    .filter((name) => !known.has(name))
    .map((name) => manifest[name].file);
}

/**
 * The files that some chunks add to a loaded page: with those that they import at once, and without those that they load later.
 * @param {Manifest} manifest
 * @param {readonly string[]} modules files under src/ that are imported with `import()`
 * @param {readonly string[]} [besides] such files that every visit loads sooner or later
 * @returns {string[]} files, from the build's folder
 * @throws where one has no chunk of its own
 */
export function lazyChunks(manifest, modules, besides = []) {
  const known = loadedKeys(manifest, besides);
  /** @type {Set<string>} */
  const keys = new Set();
  for (const key of modules) closure(manifest, chunkKey(manifest, key), false, keys);
  return [...keys].filter((name) => !known.has(name)).map((name) => manifest[name].file);
}

/**
 * A worker and all that it loads later. Vite's manifest does not know workers.
 * @param {string} entry the beginning of its file's name, as in `worker-entry-`
 * @param {readonly string[]} files names of all files beside it
 * @param {(file: string) => string} read a file's text
 * @returns {string[]} names of files
 * @throws where there is not just one such file
 */
export function workerParts(entry, files, read) {
  const entries = files.filter((file) => file.startsWith(entry) && file.endsWith('.js'));
  if (entries.length !== 1) throw new Error(`The build has ${entries.length} files ${entry}*.js`);
  const parts = new Set(entries);
  // The set grows while it is walked.
  for (const file of parts) {
    for (const [, part] of read(file).matchAll(/["'`]\.\/([\w.-]+\.js)["'`]/g)) parts.add(part);
  }
  return [...parts];
}
