/** JupyterLab as a person has it open: a notebook's cells, and the kernel behind them. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, expect, type FrameLocator, type Page } from '@playwright/test';
import { type NotebookServer, startServer, temporaryFolder } from './server';

const EXAMPLES = new URL('../../python/examples/', import.meta.url);

interface KernelMessage {
  readonly content: { readonly text?: string; readonly ename?: string; readonly evalue?: string };
}

interface JupyterApp {
  readonly commands: { execute(name: string, args?: object): Promise<unknown> };
  readonly shell: {
    readonly currentWidget: {
      readonly sessionContext: {
        readonly session: {
          readonly kernel: {
            readonly connectionStatus: string;
            requestExecute(content: object): {
              onIOPub: (message: KernelMessage) => void;
              done: Promise<unknown>;
            };
          } | null;
        } | null;
      };
    } | null;
  };
}

declare global {
  var jupyterapp: JupyterApp;
}

export interface Notebook {
  readonly page: Page;
  /**
   * Opens one of the examples and runs all of its cells.
   * @param before what the kernel runs first
   */
  run(example: string, before?: string): Promise<void>;
  /** Saves the notebook and loads the browser's page anew; the kernel goes on. */
  reload(): Promise<void>;
  /** Runs Python in the notebook's kernel. @returns what it prints @throws Error where it raises */
  python(code: string): Promise<string>;
  /** The value of an expression, by way of JSON. */
  value(expression: string): Promise<unknown>;
  /** Runs a new cell at the end of the notebook. */
  cell(code: string): Promise<void>;
  /** The page in one of the notebook's outputs, scrolled into view. */
  scene(index: number): Promise<FrameLocator>;
}

/** Waits until the notebook on show has its kernel. */
async function connected(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      globalThis.jupyterapp?.shell.currentWidget?.sessionContext?.session?.kernel?.connectionStatus ===
      'connected',
  );
}

/** As under a hub: below a path, behind a token. */
export const test = base.extend<{ notebook: Notebook }, { jupyter: NotebookServer }>({
  jupyter: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from here.
    async ({}, use) => {
      const folder = temporaryFolder();
      const settings = join(folder, 'settings');
      const notifications = join(settings, '@jupyterlab/apputils-extension');
      mkdirSync(notifications, { recursive: true });
      // Without a network there is no news to ask about.
      writeFileSync(
        join(notifications, 'notification.jupyterlab-settings'),
        JSON.stringify({ fetchNews: 'false', checkForUpdates: false }),
      );
      cpSync(EXAMPLES, join(folder, 'examples'), { recursive: true });
      const options = [
        '--no-browser',
        '--allow-root',
        '--expose-app-in-browser',
        '--ServerApp.ip=127.0.0.1',
        '--ServerApp.port=0',
        '--ServerApp.base_url=/user/ada/',
        `--ServerApp.root_dir=${join(folder, 'examples')}`,
        '--IdentityProvider.token=of-ada',
      ];
      const server = await startServer(
        folder,
        ['-m', 'jupyterlab', ...options],
        /(http:\/\/(?:127\.0\.0\.1|localhost):\d+\/user\/ada\/)lab/,
        { JUPYTERLAB_SETTINGS_DIR: settings, JUPYTERLAB_WORKSPACES_DIR: join(folder, 'workspaces') },
      );
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  notebook: async ({ page, jupyter }, use) => {
    const notebook: Notebook = {
      page,
      run: async (example, before) => {
        await page.goto(`${jupyter.address}lab/tree/${example}?token=of-ada&reset`);
        await connected(page);
        if (before !== undefined) await notebook.python(before);
        await page.evaluate(() => jupyterapp.commands.execute('notebook:run-all-cells'));
      },
      reload: async () => {
        await page.evaluate(() => jupyterapp.commands.execute('docmanager:save'));
        await page.reload();
        await connected(page);
      },
      python: (code) =>
        page.evaluate(async (text) => {
          const kernel = jupyterapp.shell.currentWidget?.sessionContext.session?.kernel;
          if (kernel == null) throw new Error('The notebook has no kernel');
          let printed = '';
          let raised = '';
          const future = kernel.requestExecute({ code: text, store_history: false });
          future.onIOPub = ({ content }) => {
            printed += content.text ?? '';
            if (content.ename !== undefined) raised = `${content.ename}: ${content.evalue}`;
          };
          await future.done;
          if (raised !== '') throw new Error(raised);
          return printed;
        }, code),
      value: async (expression) =>
        JSON.parse(await notebook.python(`import json; print(json.dumps(${expression}))`)),
      cell: async (code) => {
        await page.evaluate(async () => {
          await jupyterapp.commands.execute('notebook:move-cursor-to-last-cell').catch(() => undefined);
          await jupyterapp.commands.execute('notebook:insert-cell-below');
          await jupyterapp.commands.execute('notebook:enter-edit-mode');
        });
        await page.keyboard.insertText(code);
        await page.keyboard.press('Shift+Enter');
      },
      scene: async (index) => {
        const frame = page.locator('.errorscape iframe').nth(index);
        await frame.scrollIntoViewIfNeeded();
        await expect(frame).toHaveAttribute('data-ready', 'true');
        return frame.contentFrame();
      },
    };
    await use(notebook);
  },
});

export { expect };
