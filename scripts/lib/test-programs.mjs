// The programs that the page is tested with, engines above all: which are there, which are installed, which are left out.
import { findHeadlessShell, findTestChromium } from './chromium.mjs';
import { findProgram, install, mayInstall } from './programs.mjs';

/**
 * @param {Record<string, string | undefined>} [env]
 * @param {readonly string[]} [usualPlaces]
 * @returns {string | null} Firefox's path
 */
export function findFirefox(env = process.env, usualPlaces = ['/usr/bin/firefox-esr']) {
  return findProgram('FIREFOX_PATH', ['firefox-esr', 'firefox'], env, usualPlaces);
}

/**
 * @param {Record<string, string | undefined>} [env]
 * @returns {string | null} the path of nginx, which is seldom on a person's PATH
 */
export function findNginx(env = process.env, usualPlaces = ['/usr/sbin/nginx']) {
  return findProgram('NGINX_PATH', ['nginx'], env, usualPlaces);
}

/**
 * @param {Record<string, string | undefined>} [env]
 * @returns {string | null} the path of the program that says what a film holds
 */
export function findFfprobe(env = process.env) {
  return findProgram('FFPROBE_PATH', ['ffprobe'], env, []);
}

/**
 * @param {Record<string, string | undefined>} [env]
 * @returns {string | null} the path of a program that draws SVG files, and is no browser
 */
export function findRsvgConvert(env = process.env) {
  return findProgram('RSVG_CONVERT_PATH', ['rsvg-convert'], env, []);
}

/** @typedef {{ driver: string, browser: string, screen: string }} WebKit */

const MINI_BROWSERS = ['x86_64', 'aarch64'].flatMap((machine) =>
  ['4.1', '4.0', '6.0'].map((version) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${version}/MiniBrowser`),
);

/**
 * WebKit takes three programs: its driver, a browser, and a screen in memory.
 * @param {Record<string, string | undefined>} [env]
 * @param {readonly string[]} [usualPlaces] of the browser, which is not on PATH
 * @returns {WebKit | null} null where one of them is missing
 */
export function findWebKit(env = process.env, usualPlaces = MINI_BROWSERS) {
  const driver = findProgram('WEBKIT_DRIVER_PATH', ['WebKitWebDriver'], env, []);
  const browser = findProgram('MINI_BROWSER_PATH', ['MiniBrowser'], env, usualPlaces);
  const screen = findProgram('XVFB_PATH', ['Xvfb'], env, []);
  return driver && browser && screen ? { driver, browser, screen } : null;
}

/**
 * @typedef {object} ProgramOnOffer an engine, or a program that opens or serves what the page makes
 * @property {string} id as in ERRORSCAPE_ENGINES
 * @property {string} name
 * @property {readonly string[]} packages Debian's
 * @property {readonly string[]} variables of the environment, each of which names a program
 * @property {() => boolean} isThere
 * @property {{ packages: readonly string[], isThere: () => boolean }} [lighter] the same engine in a quicker program:
 *   installed where we may, done without where we may not
 */

/** @type {readonly ProgramOnOffer[]} */
export const PROGRAMS = [
  {
    id: 'chromium',
    name: 'Chromium',
    packages: ['chromium'],
    lighter: { packages: ['chromium-headless-shell'], isThere: () => findHeadlessShell() !== null },
    variables: ['CHROMIUM_PATH'],
    isThere: () => findTestChromium() !== null,
  },
  {
    id: 'firefox',
    name: 'Firefox',
    packages: ['firefox-esr'],
    variables: ['FIREFOX_PATH'],
    isThere: () => findFirefox() !== null,
  },
  {
    id: 'webkit',
    name: 'WebKit',
    packages: ['webkit2gtk-driver', 'xvfb'],
    variables: ['WEBKIT_DRIVER_PATH', 'MINI_BROWSER_PATH', 'XVFB_PATH'],
    isThere: () => findWebKit() !== null,
  },
  {
    id: 'nginx',
    name: 'nginx',
    packages: ['nginx-light'],
    variables: ['NGINX_PATH'],
    isThere: () => findNginx() !== null,
  },
  {
    id: 'ffprobe',
    name: 'ffprobe',
    packages: ['ffmpeg'],
    variables: ['FFPROBE_PATH'],
    isThere: () => findFfprobe() !== null,
  },
  {
    id: 'rsvg-convert',
    name: 'rsvg-convert',
    packages: ['librsvg2-bin'],
    variables: ['RSVG_CONVERT_PATH'],
    isThere: () => findRsvgConvert() !== null,
  },
];

/**
 * @param {string | undefined} list of ids, parted by commas
 * @returns {ReadonlySet<string>} the programs whose absence is a failure: those listed, or Chromium alone
 * @throws where the list names a program that there is not
 */
export function demandedPrograms(list) {
  const ids = (list ?? 'chromium').split(',').map((id) => id.trim());
  const odd = ids.filter((id) => PROGRAMS.every((program) => program.id !== id));
  if (odd.length > 0) {
    const known = PROGRAMS.map(({ id }) => id).join(', ');
    throw new Error(`ERRORSCAPE_ENGINES names ${odd.join(', ')}; there are ${known}.`);
  }
  return new Set(ids);
}

/**
 * Finds the programs, or, as root on Debian, installs those that are missing.
 * @returns {Promise<ReadonlySet<string>>} the ids of those that are there
 */
export async function ensurePrograms() {
  // Somebody who names a program wants that one or a complaint.
  const unnamed = PROGRAMS.filter(({ variables }) => variables.every((variable) => !process.env[variable]));
  if (mayInstall()) {
    // First, and by itself: an older Debian has no such package.
    const lighter = unnamed.flatMap((program) => program.lighter ?? []).filter(({ isThere }) => !isThere());
    if (lighter.length > 0) await install(lighter.flatMap(({ packages }) => packages));
    const missing = unnamed.filter(({ isThere }) => !isThere());
    if (missing.length > 0) {
      console.log(`Installing Debian’s packages of ${missing.map(({ name }) => name).join(' and ')}…`);
      await install(missing.flatMap(({ packages }) => packages));
    }
  }
  return new Set(PROGRAMS.filter(({ isThere }) => isThere()).map(({ id }) => id));
}

/**
 * @param {ProgramOnOffer} program
 * @returns {string} what to do where it is missing
 */
export function adviceFor({ name, packages, variables }) {
  return `${name} is not here. On Debian: apt-get install ${packages.join(' ')}; or set ${variables.join(', ')}.`;
}
