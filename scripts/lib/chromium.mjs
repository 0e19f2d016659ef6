// The browser that the tests drive: found where it is, installed where we may, asked for where we may not.
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/lib/chromium/chromium',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Flags for a quiet Chromium that draws WebGL in software, so that pictures need no graphics card. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

/**
 * @param {string} file
 * @returns {boolean} whether it is a file that we may execute
 */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * Looks in CHROMIUM_PATH, then along PATH, then in the usual places. CHROMIUM_PATH, where set, is the only answer:
 * somebody who names a browser wants that one or a complaint.
 * @param {Record<string, string | undefined>} [env]
 * @param {string[]} [usualPlaces]
 * @returns {string | null} the program's path
 */
export function findChromium(env = process.env, usualPlaces = USUAL_PLACES) {
  if (env.CHROMIUM_PATH) return isProgram(env.CHROMIUM_PATH) ? env.CHROMIUM_PATH : null;
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const alongPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...alongPath, ...usualPlaces].find(isProgram) ?? null;
}

/**
 * Finds a Chromium, or, as root on Debian, installs the distribution's own.
 * @returns {Promise<string | null>} its path, or null after saying what to install
 */
export async function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  if (process.env.CHROMIUM_PATH) {
    console.error(`CHROMIUM_PATH is ${process.env.CHROMIUM_PATH}, which is not a program that can be run.`);
    return null;
  }
  if (process.getuid?.() === 0 && isProgram('/usr/bin/apt-get')) {
    console.log('No Chromium found: installing Debian’s package…');
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
    // Another install may hold the package lock: wait for it instead of failing.
    const wait = ['-o', 'DPkg::Lock::Timeout=300'];
    await run('apt-get', [...wait, 'update'], quiet);
    await run('apt-get', [...wait, 'install', '-y', '--no-install-recommends', 'chromium'], quiet);
    const installed = findChromium();
    if (installed) return installed;
  }
  console.error(
    'The browser tests need Chromium and found none. Install it (on Debian: apt-get install chromium) ' +
      'or set CHROMIUM_PATH to one.',
  );
  return null;
}
