// Serves the page that `npm run build` made, and prints its address. The browser tests start it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/run.mjs';
import { serveFolder } from './lib/static-server.mjs';

const DEFAULT_PORT = 4173;

const dist = join(root, 'dist');
if (!existsSync(join(dist, 'index.html'))) {
  console.error('There is no built page: run npm run build first.');
  process.exit(1);
}
const { address } = await serveFolder(dist, DEFAULT_PORT);
console.log(`Errorscape is at ${address}`);
