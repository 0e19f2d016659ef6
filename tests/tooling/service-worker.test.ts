import { readFileSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compressed, isCompressible } from '../../scripts/lib/compress.mjs';
import { HEADERS, headersFile } from '../../scripts/lib/host-headers.mjs';
import { filesToKeep, versionOf } from '../../scripts/lib/service-worker.mjs';

describe('what the service worker keeps', () => {
  it('is what the page may ask for, and nothing that is for hosts, tools or old browsers', () => {
    const left = [
      '_headers',
      'robots.txt',
      'sw.js',
      'embed.js',
      'embed-example.html',
      '.vite/manifest.json',
      'assets/a-1.js.br',
      'assets/f-1.ttf',
    ];
    const kept = ['assets/a-1.js', 'assets/f-1.woff2', 'icon.svg', 'opening.js'];
    expect(filesToKeep(['index.html', ...left, ...kept])).toEqual(['./', ...kept]);
  });

  it('has a version that any byte of any file and any name changes, and their order does not', () => {
    const read = (texts: Record<string, string>) => (file: string) => Buffer.from(texts[file]);
    const version = versionOf(['a', 'b'], read({ a: '1', b: '2' }));
    expect(version).toMatch(/^[0-9a-f]{12}$/);
    expect(versionOf(['b', 'a'], read({ a: '1', b: '2' }))).toBe(version);
    expect(versionOf(['a', 'b'], read({ a: '1', b: '3' }))).not.toBe(version);
    expect(versionOf(['a', 'c'], read({ a: '1', c: '2' }))).not.toBe(version);
  });
});

describe('files for hosts', () => {
  it('_headers has the policy for all and lasting caches for assets alone', () => {
    const [all, assets] = headersFile().split('/assets/*');
    expect(all).toMatch(/^\/\*\n {2}Content-Security-Policy: default-src 'none'; /);
    expect(all).toContain('Cache-Control: no-cache');
    expect(assets).toContain('immutable');
  });

  it('texts are compressed without loss, and what would only grow is not', () => {
    const text = Buffer.from('<p>Errorscape</p>'.repeat(50));
    const made = new Map(compressed(text));
    expect(gunzipSync(made.get('.gz') ?? '')).toEqual(text);
    expect(brotliDecompressSync(made.get('.br') ?? '')).toEqual(text);
    expect(compressed(Buffer.from('x'))).toEqual([]);
    expect(['a.js', 'a.woff2', 'a.png', 'a.js.gz'].filter(isCompressible)).toEqual(['a.js']);
  });
});

it('docs/nginx.conf sends the headers that _headers has', () => {
  const snippet = readFileSync('docs/nginx.conf', 'utf8');
  const sent = [...snippet.matchAll(/add_header (\S+) (?:"(.*)"|(\S+)) always;/g)];
  expect(Object.fromEntries(sent.map(([, name, quoted, plain]) => [name, quoted ?? plain]))).toEqual(HEADERS);
});
