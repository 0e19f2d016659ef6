/** WebKit, as Debian's MiniBrowser on a screen in memory, driven through WebDriver: https://w3c.github.io/webdriver/ */
import type { Engine, WindowSize } from './engine';
import { freePort, start } from './programs';

/** A driver that has just started may take a while to listen. */
const START_TRIES = 300;
const TRY_MS = 100;

export interface WebKitPrograms {
  readonly driver: string;
  readonly browser: string;
  readonly screen: string;
}

export async function startWebKit(programs: WebKitPrograms, { width, height }: WindowSize): Promise<Engine> {
  const screen = start(programs.screen, ['-displayfd', '1', '-screen', '0', `${width}x${height + 200}x24`]);
  const [display] = await screen.line(/^\d+$/);
  const port = await freePort();
  // The plainest of all locales: its `navigator.language` is "C", which is no language tag.
  const env = {
    DISPLAY: `:${display}`,
    LC_ALL: 'C',
    LANGUAGE: '',
    LIBGL_ALWAYS_SOFTWARE: '1',
    NO_AT_BRIDGE: '1',
  };
  const driver = start(programs.driver, [`--port=${port}`], env);
  await listening(port);

  const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };
  const options = { binary: programs.browser, args: ['--automation'] };
  const { sessionId } = (await ask('POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
  })) as { sessionId: string };
  const session = `/session/${sessionId}`;
  const run: Engine['run'] = async (work, ...args) => {
    const text = await ask('POST', `${session}/execute/async`, {
      script: `const [args, done] = arguments;
        Promise.resolve().then(() => (${work})(...JSON.parse(args)))
          .then((result) => done([JSON.stringify(result) ?? 'null', null]), (fault) => done([null, String(fault)]));`,
      args: [JSON.stringify(args)],
    });
    const [result, fault] = text as [string, null] | [null, string];
    if (result === null) throw new Error(fault);
    return JSON.parse(result);
  };
  // The window has bars of its own: it grows by what they take.
  await ask('POST', `${session}/window/rect`, { x: 0, y: 0, width, height });
  const bars = height - (await run(() => innerHeight));
  await ask('POST', `${session}/window/rect`, { x: 0, y: 0, width, height: height + bars });

  return {
    // The driver has no log: what the page's own listeners hear is all.
    complaints: [],
    open: async (url) => {
      await ask('POST', `${session}/url`, { url });
    },
    run,
    perform: async (actions) => {
      await ask('POST', `${session}/actions`, { actions });
    },
    screenshot: async () => Buffer.from((await ask('GET', `${session}/screenshot`)) as string, 'base64'),
    close: async () => {
      await ask('DELETE', session);
      await driver.stop();
      await screen.stop();
    },
  };
}

async function listening(port: number): Promise<void> {
  for (let tries = 0; tries < START_TRIES; tries++) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, TRY_MS));
  }
  throw new Error('WebKitWebDriver does not answer');
}
