/** The built page, whose first script also notes what the page complains about: a driver need not tell it. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveFolder } from '../../scripts/lib/static-server.mjs';

const FIRST_PORT = 4273;
/** It runs before anything else, and the service worker keeps it. */
const FIRST_SCRIPT = 'opening.js';

/** Runs in the page, before anything else of it. */
function noteComplaints(): void {
  const complaints: string[] = [];
  Object.assign(globalThis, { complaints });
  const { error } = console;
  console.error = (...words: unknown[]) => {
    complaints.push(words.map(String).join(' '));
    error(...words);
  };
  // Captured: a part that fails to load tells its own element only.
  addEventListener(
    'error',
    (event) => complaints.push(event.message ?? `${event.target} failed to load`),
    true,
  );
  addEventListener('unhandledrejection', ({ reason }) => complaints.push(`unhandled: ${reason}`));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    complaints.push(`blocked: ${violatedDirective} ${blockedURI}`),
  );
}

export async function serveBuiltPage(): Promise<{ address: string; close: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'errorscape-site-'));
  cpSync('dist', folder, { recursive: true });
  const script = join(folder, FIRST_SCRIPT);
  writeFileSync(script, `(${noteComplaints})();\n${readFileSync(script, 'utf8')}`);
  const { address, close } = await serveFolder(folder, FIRST_PORT);
  return {
    address,
    close: () => {
      close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
