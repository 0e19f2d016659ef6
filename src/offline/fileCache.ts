/** Keeps the files of one version of the page, and answers requests from them. It knows caches and a network, and no service worker. */
import { cacheName, cachePrefix } from './names';

export interface Kept {
  /** It stands in the page's HTML as well. */
  readonly version: string;
  /** Addresses relative to the scope; the page itself is "./". */
  readonly files: readonly string[];
}

export interface Surroundings {
  /** The absolute address of the folder that the page stands in, with a slash at its end. */
  readonly scope: string;
  readonly caches: Pick<CacheStorage, 'open' | 'keys' | 'delete'>;
  fetch(request: Request | string, options: RequestInit): Promise<Response>;
  /** Whether an open tab runs this version. */
  isInUse(version: string): Promise<boolean>;
  wait(ms: number): Promise<void>;
}

/** The time in ms that the network may take before the cache answers. A page that hangs is worse than one that is a version old. */
const TIMEOUT_MS = { page: 3000, other: 1000 } as const;

/** Files fetched at once while a version is stored: the page that is open has the network first. */
const AT_ONCE = 6;

/** Files whose names change with their content: what is once stored is right for ever. */
const HASHED = 'assets/';

export function createFileCache({ version, files }: Kept, world: Surroundings) {
  const { scope } = world;

  const ownCaches = async () =>
    (await world.caches.keys()).filter((name) => name.startsWith(cachePrefix(scope)));

  /** Looks in this version's cache first. */
  async function find(url: string): Promise<Response | undefined> {
    const own = cacheName(scope, version);
    const others = (await ownCaches()).filter((name) => name !== own);
    for (const name of [own, ...others]) {
      const cache = await world.caches.open(name);
      // Scripts are asked for with and without an origin, and hosts say that answers vary by it. These do not.
      const found = await cache.match(url, { ignoreVary: true });
      if (found !== undefined) return found;
    }
    return undefined;
  }

  async function fetchFile(file: string): Promise<Response> {
    const url = new URL(file, scope).href;
    if (file.startsWith(HASHED)) {
      const known = await find(url);
      if (known !== undefined) return known;
    }
    const answer = await world.fetch(url, {
      cache: file.startsWith(HASHED) ? 'default' : 'no-cache',
      priority: 'low',
    });
    if (!answer.ok) throw new Error(`${answer.status} for ${url}`);
    // While a new version is being put up, its list may be here before its page.
    if (file === './' && !(await answer.clone().text()).includes(version))
      throw new Error(`The page at ${url} is not of version ${version}`);
    return answer;
  }

  /**
   * Stores all files.
   * @throws where one of them does not come: the browser then tries again when it looks for updates
   */
  async function store(): Promise<void> {
    const cache = await world.caches.open(cacheName(scope, version));
    const left = [...files];
    const work = async () => {
      for (let file = left.shift(); file !== undefined; file = left.shift()) {
        await cache.put(new URL(file, scope).href, plain(await fetchFile(file)));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }

  /** Removes the caches of versions that no tab runs any more. */
  async function tidy(): Promise<void> {
    for (const name of await ownCaches()) {
      const other = name.slice(cachePrefix(scope).length);
      if (other !== version && !(await world.isInUse(other))) await world.caches.delete(name);
    }
  }

  async function fromNetworkFirst(request: Request, url: string, patience: number): Promise<Response> {
    const network = world.fetch(request, { cache: 'no-cache' });
    const late = world.wait(patience).then(() => null);
    const answer = await Promise.race([network, late]).catch(() => null);
    // A server that is being restarted answers with a fault of its own.
    if (answer !== null && answer.status < 500) return answer;
    return (await find(url)) ?? network;
  }

  async function fromCacheFirst(request: Request, url: string): Promise<Response> {
    return (await find(url)) ?? world.fetch(request, {});
  }

  /** @returns null where the request is none of the page's: the browser then answers it as ever */
  function answer(request: Request): Promise<Response> | null {
    const { href } = withoutQuery(request.url);
    if (request.method !== 'GET' || !href.startsWith(scope) || request.headers.has('range')) return null;
    const file = href.slice(scope.length);
    if (file.startsWith(HASHED)) return fromCacheFirst(request, href);
    const isPage = request.mode === 'navigate';
    // An address of the page with or without its file's name is the same page.
    const url = file === 'index.html' ? scope : href;
    return fromNetworkFirst(request, url, isPage ? TIMEOUT_MS.page : TIMEOUT_MS.other);
  }

  return { store, tidy, answer };
}

function withoutQuery(address: string): URL {
  const url = new URL(address);
  url.search = '';
  url.hash = '';
  return url;
}

/** An answer that was redirected may not stand for a page; the same without that mark may. */
function plain(answer: Response): Response {
  if (!answer.redirected) return answer;
  const { status, statusText, headers } = answer;
  return new Response(answer.body, { status, statusText, headers });
}
