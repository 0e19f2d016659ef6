/** Of fiber's package.json, which its script holds whole, the page gets the version alone. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fiberManifest } from '../../scripts/lib/fiber-manifest.mjs';

const FIBER = new URL('../../node_modules/@react-three/fiber/', import.meta.url);
const { handler } = fiberManifest().transform;

it('leaves the version that is installed, and nothing else of it', () => {
  const { version, description } = JSON.parse(readFileSync(new URL('package.json', FIBER), 'utf8'));
  const scripts = readdirSync(new URL('dist/', FIBER))
    .filter((name) => /^events-.*\.esm\.js$/.test(name))
    .map((name) => readFileSync(new URL(`dist/${name}`, FIBER), 'utf8'));
  expect(scripts).toHaveLength(1);
  expect(scripts[0]).toContain(description);
  const { code } = handler(scripts[0]) ?? { code: '' };
  expect(code).toContain(`var packageData = { version: "${version}" };`);
  expect(code).not.toContain(description);
  expect(scripts[0].length - code.length).toBeLessThan(3000);
});

it('leaves any other script as it is', () => {
  expect(handler('export const packageData = {};\n')).toBeNull();
});
