// The byte budgets, gzipped. Chunk names carry hashes, so the files come from Vite's manifest.
import { readFileSync } from 'node:fs';
import { firstLoad, lazyPart } from './scripts/lib/bundle.mjs';

const manifest = JSON.parse(readFileSync(new URL('dist/.vite/manifest.json', import.meta.url), 'utf8'));

/** @param {string[]} files */
const built = (files) => files.map((file) => `dist/${file}`);

export default [
  {
    name: 'JavaScript before the first contour picture',
    path: [...built(firstLoad(manifest)), 'dist/theme.js'],
    limit: '140 kB',
    gzip: true,
  },
  // With what it loads later: studies, and what reads formulas.
  { name: 'worker', path: 'dist/assets/worker-*.js', limit: '40 kB', gzip: true },
  { name: '3D picture', path: built(lazyPart(manifest, 'src/views/surface3d')), limit: '220 kB', gzip: true },
];
