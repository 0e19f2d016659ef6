/** Firefox, driven through WebDriver BiDi: https://w3c.github.io/webdriver-bidi/ */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import type { Engine, WindowSize } from './engine';
import { start } from './programs';

interface Answer {
  readonly id?: number;
  readonly type: string;
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
  readonly method?: string;
  readonly params?: { readonly level?: string; readonly text?: string | null };
}

/** NS_BINDING_ABORTED: the page was left while a font was on its way, which is nobody's fault. */
const ABORTED = 'status=2152398850';

function wasLeft(text: string): boolean {
  return text.startsWith('downloadable font: download failed') && text.includes(ABORTED);
}

export async function startFirefox(program: string, size: WindowSize): Promise<Engine> {
  const profile = mkdtempSync(join(tmpdir(), 'errorscape-firefox-'));
  const args = ['--headless', '--no-remote', '--remote-debugging-port=0', '--profile', profile];
  const firefox = start(program, args);
  const [, address] = await firefox.line(/WebDriver BiDi listening on (\S+)/);
  const complaints: string[] = [];
  const { send, end } = await connect(`${address}/session`, ({ level, text }) => {
    if (level === 'error' && !wasLeft(text ?? '')) complaints.push(text ?? '');
  });
  await send('session.new', { capabilities: {} });
  await send('session.subscribe', { events: ['log.entryAdded'] });
  const { contexts } = (await send('browsingContext.getTree', {})) as { contexts: { context: string }[] };
  const [{ context }] = contexts;
  await send('browsingContext.setViewport', { context, viewport: size });

  return {
    complaints,
    open: async (url) => {
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    run: async (work, ...args) => {
      const outcome = (await send('script.callFunction', {
        functionDeclaration: `async (args) => JSON.stringify(await (${work})(...JSON.parse(args))) ?? 'null'`,
        arguments: [{ type: 'string', value: JSON.stringify(args) }],
        target: { context },
        awaitPromise: true,
        userActivation: true,
      })) as { type: string; result: { value: string }; exceptionDetails?: { text: string } };
      if (outcome.type !== 'success') throw new Error(outcome.exceptionDetails?.text);
      return JSON.parse(outcome.result.value);
    },
    perform: async (actions) => {
      await send('input.performActions', { context, actions });
    },
    screenshot: async () => {
      const { data } = (await send('browsingContext.captureScreenshot', { context })) as { data: string };
      return Buffer.from(data, 'base64');
    },
    close: async () => {
      await send('browser.close', {});
      end();
      await firefox.stop();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** A BiDi connection: commands are numbered, and each answer names its command. */
async function connect(address: string, onLog: (entry: NonNullable<Answer['params']>) => void) {
  const socket = new WebSocket(address);
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (fault: Error) => void }>();
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve());
    socket.once('error', reject);
  });
  socket.on('message', (data) => {
    const answer: Answer = JSON.parse(String(data));
    if (answer.method === 'log.entryAdded' && answer.params) onLog(answer.params);
    if (answer.id === undefined) return;
    const command = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (answer.type === 'success') command?.resolve(answer.result);
    else command?.reject(new Error(`${answer.error}: ${answer.message}`));
  });
  let last = 0;
  const send = (method: string, params: object) =>
    new Promise<unknown>((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { resolve, reject });
      socket.send(JSON.stringify({ id, method, params }));
    });
  return { send, end: () => socket.terminate() };
}
