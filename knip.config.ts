import type { KnipConfig } from 'knip';

export default {
  entry: ['src/worker/entry.ts', 'scripts/*.mjs', 'tests/bench/*.ts'],
  project: ['src/**/*.{ts,tsx,css}', 'scripts/**/*.mjs', 'tests/**/*.ts'],
  // A type may be exported for the reader of a signature, without anybody importing it by name.
  ignoreExportsUsedInFile: { interface: true, type: true },
  // Style sheets import packages too (fonts, formulas).
  compilers: {
    css: (text: string) => (text.match(/@import[^;]+;/g) ?? []).join('\n').replaceAll('@import', 'import'),
  },
} satisfies KnipConfig;
