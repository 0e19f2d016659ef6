import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Entry {
  version: string;
  resolved?: string;
  integrity?: string;
  optionalDependencies?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

const read = (file: string) => JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));
const packages: Record<string, Entry> = read('package-lock.json').packages;

/** Looks a package up as Node does: beside the asking package, then in each folder above. */
function isLocked(asking: string, name: string): boolean {
  for (let at = asking; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    if (Object.hasOwn(packages, `${at}${at === '' ? '' : '/'}node_modules/${name}`)) return true;
    if (at === '') return false;
  }
}

describe('package-lock.json', () => {
  it('names the same packages as package.json, each at one exact version', () => {
    const { dependencies, devDependencies } = read('package.json');
    expect(packages[''].dependencies).toEqual(dependencies);
    expect(packages[''].devDependencies).toEqual(devDependencies);
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      expect(packages[`node_modules/${name}`].version).toBe(version);
    }
  });

  it('takes every package from the public registry, with a checksum', () => {
    const registry = 'https://registry.npmjs.org/';
    const odd = Object.entries(packages)
      .filter(([path]) => path !== '')
      .filter(([, { resolved = registry, integrity = '' }]) => {
        return !resolved.startsWith(registry) || !integrity.startsWith('sha512-');
      })
      .map(([path]) => path);
    expect(odd).toEqual([]);
  });

  // npm leaves some platforms out when it writes a lock, and then refuses that lock in `npm ci`.
  it('holds the packages of every platform', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !isLocked(path, name))
        .map((name) => `${path}: ${name}`),
    );
    expect(missing).toEqual([]);
  });
});
