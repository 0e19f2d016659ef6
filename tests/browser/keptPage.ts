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
    const context = page.context();
    this.#page = page;
    this.#storage = storage;
    // What is asked of a crashed page is never answered.
    page.on('crash', () => {
      this.#isSpoilt = true;
    });
    this.#listen(page);
    this.#listen(context);
    const addInitScript = page.addInitScript.bind(page) as (
      ...args: unknown[]
    ) => ReturnType<Page['addInitScript']>;
    page.addInitScript = async (...args: unknown[]) => {
      const script = await addInitScript(...args);
      this.#undo.push(() => script.dispose());
      return script;
    };
    const newCDPSession = context.newCDPSession.bind(context);
    context.newCDPSession = async (target) => {
      const session = await newCDPSession(target);
      // A session takes its domains and emulations with it. A test may have ended it already.
      this.#undo.push(() => session.detach().catch(() => undefined));
      return session;
    };
    const setOffline = context.setOffline.bind(context);
    context.setOffline = (offline) => {
      this.#undo.push(() => setOffline(false));
      return setOffline(offline);
    };
    // Settings that last as long as the page, whatever it shows, spoil it for the next test.
    this.#spoils(page.clock, 'install');
    this.#spoils(page, 'exposeFunction');
    this.#spoils(page, 'setExtraHTTPHeaders');
    this.#spoils(context, 'addInitScript');
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

/** Options that only a new context can have: another page is kept for each combination of them. */
const kindOf = (...options: readonly unknown[]) => options.join(' ');

export const test = base.extend<object, { kept: Map<string, KeptPage> }>({
  kept: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      const kept = new Map<string, KeptPage>();
      await use(kept);
      for (const each of kept.values()) await each.close();
    },
    { scope: 'worker' },
  ],

  page: async (
    { kept, browser, baseURL, viewport, hasTouch, isMobile, deviceScaleFactor, serviceWorkers },
    use,
    info,
  ) => {
    // A service worker answers for a page for as long as it is open.
    if (baseURL === undefined || serviceWorkers !== 'block') {
      const context = await browser.newContext();
      await use(await context.newPage());
      await context.close();
      return;
    }
    const kind = kindOf(hasTouch, isMobile, deviceScaleFactor);
    const now = kept.get(kind) ?? (await KeptPage.open(await browser.newContext()));
    kept.set(kind, now);
    if (viewport) await now.page.setViewportSize(viewport);
    await use(now.page);
    if (info.status === info.expectedStatus && (await now.clean(baseURL))) return;
    kept.delete(kind);
    await now.close();
  },

  context: ({ page }, use) => use(page.context()),
});
