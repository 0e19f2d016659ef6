// A tab of a browser, as far as the page's address and history need one: entries to go back and forward through, a clock that a
// test moves, and the tab's storage.
import { vi } from 'vitest';

interface TabEntry {
  readonly hash: string;
  readonly state: unknown;
}

export class FakeBrowser extends EventTarget {
  readonly stored = new Map<string, string>();
  readonly reload = vi.fn();
  /** Whether it refuses to change the history, as after too many changes. */
  refuses = false;
  /** The changes that it has refused. */
  refused = 0;
  private entries: readonly TabEntry[];
  private index = 0;
  private waiting = new Map<number, () => void>();
  private timers = 0;

  constructor(hash = '') {
    super();
    this.entries = [{ hash, state: null }];
  }

  get hash(): string {
    return this.entries[this.index].hash;
  }

  get hashes(): readonly string[] {
    return this.entries.map(({ hash }) => hash);
  }

  /** The page that is loaded next finds this tab. */
  install(): void {
    const current = () => this.entries[this.index];
    const hear = this.addEventListener.bind(this);
    vi.stubGlobal('window', {
      addEventListener: hear,
      setTimeout: (run: () => void) => {
        this.waiting.set(++this.timers, run);
        return this.timers;
      },
      clearTimeout: (timer: number) => this.waiting.delete(timer),
    });
    // The network's coming back is heard on the global object.
    vi.stubGlobal('addEventListener', hear);
    vi.stubGlobal('history', {
      get state() {
        return current().state;
      },
      replaceState: (state: unknown, _title: string, url?: string) => this.put(this.index, state, url),
      pushState: (state: unknown, _title: string, url?: string) => this.put(this.index + 1, state, url),
    });
    vi.stubGlobal('location', {
      get hash() {
        const { hash } = current();
        return hash === '' ? '' : `#${hash}`;
      },
      origin: 'https://example.org',
      pathname: '/errorscape/',
      search: '?a=1',
      reload: this.reload,
    });
    vi.stubGlobal('sessionStorage', {
      getItem: (key: string) => this.stored.get(key) ?? null,
      setItem: (key: string, text: string) => this.stored.set(key, text),
      removeItem: (key: string) => this.stored.delete(key),
    });
  }

  /** The same tab after a reload: history and storage are there, and nobody listens yet. */
  reloaded(): FakeBrowser {
    const next = new FakeBrowser();
    next.entries = this.entries;
    next.index = this.index;
    for (const [key, text] of this.stored) next.stored.set(key, text);
    return next;
  }

  /** Lets the time pass for which a change must have rested. */
  settle(): void {
    const due = [...this.waiting.values()];
    this.waiting.clear();
    for (const run of due) run();
  }

  /** Opens another address, as by typing it or following a link to it. @returns the way to tell the page of it */
  openUntold(hash: string): () => void {
    this.entries = [...this.entries.slice(0, this.index + 1), { hash, state: null }];
    this.index++;
    return () => this.tell(null);
  }

  open(hash: string): void {
    this.openUntold(hash)();
  }

  /** Goes so many entries back, or forward where it is below 0. */
  back(by = 1): void {
    this.index -= by;
    this.tell(this.entries[this.index].state);
  }

  private tell(state: unknown): void {
    this.dispatchEvent(Object.assign(new Event('popstate'), { state }));
    this.dispatchEvent(new Event('hashchange'));
  }

  private put(at: number, state: unknown, url: string | undefined): void {
    if (this.refuses) {
      this.refused++;
      throw new DOMException('too many', 'SecurityError');
    }
    const hash = url === undefined ? this.hash : url.replace(/^#/, '');
    // Behind an entry that is pushed there is nothing; one that is replaced has its later ones still.
    const later = at > this.index ? [] : this.entries.slice(at + 1);
    this.entries = [...this.entries.slice(0, at), { hash, state }, ...later];
    this.index = at;
  }
}
