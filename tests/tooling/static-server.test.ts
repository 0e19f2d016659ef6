import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileOf, serveFolder } from '../../scripts/lib/static-server.mjs';

describe('fileOf', () => {
  it('stays inside the folder', () => {
    expect(fileOf('/srv/dist', '/')).toBe('/srv/dist');
    expect(fileOf('/srv/dist', '/assets/a%20b.js?v=1#x')).toBe('/srv/dist/assets/a b.js');
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/%252e%252e/../../secret.txt',
    '/../dist-of-another/secret.txt',
    '/.vite/manifest.json',
    '/a%00.js',
    '/%zz',
    'secret.txt',
    'http://elsewhere/secret.txt',
  ])('refuses %s', (url) => {
    expect(fileOf('/srv/dist', url)).toBeNull();
  });
});

describe('serveFolder', () => {
  let base = '';
  let server: Awaited<ReturnType<typeof serveFolder>>;

  beforeAll(async () => {
    base = mkdtempSync(join(tmpdir(), 'errorscape-'));
    const folder = join(base, 'dist');
    mkdirSync(join(folder, 'assets'), { recursive: true });
    writeFileSync(join(base, 'secret.txt'), 'secret');
    writeFileSync(join(folder, 'index.html'), '<p>page</p>');
    writeFileSync(join(folder, 'assets/main.js'), '1;');
    writeFileSync(join(folder, 'assets/index.html'), '<p>assets</p>');
    symlinkSync(join(base, 'secret.txt'), join(folder, 'link.txt'));
    server = await serveFolder(folder, 45_173);
  });

  afterAll(() => {
    server?.close();
    rmSync(base, { recursive: true, force: true });
  });

  /** Sends the path as it is: fetch would tidy the dots away. */
  function ask(path: string, method = 'GET') {
    return new Promise<{ status: number; headers: IncomingHttpHeaders; body: string }>((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port: server.port, path, method }, (answer) => {
        let body = '';
        answer.on('data', (part) => {
          body += part;
        });
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
      });
      asked.on('error', reject).end();
    });
  }

  it('serves the page and its files with their types', async () => {
    const page = await ask('/');
    expect(page).toMatchObject({ status: 200, body: '<p>page</p>' });
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    const script = await ask('/assets/main.js?x');
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(script.headers['x-content-type-options']).toBe('nosniff');
    expect(await ask('/', 'HEAD')).toMatchObject({ status: 200, body: '' });
  });

  it('sends a folder to its address with a slash', async () => {
    expect(await ask('/assets')).toMatchObject({ status: 301, headers: { location: './assets/' } });
    expect(await ask('/assets/')).toMatchObject({ status: 200, body: '<p>assets</p>' });
  });

  it.each(['/../secret.txt', '/%2e%2e%2fsecret.txt', '/link.txt', '/missing', '/%zz', '/index.html/'])(
    'finds nothing at %s',
    async (path) => {
      const { status, body } = await ask(path);
      expect({ status, body }).toEqual({ status: 404, body: 'Not found\n' });
    },
  );

  it('only reads', async () => {
    expect(await ask('/', 'POST')).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  });

  it('takes the next free port', async () => {
    const second = await serveFolder(join(base, 'dist'), server.port);
    second.close();
    expect(second.port).toBeGreaterThan(server.port);
    expect(second.address).toBe(`http://localhost:${second.port}/`);
  });
});
