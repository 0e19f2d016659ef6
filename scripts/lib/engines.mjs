// The engines that the page is tested in: which are there, which are installed, which are left out.
import { findChromium } from './chromium.mjs';
import { findProgram, install, mayInstall } from './programs.mjs';

/**
 * @param {Record<string, string | undefined>} [env]
 * @param {readonly string[]} [usualPlaces]
 * @returns {string | null} Firefox's path
 */
export function findFirefox(env = process.env, usualPlaces = ['/usr/bin/firefox-esr']) {
  return findProgram('FIREFOX_PATH', ['firefox-esr', 'firefox'], env, usualPlaces);
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
 * @typedef {object} EngineOnOffer
 * @property {string} id as in ERRORSCAPE_ENGINES
 * @property {string} name
 * @property {readonly string[]} packages Debian's
 * @property {readonly string[]} variables of the environment, each of which names a program
 * @property {() => boolean} isThere
 */

/** @type {readonly EngineOnOffer[]} */
export const ENGINES = [
  {
    id: 'chromium',
    name: 'Chromium',
    packages: ['chromium'],
    variables: ['CHROMIUM_PATH'],
    isThere: () => findChromium() !== null,
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
];

/**
 * @param {string | undefined} list of ids, parted by commas
 * @returns {ReadonlySet<string>} the engines whose absence is a failure: those listed, or Chromium alone
 * @throws where the list names an engine that there is not
 */
export function demandedEngines(list) {
  const ids = (list ?? 'chromium').split(',').map((id) => id.trim());
  const odd = ids.filter((id) => ENGINES.every((engine) => engine.id !== id));
  if (odd.length > 0) {
    const known = ENGINES.map(({ id }) => id).join(', ');
    throw new Error(`ERRORSCAPE_ENGINES names ${odd.join(', ')}; there are ${known}.`);
  }
  return new Set(ids);
}

/**
 * Finds the engines, or, as root on Debian, installs those that are missing.
 * @returns {Promise<ReadonlySet<string>>} the ids of those that are there
 */
export async function ensureEngines() {
  // Somebody who names a program wants that one or a complaint.
  const missing = ENGINES.filter(({ isThere, variables }) => {
    return !isThere() && variables.every((variable) => !process.env[variable]);
  });
  if (missing.length > 0 && mayInstall()) {
    console.log(`Installing Debian’s packages of ${missing.map(({ name }) => name).join(' and ')}…`);
    await install(missing.flatMap(({ packages }) => packages));
  }
  return new Set(ENGINES.filter(({ isThere }) => isThere()).map(({ id }) => id));
}

/**
 * @param {EngineOnOffer} engine
 * @returns {string} what to do where it is missing
 */
export function adviceFor({ name, packages, variables }) {
  return `${name} is not here. On Debian: apt-get install ${packages.join(' ')}; or set ${variables.join(', ')}.`;
}
