import type { KnipConfig } from 'knip';

export default {
  entry: [
    'src/worker/entry.ts',
    'src/offline/serviceWorker.ts',
    'src/views/surface3d/threeForFiber.ts',
    'scripts/*.mjs',
    'tests/bench/*.ts',
    'tests/export/code/verify.ts',
    'tests/engines/*.test.ts',
    'tests/hosting/*.test.ts',
    'tests/notebook/*.spec.ts',
    'playwright.notebook.config.ts',
  ],
  project: ['src/**/*.{ts,tsx,css}', 'scripts/**/*.{mjs,ts}', 'tests/**/*.ts'],
  // The bench compiles a loop in C where there is a compiler.
  ignoreBinaries: ['gcc'],
  // A type may be exported for the reader of a signature, without anybody importing it by name.
  ignoreExportsUsedInFile: { interface: true, type: true },
  // Style sheets import packages too (fonts, formulas), and are composed of others.
  compilers: {
    css: (text: string) =>
      [...text.matchAll(/(?:@import|composes: \w+ from) ([^;]+;)/g)]
        .map(([, from]) => `import ${from}`)
        .join('\n'),
  },
} satisfies KnipConfig;
