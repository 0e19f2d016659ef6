// npm start: installs what is missing, builds, and serves the page on localhost until Ctrl+C.
import { ensurePackages } from './lib/install.mjs';
import { packageCommand, run } from './lib/run.mjs';

const ready =
  (await ensurePackages()) &&
  (await run(process.execPath, [packageCommand('vite'), 'build', '--logLevel', 'error']));
if (!ready) process.exit(1);
await import('./serve-dist.mjs');
console.log('Ctrl+C ends it.');
