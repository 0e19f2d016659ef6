/**
 * Loads parts of the page, with their style sheets. A request that fails is made once more at once, and whenever the
 * network is back.
 */

/** Style sheets that did not come. The bundler never asks for one twice, and would then load the part without it. */
const failedStyles = new Set<HTMLLinkElement>();
let watching = false;

function watchStyles(): void {
  if (watching) return;
  watching = true;
  const note = ({ target }: Event) => {
    if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') failedStyles.add(target);
  };
  // Errors of elements do not bubble; they are heard on the way down.
  globalThis.document?.addEventListener('error', note, true);
}

async function reloadStyle(failed: HTMLLinkElement): Promise<void> {
  failedStyles.delete(failed);
  const link = failed.cloneNode() as HTMLLinkElement;
  await new Promise((loaded, notLoaded) => {
    link.addEventListener('load', loaded);
    link.addEventListener('error', () => notLoaded(new Error(`No style sheet at ${link.href}`)));
    failed.replaceWith(link);
  });
}

/** For each part that lacked a style sheet when it was last asked for, the address that the bundler named. */
const lacking = new WeakMap<() => Promise<unknown>, string>();

/** Asks anew for all style sheets that did not come: the part fails only where one of its own still does not. */
async function attempt<T>(load: () => Promise<T>): Promise<T> {
  await Promise.allSettled([...failedStyles].map(reloadStyle));
  const lacked = lacking.get(load);
  if (lacked !== undefined && [...failedStyles].some(({ href }) => href.endsWith(lacked)))
    throw new Error(`No style sheet at ${lacked}`);
  lacking.delete(load);
  try {
    return await load();
  } catch (reason) {
    const [, address] = /preload CSS for (\S+)/.exec(String(reason)) ?? [];
    if (address !== undefined) lacking.set(load, address.split('/').at(-1) ?? address);
    throw reason;
  }
}

/** @throws what the second attempt failed of */
export async function loadPart<T>(load: () => Promise<T>): Promise<T> {
  watchStyles();
  try {
    return await attempt(load);
  } catch {
    return await attempt(load);
  }
}

/** Calls back whenever the network is back; returns the way to stop. */
export function whenOnline(listener: () => void): () => void {
  globalThis.addEventListener('online', listener);
  return () => globalThis.removeEventListener('online', listener);
}

/** Loads a part until it is there. Each attempt that fails is told; returns the way to stop. */
export function keepLoading<T>(
  load: () => Promise<T>,
  ready: (part: T) => void,
  failed: (reason: unknown) => void,
): () => void {
  let over = false;
  let underWay = false;
  const stop = () => {
    over = true;
    stopWaiting();
  };
  const tryNow = async () => {
    if (over || underWay) return;
    underWay = true;
    try {
      const part = await loadPart(load);
      if (over) return;
      stop();
      ready(part);
    } catch (reason) {
      if (over) return;
      console.warn(reason);
      failed(reason);
    } finally {
      underWay = false;
    }
  };
  const stopWaiting = whenOnline(() => void tryNow());
  void tryNow();
  return stop;
}
