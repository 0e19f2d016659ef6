/** Caches and a host in memory. */
import type { Surroundings } from '../../src/offline/fileCache';

export const SCOPE = 'https://host.example/some/path/';

type Host = Record<string, string | number | Error>;

/** @param host what it answers at each address below the scope: a text, a status, or a network that fails */
export function surroundings(host: Host) {
  const stored = new Map<string, Map<string, Response>>();
  const inUse = new Set<string>();
  const asked: string[] = [];
  /** While false, the network neither answers nor fails. */
  const network = { answers: true };

  const open = async (name: string) => {
    const entries = stored.get(name) ?? new Map<string, Response>();
    stored.set(name, entries);
    const cache: Pick<Cache, 'match' | 'put'> = {
      match: async (url) => entries.get(String(url))?.clone(),
      put: async (url, answer) => {
        entries.set(String(url), answer);
      },
    };
    return cache as Cache;
  };
  const world: Surroundings = {
    scope: SCOPE,
    caches: {
      open,
      keys: async () => [...stored.keys()],
      delete: async (name) => stored.delete(name),
    },
    fetch: async (request) => {
      const url = typeof request === 'string' ? request : request.url;
      const path = url.slice(SCOPE.length);
      asked.push(path);
      if (!network.answers) return new Promise(() => {});
      const answer = host[path] ?? 404;
      if (answer instanceof Error) throw answer;
      return typeof answer === 'number' ? new Response(null, { status: answer }) : new Response(answer);
    },
    isInUse: async (version) => inUse.has(version),
    // Patience is at its end once the network has had its turn.
    wait: () => new Promise((over) => setTimeout(over)),
  };
  return { world, host, stored, inUse, asked, network };
}

/** A request as a tab makes it; `navigate` cannot be set from outside, so it is laid over. */
export function request(
  path: string,
  mode: 'navigate' | 'cors' = 'cors',
  options: RequestInit = {},
): Request {
  const made = new Request(new URL(path, SCOPE), options);
  return mode === 'cors' ? made : Object.defineProperty(made, 'mode', { value: mode });
}
