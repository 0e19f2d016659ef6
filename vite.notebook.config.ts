import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { composedSource } from './scripts/lib/composed-source.mjs';
import { dropWords } from './scripts/lib/drop-words.mjs';
import { fiberManifest } from './scripts/lib/fiber-manifest.mjs';
import { frameClock } from './scripts/lib/frame-clock.mjs';
import { inlineParts, oneFile } from './scripts/lib/one-file.mjs';
import { thumbnails } from './scripts/lib/thumbnails.mjs';

/** The same page as one document, which the Python package hands to notebooks over the kernel's own connection. */
export default defineConfig({
  base: './',
  css: { postcss: { plugins: [composedSource()] } },
  plugins: [inlineParts(), react(), frameClock(), fiberManifest(), thumbnails(), oneFile()],
  build: {
    target: 'es2022',
    outDir: 'dist-notebook',
    copyPublicDir: false,
    cssCodeSplit: false,
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    modulePreload: false,
    chunkSizeWarningLimit: 10_000,
    reportCompressedSize: false,
    rolldownOptions: { output: { codeSplitting: false } },
  },
  worker: {
    format: 'iife',
    plugins: () => [dropWords()],
    rolldownOptions: { output: { codeSplitting: false } },
  },
});
