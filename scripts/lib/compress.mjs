// Compression of the built page's files, as well as it can be done.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** @param {string} name a file's */
export function isCompressible(name) {
  // Fonts and pictures are compressed already.
  return /\.(html|js|css|json|svg|txt|webmanifest)$/.test(name);
}

/**
 * @param {Buffer} bytes
 * @returns {[ending: string, bytes: Buffer][]} only what is smaller than the file itself
 */
export function compressed(bytes) {
  /** @type {[string, Buffer][]} */
  const all = [
    ['.gz', gzipSync(bytes, { level: 9 })],
    // At its best quality, which is the usual one.
    ['.br', brotliCompressSync(bytes)],
  ];
  return all.filter(([, smaller]) => smaller.length < bytes.length);
}

/**
 * Puts a .gz and a .br beside each text in a folder: hosts send them as they are, smaller than what they would make on the way.
 * @param {string} folder
 */
export function compressFolder(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !isCompressible(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    for (const [ending, bytes] of compressed(readFileSync(file))) writeFileSync(`${file}${ending}`, bytes);
  }
}
