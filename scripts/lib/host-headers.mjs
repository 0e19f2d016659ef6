// A Vite plugin: the headers of the built page for hosts that read a file `_headers` (Netlify, Cloudflare Pages).
import { HEADER_POLICY } from './strict-page.mjs';

/** Names in assets/ change with their content. */
const FOR_EVER = 'public, max-age=31536000, immutable';
/** Everything else is asked for again each time, and is answered in a few bytes while it is the same. */
const ASK_AGAIN = 'no-cache';

/** Headers of every file. */
export const HEADERS = {
  'Content-Security-Policy': HEADER_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/** @returns {string} */
export function headersFile() {
  const everywhere = Object.entries(HEADERS).map(([name, value]) => `  ${name}: ${value}`);
  // Rules of several paths that fit are joined, so the general one is taken back for the assets.
  return [
    '/*',
    ...everywhere,
    `  Cache-Control: ${ASK_AGAIN}`,
    '/assets/*',
    '  ! Cache-Control',
    `  Cache-Control: ${FOR_EVER}`,
    '',
  ].join('\n');
}

/** @returns {import('vite').Plugin} */
export function hostHeaders() {
  return {
    name: 'host-headers',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile() });
    },
  };
}
