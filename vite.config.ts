import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { composedSource } from './scripts/lib/composed-source.mjs';
import { dropWords } from './scripts/lib/drop-words.mjs';
import { fiberManifest } from './scripts/lib/fiber-manifest.mjs';
import { frameClock } from './scripts/lib/frame-clock.mjs';
import { hostHeaders } from './scripts/lib/host-headers.mjs';
import { openingScript } from './scripts/lib/opening-script.mjs';
import { serviceWorkerPlugin } from './scripts/lib/service-worker.mjs';
import { strictPage } from './scripts/lib/strict-page.mjs';
import { thumbnails } from './scripts/lib/thumbnails.mjs';
import { wordsFirst } from './scripts/lib/words-first.mjs';

export default defineConfig({
  // Relative, so that the built page works from any path of any static host.
  base: './',
  css: { postcss: { plugins: [composedSource()] } },
  plugins: [
    react(),
    strictPage(),
    wordsFirst(),
    frameClock(),
    fiberManifest(),
    thumbnails(),
    hostHeaders(),
    openingScript(),
    serviceWorkerPlugin(),
  ],
  // The same for `npm run dev`, where packages are bundled apart.
  optimizeDeps: { rolldownOptions: { plugins: [frameClock()] } },
  build: {
    target: 'es2022',
    outDir: 'dist',
    assetsDir: 'assets',
    // The page's policy allows fonts from files only, not from data: addresses.
    assetsInlineLimit: 0,
    // Browsers without `modulepreload` load the parts all the same, one after another.
    modulePreload: { polyfill: false },
    // The size budgets are worked out from it.
    manifest: true,
    // The 3D picture is one big lazy chunk on purpose; size-limit keeps its budget.
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      // The code that loads before the first picture is one script beside the entry, which the manifest names: in fifty
      // small ones, each compressed by itself, it would be 9 % more.
      output: {
        codeSplitting: {
          groups: [{ name: 'page', tags: ['$initial'], test: (id) => !/(index\.html|main\.tsx)$/.test(id) }],
        },
      },
    },
  },
  worker: {
    format: 'es',
    plugins: () => [dropWords()],
    rolldownOptions: {
      // Stable beginnings, for the size budgets: `worker-entry-` and `worker-poolEntry-`.
      output: {
        entryFileNames: 'assets/worker-[name]-[hash].js',
        chunkFileNames: 'assets/worker-[name]-[hash].js',
      },
    },
  },
});
