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
  const link = failed.cloneNode() as HTMLLinkElement;
  await new Promise<void>((over) => {
    link.addEventListener('load', () => over());
    // Noted as failed in its turn by the listener above.
    link.addEventListener('error', () => over());
    failed.replaceWith(link);
  });
  failedStyles.delete(failed);
}

let reloading: Promise<unknown> | null = null;

/** Asks anew for all style sheets that did not come, once for all parts that are asked for meanwhile. */
async function reloadStyles(): Promise<void> {
  // One that is under way may have begun before the last of them failed.
  await reloading;
  reloading ??= Promise.all([...failedStyles].map(reloadStyle)).finally(() => {
    reloading = null;
  });
  await reloading;
}

/** For each part that lacked a style sheet when it was last asked for, the address that the bundler named. */
const lacking = new WeakMap<() => Promise<unknown>, string>();

/** A style sheet that still does not come fails its own part, and no other. */
async function attempt<T>(load: () => Promise<T>): Promise<T> {
  if (failedStyles.size > 0) await reloadStyles();
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
