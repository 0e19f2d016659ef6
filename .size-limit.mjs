// The byte budgets, gzipped. Chunk names carry hashes, so the files come from Vite's manifest.
import { readdirSync, readFileSync } from 'node:fs';
import { firstLoad, lazyChunks, lazyPart, workerParts } from './scripts/lib/bundle.mjs';

const manifest = JSON.parse(readFileSync(new URL('dist/.vite/manifest.json', import.meta.url), 'utf8'));

/** @param {string[]} files */
const built = (files) => files.map((file) => `dist/${file}`);

const assets = new URL('dist/assets/', import.meta.url);
/** @param {string} entry */
const worker = (entry) =>
  workerParts(entry, readdirSync(assets), (file) => readFileSync(new URL(file, assets), 'utf8')).map(
    (file) => `dist/assets/${file}`,
  );

export default [
  {
    name: 'JavaScript before the first contour picture',
    path: [...built(firstLoad(manifest)), 'dist/opening.js'],
    limit: '126.3 kB',
    gzip: true,
  },
  // The file that computes the first picture: it has the opening scene's rules, and neither studies nor formulas.
  { name: 'worker', path: worker('worker-entry-').slice(0, 1), limit: '26.6 kB', gzip: true },
  // With what it loads later: all rules, studies, and what reads formulas.
  { name: 'worker, with all its parts', path: worker('worker-entry-'), limit: '51 kB', gzip: true },
  // A worker of the pool, loaded with the first sweep, basin map or comparison; with what reads formulas.
  { name: 'worker of the pool', path: worker('worker-poolEntry-'), limit: '52 kB', gzip: true },
  // In other people's pages, which load it before anything of ours.
  { name: 'the element for other pages', path: 'dist/embed.js', limit: '3 kB', gzip: true },
  // Loaded with the first film that is a GIF.
  { name: 'worker of films', path: worker('worker-gifWorker-'), limit: '6 kB', gzip: true },
  // With the map's placement of names and numbers and its arrows to what is outside, which the map itself loads late.
  {
    name: '3D picture',
    path: built(lazyPart(manifest, 'src/views/surface3d', ['src/controls/SurfacePicker.tsx'])),
    limit: '213 kB',
    gzip: true,
  },
  // The header's list, with all surfaces and data that it names: here is room for some more of them.
  {
    name: 'list of surfaces',
    path: built(lazyChunks(manifest, ['src/controls/SurfacePicker.tsx'])),
    limit: '19.5 kB',
    gzip: true,
  },
  // The lab's addition, when it opens with its first section, to the controls and buttons that are there.
  {
    name: 'lab, with sweeps',
    path: built(
      lazyChunks(
        manifest,
        ['src/app/lab/LabHost.tsx', 'src/app/sweep/SweepPanel.tsx'],
        [
          'src/controls/ControlsPanel.tsx',
          'src/controls/SurfacePicker.tsx',
          'src/views/shared/SavePictureButton.tsx',
        ],
      ),
    ),
    limit: '30.2 kB',
    gzip: true,
  },
];
