// Compression of the built page's files, as well as it can be done.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** @param {string} name a file's */
export function isCompressible(name) {
  // Fonts and pictures are compressed already.
  return /\.(html|js|css|json|svg|txt|webmanifest)$/.test(name);
}

const COMPRESSIONS = {
  /** @param {Buffer} bytes */
  '.gz': (bytes) => gzipSync(bytes, { level: 9 }),
  /** @param {Buffer} bytes At its best quality, which is the usual one. */
  '.br': (bytes) => brotliCompressSync(bytes),
};

/** @typedef {keyof typeof COMPRESSIONS} Ending */
/** @type {readonly Ending[]} */
const ALL = ['.gz', '.br'];

/**
 * @param {Buffer} bytes
 * @param {readonly Ending[]} endings which compressions
 * @returns {[ending: Ending, bytes: Buffer][]} only what is smaller than the file itself
 */
export function compressed(bytes, endings = ALL) {
  return endings
    .map((ending) => /** @type {[Ending, Buffer]} */ ([ending, COMPRESSIONS[ending](bytes)]))
    .filter(([, smaller]) => smaller.length < bytes.length);
}

/**
 * Puts a .gz and a .br beside each text in a folder: hosts send them as they are, smaller than what they would make on the way.
 * @param {string} folder
 * @param {readonly Ending[]} endings which compressions
 */
export function compressFolder(folder, endings = ALL) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !isCompressible(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    for (const [ending, bytes] of compressed(readFileSync(file), endings))
      writeFileSync(`${file}${ending}`, bytes);
  }
}
