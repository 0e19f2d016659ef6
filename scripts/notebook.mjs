// `npm run notebook`: the Python package as its users have it, built from the page, installed, and run in a real JupyterLab and
// marimo. PYTHON names an interpreter of your own, into which the package is installed then. Where Python, its packages or
// Chromium are missing, it says what it leaves out.
import { ensureChromium, findTestChromium } from './lib/chromium.mjs';
import { preparePython } from './lib/python.mjs';
import { packageCommand, root, run } from './lib/run.mjs';

const REQUIREMENTS = 'python/tests/requirements.txt';

/** @param {string} python */
async function test(python) {
  /** @param {string[]} args */
  const module = (...args) => run(python, ['-B', '-m', ...args]);
  for (const config of ['vite.config.ts', 'vite.notebook.config.ts']) {
    const vite = [packageCommand('vite'), 'build', '--config', config, '--logLevel', 'warn'];
    if (!(await run(process.execPath, vite))) return false;
  }
  // From a wheel, not from the folder: what the wheel lacks is missed.
  const pip = ['pip', 'install', '--quiet', '--disable-pip-version-check'];
  if (!(await module(...pip, '--no-build-isolation', '--no-deps', '--force-reinstall', `${root}python`)))
    return false;
  const results = [
    await module('ruff', 'check', '--no-cache', 'python'),
    await module('ruff', 'format', '--no-cache', '--check', 'python'),
    await module(
      'mypy',
      '--config-file',
      'python/pyproject.toml',
      '--cache-dir',
      '/dev/null',
      'python/src/errorscape',
    ),
    await module('pytest', '-q', '-c', 'python/pyproject.toml', '--rootdir', 'python', 'python/tests'),
  ];
  const chromium = findTestChromium() ?? (await ensureChromium());
  if (chromium === null) {
    console.log('LEFT OUT: the widget in JupyterLab and marimo: there is no Chromium.');
    return results.every(Boolean);
  }
  const hasTorch = await run(python, ['-c', 'import torch']);
  if (!hasTorch) console.log('LEFT OUT: the loop of PyTorch in JupyterLab: python3-torch is not installed.');
  const config = ['test', '--config', 'playwright.notebook.config.ts'];
  const spec = await run(
    process.execPath,
    [
      packageCommand('@playwright/test', 'playwright'),
      ...config,
      ...(hasTorch ? [] : ['--grep-invert', '@torch']),
    ],
    { CHROMIUM_PATH: chromium, PYTHON: python },
  );
  return spec && results.every(Boolean);
}

const { python, complete } = await preparePython('notebook', REQUIREMENTS);
if (python === null || !complete) console.log('LEFT OUT: the Python package errorscape was not tested.');
else process.exitCode = (await test(python)) ? 0 : 1;
