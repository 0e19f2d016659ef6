/** Names that the page and its service worker agree on. Several copies of the page may stand on one host, each with its own scope. */

/** A copy's files of one version are in one cache. */
export function cacheName(scope: string, version: string): string {
  return `${cachePrefix(scope)}${version}`;
}

/** The beginning of the names of all caches of one copy. Scopes end in a slash, so that none begins another's name. */
export function cachePrefix(scope: string): string {
  return `errorscape ${scope} `;
}

/**
 * The lock that every tab of a version shares for as long as it is open. The browser releases it when the tab is gone,
 * however that happens, and so tells which versions are still in use.
 */
export function tabLock(scope: string, version: string): string {
  return `errorscape-tab ${scope} ${version}`;
}

/** A service worker's message to all tabs: this version is the one that is loaded from now on. */
export interface NewVersion {
  readonly errorscapeVersion: string;
}

/** A tab's message to the service worker: it holds its lock, and caches that no tab needs may go. */
export const TAB_IS_HERE = 'errorscape-tab-is-here';
