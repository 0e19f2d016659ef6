/** A host in a folder of its own, onto which the built page is put, and put again as a later build. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveFolder } from '../../scripts/lib/static-server.mjs';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const FIRST_PORT = 44_273;

export async function deploy(path: string) {
  const host = mkdtempSync(join(tmpdir(), 'errorscape-host-'));
  const folder = join(host, path);
  copyBuild(folder);
  const { address, close } = await serveFolder(host, FIRST_PORT);
  return {
    address: `${address}${path}`,
    /** Puts the same page up as a later build has it: no hashed name and no version is what it was. */
    deployAgain: () => {
      rmSync(folder, { recursive: true });
      copyBuild(folder);
      renameBuild(folder);
    },
    /** The host is gone, as without a network. */
    close: () => {
      close();
      rmSync(host, { recursive: true, force: true });
    },
  };
}

/** Compressed files are left out: they hold the names of the files beside them, which change. */
function copyBuild(folder: string): void {
  cpSync(dist, folder, { recursive: true, filter: (file) => !/\.(br|gz)$/.test(file) });
}

function renameBuild(folder: string): void {
  const assets = join(folder, 'assets');
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const [, version] = page.match(/name="version" content="(\w+)"/) ?? [];
  if (version === undefined) throw new Error('The built page has no version');
  const names = new Map([[version, [...version].reverse().join('')]]);
  for (const file of readdirSync(assets)) {
    const [, beginning, hash, ending] = file.match(/^(.*-)([\w-]{8})(\.\w+)$/) ?? [];
    if (hash === undefined) throw new Error(`${file} has no hash`);
    names.set(file, `${beginning}${[...hash].reverse().join('')}${ending}`);
  }
  const old = new RegExp([...names.keys()].map((name) => name.replaceAll('.', '\\.')).join('|'), 'g');
  for (const file of [
    'index.html',
    'opening.js',
    'sw.js',
    ...readdirSync(assets).map((name) => `assets/${name}`),
  ]) {
    if (!/\.(html|js|css)$/.test(file)) continue;
    const path = join(folder, file);
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace(old, (name) => names.get(name) ?? name),
    );
  }
  for (const file of readdirSync(assets))
    renameSync(join(assets, file), join(assets, names.get(file) ?? file));
}
