import { describe, expect, it } from 'vitest';
import { createFileCache } from '../../src/offline/fileCache';
import { cacheName } from '../../src/offline/names';
import { request, SCOPE, surroundings } from './caches';

const FILES = ['./', 'assets/a-1.js', 'opening.js'];
const FIRST = { '': 'page one', 'assets/a-1.js': 'a1', 'opening.js': 'opening one' };
const offline = () => new TypeError('no network');

/** A version that is stored, on a host that has it. */
async function stored() {
  const around = surroundings({ ...FIRST });
  const fileCache = createFileCache({ version: 'one', files: FILES }, around.world);
  await fileCache.store();
  around.asked.length = 0;
  const text = async (asked: Request) => (await fileCache.answer(asked))?.text();
  return { ...around, fileCache, text };
}

function cutOff(host: Record<string, unknown>, paths: readonly string[]): void {
  for (const path of paths) host[path] = offline();
}

describe('without a network', () => {
  it('the page, with or without its file’s name and a query, and its files come from the cache', async () => {
    const { host, text } = await stored();
    cutOff(host, [...FILES, '', 'index.html', '?from=mail']);
    for (const path of ['', 'index.html', '?from=mail'])
      expect(await text(request(path, 'navigate')), path).toBe('page one');
    expect(await text(request('assets/a-1.js'))).toBe('a1');
    expect(await text(request('opening.js'))).toBe('opening one');
  });

  it('what was never stored fails as it would without a service worker', async () => {
    const { host, text } = await stored();
    cutOff(host, ['other.html']);
    await expect(text(request('other.html', 'navigate'))).rejects.toThrow('no network');
  });
});

describe('with a network', () => {
  it('the page and files of lasting names come from it, and hashed ones from the cache', async () => {
    const { host, text, asked } = await stored();
    Object.assign(host, { '': 'page two', 'opening.js': 'opening two', 'assets/a-1.js': 'never asked for' });
    expect(await text(request('', 'navigate'))).toBe('page two');
    expect(await text(request('opening.js'))).toBe('opening two');
    expect(await text(request('assets/a-1.js'))).toBe('a1');
    expect(asked).toEqual(['', 'opening.js']);
  });

  it('a page that does not answer in time, or with a server’s fault, comes from the cache', async () => {
    const { host, text, network } = await stored();
    host[''] = 503;
    expect(await text(request('', 'navigate'))).toBe('page one');
    network.answers = false;
    expect(await text(request('', 'navigate'))).toBe('page one');
  });

  it('requests of others, requests that send something and parts of files are left to the browser', async () => {
    const { fileCache } = await stored();
    expect(fileCache.answer(request('https://host.example/some/other/'))).toBeNull();
    expect(fileCache.answer(request('opening.js', 'cors', { method: 'POST' }))).toBeNull();
    expect(fileCache.answer(request('opening.js', 'cors', { headers: { range: 'bytes=0-1' } }))).toBeNull();
  });
});

describe('a new version', () => {
  const SECOND = ['./', 'assets/a-1.js', 'assets/b-2.js', 'opening.js'];

  async function deployed() {
    const first = await stored();
    Object.assign(first.host, { '': 'page two', 'assets/b-2.js': 'b2' });
    const second = createFileCache({ version: 'two', files: SECOND }, first.world);
    return { ...first, second };
  }

  it('fetches what is new and takes hashed files that it shares from the cache', async () => {
    const { second, asked } = await deployed();
    await second.store();
    expect(asked.sort()).toEqual(['', 'assets/b-2.js', 'opening.js']);
  });

  it('serves the files of earlier versions while a tab runs them, and forgets them then', async () => {
    const { second, stored: caches, inUse, host } = await deployed();
    inUse.add('one');
    await second.store();
    await second.tidy();
    host['assets/a-1.js'] = 404;
    expect(await (await second.answer(request('assets/a-1.js')))?.text()).toBe('a1');
    inUse.clear();
    await second.tidy();
    expect([...caches.keys()]).toEqual([cacheName(SCOPE, 'two')]);
  });

  it('is not taken for stored where the page is still the old one, or a file is missing', async () => {
    const { second, host } = await deployed();
    host[''] = 'page one';
    await expect(second.store()).rejects.toThrow('not of version two');
    host[''] = 'page two';
    host['opening.js'] = 404;
    await expect(second.store()).rejects.toThrow('404');
  });

  it('leaves the caches of copies of the page elsewhere on the host alone', async () => {
    const { second, stored: caches } = await deployed();
    const elsewhere = cacheName(`${SCOPE}copy/`, 'one');
    caches.set(elsewhere, new Map());
    await second.store();
    await second.tidy();
    expect([...caches.keys()]).toContain(elsewhere);
  });
});
