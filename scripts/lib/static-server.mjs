// A static file server for the built page: enough for localhost, and no way out of its folder.
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
};

/**
 * The file that a request's path names, as text: nothing is looked up on the disk.
 * @param {string} folder absolute
 * @param {string} url the request's target, still encoded
 * @returns {string | null} an absolute path inside the folder; null for what tries to leave it, names a hidden
 *   file, or cannot be decoded
 */
export function fileOf(folder, url) {
  let path;
  try {
    path = decodeURIComponent(url.split(/[?#]/, 1)[0]);
  } catch {
    return null;
  }
  if (!path.startsWith('/') || /[\0\\]/.test(path)) return null;
  if (path.split('/').some((part) => part.startsWith('.'))) return null;
  const file = resolve(folder, `.${path}`);
  return file === folder || file.startsWith(folder + sep) ? file : null;
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {Record<string, string>} headers
 * @param {string} text
 */
function answer(response, status, headers, text) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers }).end(`${text}\n`);
}

/**
 * @param {string} root the folder's real path
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function serve(root, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    answer(response, 405, { Allow: 'GET, HEAD' }, 'Method not allowed');
    return;
  }
  const url = request.url ?? '/';
  const named = fileOf(root, url);
  const info = named === null ? null : await stat(named).catch(() => null);
  const path = url.split(/[?#]/, 1)[0];
  // The page's own paths are relative, so a folder needs its slash.
  if (info?.isDirectory() && !path.endsWith('/')) {
    answer(response, 301, { Location: `./${path.slice(path.lastIndexOf('/') + 1)}/` }, 'Moved');
    return;
  }
  // Only a folder may have a slash at its end.
  const file = named !== null && path.endsWith('/') ? join(named, 'index.html') : named;
  // A link inside the folder may point outside it: only the real path tells.
  const real = file === null ? null : await realpath(file).catch(() => null);
  const found = real?.startsWith(root + sep) ? await stat(real).catch(() => null) : null;
  if (!real || !found?.isFile()) {
    answer(response, 404, {}, 'Not found');
    return;
  }
  response.writeHead(200, {
    'Content-Type': TYPES[extname(real)] ?? 'application/octet-stream',
    'Content-Length': found.size,
    'Cache-Control': path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    'X-Content-Type-Options': 'nosniff',
  });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(real)
      .on('error', () => response.destroy())
      .pipe(response);
}

/**
 * @param {import('node:http').RequestListener} handler
 * @param {string} host
 * @param {number} port
 * @returns {Promise<import('node:http').Server>}
 */
function listen(handler, host, port) {
  return new Promise((done, failed) => {
    const server = createServer(handler);
    server.once('error', failed);
    server.listen(port, host, () => done(server));
  });
}

/**
 * Serves a folder on localhost, at the first free port from the given one. "localhost" is two addresses, 127.0.0.1
 * and ::1, and a browser may try either: a port counts as free when nobody holds it on both.
 * @param {string} folder
 * @param {number} firstPort
 * @returns {Promise<{ address: string, port: number, close: () => void }>} address ends in a slash
 * @throws where the folder does not exist or a hundred ports are taken
 */
export async function serveFolder(folder, firstPort) {
  const root = await realpath(folder);
  /** @type {import('node:http').RequestListener} */
  const handler = (request, response) => {
    serve(root, request, response).catch(() => response.destroy());
  };
  for (let port = firstPort; port < firstPort + 100; port += 1) {
    /** @type {import('node:http').Server[]} */
    const servers = [];
    const close = () => {
      for (const server of servers) {
        server.close();
        server.closeAllConnections();
      }
    };
    try {
      servers.push(await listen(handler, '127.0.0.1', port));
      servers.push(await listen(handler, '::1', port));
    } catch (fault) {
      const code = /** @type {NodeJS.ErrnoException} */ (fault).code;
      // A machine without IPv6 has only the one address.
      if (servers.length === 0 || code === 'EADDRINUSE') {
        close();
        if (code === 'EADDRINUSE' || code === 'EACCES') continue;
        throw fault;
      }
    }
    return { address: `http://localhost:${port}/`, port, close };
  }
  throw new Error(`No free port from ${firstPort} to ${firstPort + 99}`);
}
