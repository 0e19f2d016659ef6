import { chmodSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findChromium, findTestChromium } from '../../scripts/lib/chromium.mjs';
import { nodeFault, packagesAreStale } from '../../scripts/lib/install.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'errorscape-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Writes a file, with a time in seconds or a mode where the test is about them. */
function put(name: string, { time = 1_000, mode = 0o644 } = {}): string {
  const file = join(folder, name);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, '');
  chmodSync(file, mode);
  utimesSync(file, time, time);
  return file;
}

describe('nodeFault', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '100.0.0'])('takes %s', (version) => {
    expect(nodeFault(version, '>=20.19')).toBeNull();
  });

  it.each(['20.18.3', '18.20.0', '9.99.0'])('refuses %s and says why', (version) => {
    expect(nodeFault(version, '>=20.19')).toBe(
      `Errorscape needs Node 20.19 or newer; this is Node ${version}.`,
    );
  });
});

describe('packagesAreStale', () => {
  it('where there are none, or an install was cut short', () => {
    put('package-lock.json');
    expect(packagesAreStale(folder)).toBe(true);
    put('node_modules/react/package.json');
    expect(packagesAreStale(folder)).toBe(true);
  });

  it('where the lock is newer than the install', () => {
    put('package-lock.json', { time: 2_000 });
    put('node_modules/.package-lock.json', { time: 1_000 });
    expect(packagesAreStale(folder)).toBe(true);
  });

  it('and not where the install is newer than the lock', () => {
    put('package-lock.json', { time: 1_000 });
    put('node_modules/.package-lock.json', { time: 2_000 });
    expect(packagesAreStale(folder)).toBe(false);
  });
});

describe('findChromium', () => {
  it('takes the one that CHROMIUM_PATH names, and no other', () => {
    const named = put('mine/browser', { mode: 0o755 });
    const other = put('bin/chromium', { mode: 0o755 });
    expect(findChromium({ CHROMIUM_PATH: named, PATH: join(folder, 'bin') }, [other])).toBe(named);
    expect(
      findChromium({ CHROMIUM_PATH: join(folder, 'none'), PATH: join(folder, 'bin') }, [other]),
    ).toBeNull();
  });

  it('looks along PATH, then in the usual places', () => {
    const usual = put('usual/chrome', { mode: 0o755 });
    const onPath = put('bin/chromium-browser', { mode: 0o755 });
    expect(findChromium({ PATH: `${join(folder, 'empty')}:${join(folder, 'bin')}` }, [usual])).toBe(onPath);
    expect(findChromium({ PATH: join(folder, 'empty') }, [usual])).toBe(usual);
    expect(findChromium({}, [])).toBeNull();
  });

  it('passes over folders and files that cannot be run', () => {
    put('bin/chromium/readme');
    put('other/chromium');
    expect(findChromium({ PATH: `${join(folder, 'bin')}:${join(folder, 'other')}` }, [])).toBeNull();
  });
});

describe('findTestChromium', () => {
  it('takes the named one, then a headless shell, then a Chromium with windows', () => {
    const named = put('mine/browser', { mode: 0o755 });
    const windows = put('bin/chromium', { mode: 0o755 });
    expect(findTestChromium({ PATH: join(folder, 'bin') }, [])).toBe(windows);
    const shell = put('shells/chromium-headless-shell', { mode: 0o755 });
    const PATH = `${join(folder, 'bin')}:${join(folder, 'shells')}`;
    expect(findTestChromium({ PATH }, [])).toBe(shell);
    expect(findTestChromium({ PATH, CHROMIUM_PATH: named }, [])).toBe(named);
  });
});
