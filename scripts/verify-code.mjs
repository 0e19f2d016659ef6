// `npm run verify-code`: gets the Python packages that the comparison needs, and runs it with them. The arguments are those of
// tests/export/code/verify.ts.
import { preparePython } from './lib/python.mjs';
import { run } from './lib/run.mjs';

// What is installed already is compared; the comparison says which frameworks it leaves out.
const { python } = await preparePython('verify-code', 'tests/export/code/requirements.txt');
/** @type {Record<string, string>} */
const env = python === null ? {} : { PYTHON: python };
const args = ['--import', 'tsx', 'tests/export/code/verify.ts', ...process.argv.slice(2)];
process.exitCode = (await run(process.execPath, args, env)) ? 0 : 1;
