/**
 * `test` with a page that is kept from one test to the next. A new page costs some two seconds of the processor: a
 * process of its own that has to compile the program anew. The kept one loads the address anew and has compiled it already.
 * Between tests it is emptied of all that a test can have left behind; where that cannot be done it is closed.
 */
import { type BrowserContext, test as base, type CDPSession, type Page } from '@playwright/test';

/** A file of the page's own origin in which nothing runs. */
const EMPTY = '/robots.txt';

const STORED = 'cookies,local_storage,indexeddb,cache_storage,file_systems,service_workers';

/** As Playwright has it in a new page. */
const USUAL_MEDIA = {
  media: null,
  colorScheme: 'light',
  reducedMotion: 'no-preference',
  forcedColors: 'none',
  contrast: 'no-preference',
} as const;

type Listening = Pick<Page | BrowserContext, 'on' | 'off'>;

class KeptPage {
  readonly #page: Page;
  readonly #storage: CDPSession;
  /** Takes back what the last test has done, in any order. */
  #undo: (() => unknown)[] = [];
  #isSpoilt = false;

  private constructor(page: Page, storage: CDPSession) {
    this.#page = page;
    this.#storage = storage;
    this.#listen(page);
    this.#listen(page.context());
    const addInitScript = page.addInitScript.bind(page) as (
      ...args: unknown[]
    ) => ReturnType<Page['addInitScript']>;
    page.addInitScript = async (...args: unknown[]) => {
      const script = await addInitScript(...args);
      this.#undo.push(() => script.dispose());
      return script;
    };
    // Settings that last as long as the page, whatever it shows, spoil it for the next test.
    this.#spoils(page.clock, 'install');
    this.#spoils(page, 'exposeFunction');
    this.#spoils(page, 'setExtraHTTPHeaders');
    this.#spoils(page.context(), 'addInitScript');
    this.#spoils(page.context(), 'newCDPSession');
    this.#spoils(page.context(), 'setOffline');
  }

  static async open(context: BrowserContext): Promise<KeptPage> {
    const page = await context.newPage();
    return new KeptPage(page, await context.newCDPSession(page));
  }

  get page(): Page {
    return this.#page;
  }

  async close(): Promise<void> {
    await this.#page.context().close();
  }

  /**
   * Makes the page as good as new.
   * @returns whether it is
   */
  async clean(baseURL: string): Promise<boolean> {
    const page = this.#page;
    const context = page.context();
    const undo = this.#undo;
    this.#undo = [];
    if (this.#isSpoilt || page.isClosed()) return false;
    try {
      for (const other of context.pages()) if (other !== page) await other.close();
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await context.unrouteAll({ behavior: 'ignoreErrors' });
      for (const takeBack of undo) await takeBack();
      await context.clearPermissions();
      await page.emulateMedia(USUAL_MEDIA);
      await page.goto(EMPTY);
      await page.mouse.move(-1, -1);
      // Only a document of the same origin reaches the tab's own storage.
      await page.evaluate(() => sessionStorage.clear());
      await this.#storage.send('Storage.clearDataForOrigin', {
        origin: new URL(baseURL).origin,
        storageTypes: STORED,
      });
      await this.#storage.send('Page.resetNavigationHistory');
      return true;
    } catch {
      return false;
    }
  }

  /** Takes away the listeners that a test adds, and no other: Playwright has its own. */
  #listen(target: Listening): void {
    const on = target.on.bind(target) as (event: string, listener: () => void) => Listening;
    const off = target.off.bind(target) as (event: string, listener: () => void) => Listening;
    Object.assign(target, {
      on: (event: string, listener: () => void) => {
        this.#undo.push(() => off(event, listener));
        return on(event, listener);
      },
    });
  }

  #spoils<Name extends string>(target: Record<Name, (...args: never[]) => unknown>, name: Name): void {
    const work = target[name].bind(target);
    target[name] = (...args) => {
      this.#isSpoilt = true;
      return work(...args);
    };
  }
}

export const test = base.extend<object, { kept: { now: KeptPage | null } }>({
  kept: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      const kept: { now: KeptPage | null } = { now: null };
      await use(kept);
      await kept.now?.close();
    },
    { scope: 'worker' },
  ],

  page: async ({ kept, browser, baseURL, viewport, hasTouch, isMobile, serviceWorkers }, use, info) => {
    // Options that only a new page can have.
    if (baseURL === undefined || hasTouch || isMobile || serviceWorkers !== 'block') {
      const context = await browser.newContext();
      await use(await context.newPage());
      await context.close();
      return;
    }
    kept.now ??= await KeptPage.open(await browser.newContext());
    const { now } = kept;
    if (viewport) await now.page.setViewportSize(viewport);
    await use(now.page);
    if (info.status === info.expectedStatus && (await now.clean(baseURL))) return;
    kept.now = null;
    await now.close();
  },

  context: ({ page }, use) => use(page.context()),
});
