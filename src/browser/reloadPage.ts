let prepare: () => unknown = () => {};

/** @param write writes what the page shows into its address, where that is not done all along; it may not fail */
export function beforeReload(write: () => Promise<void>): void {
  prepare = write;
}

/**
 * Loads the page anew, where its server can be reached; else all stays as it is. It is what helps where a script could
 * not be fetched: Chromium remembers that for as long as the page is open, and asking for the script again fails at
 * once. What the page shows is in its address.
 */
export async function reloadPage(): Promise<void> {
  try {
    await fetch(location.href, { method: 'HEAD', cache: 'no-store' });
  } catch {
    return;
  }
  await prepare();
  location.reload();
}
