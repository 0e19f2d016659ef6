/** nginx with docs/nginx.conf as it stands, but for the folder, on a port of its own. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compressFolder } from '../../scripts/lib/compress.mjs';
import { freePort, start } from '../engines/programs';

const USER = process.getuid?.() === 0 ? 'user root;' : '';
const TRIES = 300;
const TRY_MS = 100;

export async function serveUnderNginx(program: string) {
  const folder = mkdtempSync(join(tmpdir(), 'errorscape-nginx-'));
  const site = join(folder, 'site/');
  cpSync('dist', site, { recursive: true });
  // Not the others: nginx has no Brotli by itself, and that takes most of the time.
  compressFolder(site, ['.gz']);
  const port = await freePort();
  const snippet = readFileSync('docs/nginx.conf', 'utf8').replace('/var/www/errorscape/', site);
  mkdirSync(join(folder, 'logs'));
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${USER} daemon off; pid ${folder}/pid; error_log stderr;
     events {}
     http {
       access_log off;
       ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
       server { listen 127.0.0.1:${port}; server_name localhost; ${snippet} }
     }`,
  );
  const nginx = start(program, ['-p', folder, '-c', join(folder, 'nginx.conf')]);
  const address = `http://localhost:${port}/errorscape/`;
  for (let tries = 0; ; tries++) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) break;
    if (tries === TRIES) throw new Error('nginx does not answer');
    await new Promise((go) => setTimeout(go, TRY_MS));
  }
  return {
    address,
    stop: async () => {
      await nginx.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
