import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { missingProgram, summary } from '../../scripts/lib/stages.mjs';
import {
  adviceFor,
  demandedPrograms,
  findFirefox,
  findWebKit,
  PROGRAMS,
} from '../../scripts/lib/test-programs.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'errorscape-engines-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function program(name: string): string {
  const file = join(folder, name);
  writeFileSync(file, '');
  chmodSync(file, 0o755);
  return file;
}

describe('the engines', () => {
  it('Firefox is found along PATH, or where FIREFOX_PATH says and nowhere else', () => {
    expect(findFirefox({ PATH: folder }, [])).toBeNull();
    const firefox = program('firefox-esr');
    expect(findFirefox({ PATH: folder }, [])).toBe(firefox);
    expect(findFirefox({ PATH: folder, FIREFOX_PATH: join(folder, 'none') }, [firefox])).toBeNull();
  });

  it('WebKit is there once driver, browser and screen all are', () => {
    const driver = program('WebKitWebDriver');
    const screen = program('Xvfb');
    expect(findWebKit({ PATH: folder }, [])).toBeNull();
    const browser = program('MiniBrowser');
    expect(findWebKit({ PATH: folder }, [])).toEqual({ driver, browser, screen });
  });

  it('Chromium alone is demanded, or those that are listed, and a name that is none is refused', () => {
    expect([...demandedPrograms(undefined)]).toEqual(['chromium']);
    expect([...demandedPrograms('chromium, firefox,webkit')]).toEqual(['chromium', 'firefox', 'webkit']);
    expect(() => demandedPrograms('chromium,safari')).toThrow(/names safari; there are chromium, firefox/);
  });

  it('one that is left out is said to be, and fails only where it was demanded', () => {
    const lines = (demanded: boolean) => summary([missingProgram('WebKit', demanded)]).lines.join('\n');
    expect(lines(false)).toMatch(/^-- +WebKit +0 passed +0 failed +left out: not installed$/m);
    expect(lines(false)).toMatch(/^0 passed, 0 failed$/m);
    expect(lines(true)).toMatch(/^FAIL +WebKit +0 passed +1 failed +missing$/m);
  });

  it('the advice names the packages and the variables', () => {
    expect(PROGRAMS.map(adviceFor)[1]).toBe(
      'Firefox is not here. On Debian: apt-get install firefox-esr; or set FIREFOX_PATH.',
    );
  });
});
