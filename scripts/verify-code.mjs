// `npm run verify-code`: gets the Python packages that the comparison needs, and runs it with them. The arguments are those of
// tests/export/code/verify.ts.
import { preparePython } from './lib/python.mjs';
import { run } from './lib/run.mjs';

// Frameworks that are installed already are compared; the comparison says which ones it leaves out.
const asked = process.argv.slice(2);
const [name, list, more] = asked.includes('--newest')
  ? ['verify-code-newest', 'requirements-newest.txt', { withDebian: false }]
  : ['verify-code', 'requirements.txt', {}];
const { python } = await preparePython(name, `tests/export/code/${list}`, more);
/** @type {Record<string, string>} */
const env = python === null ? {} : { PYTHON: python };
const args = ['--import', 'tsx', 'tests/export/code/verify.ts', ...asked];
process.exitCode = (await run(process.execPath, args, env)) ? 0 : 1;
