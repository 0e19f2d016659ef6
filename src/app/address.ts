/** The address bar holds the scene: replaced while it changes, never pushed, and read again when it is edited. */
import { decodeHash, encodeHash, fitsInLink } from '../scene/codec';
import type { Fault } from '../scene/faults';
import type { SceneDocument } from '../scene/types';

/** Browsers allow about 100 replacements in 30 seconds; a link is written once a change has settled. */
const SETTLE_MS = 300;

export interface Address {
  /** Says that the scene has changed. */
  changed(): void;
  /** The link to what is seen now; null where its data is too long for one. */
  link(): string | null;
  stop(): void;
}

/** What the page was opened with; null where the address holds no scene. */
export function readAddress(): { document: SceneDocument; faults: readonly Fault[] } | null {
  const hash = location.hash.replace(/^#/, '');
  return hash === '' ? null : decodeHash(hash);
}

/** Keeps the address up to date with `document()`; tells of a scene that came in by the address itself. */
export function keepAddress(
  document: () => SceneDocument,
  arrived: (document: SceneDocument, faults: readonly Fault[]) => void,
): Address {
  let timer = 0;
  let written = location.hash.replace(/^#/, '');

  function write(): void {
    window.clearTimeout(timer);
    timer = 0;
    const current = document();
    if (!fitsInLink(current)) return;
    const hash = encodeHash(current);
    if (hash === written) return;
    written = hash;
    history.replaceState(history.state, '', `#${hash}`);
  }

  function read(): void {
    const hash = location.hash.replace(/^#/, '');
    if (hash === written) return;
    window.clearTimeout(timer);
    timer = 0;
    written = hash;
    const { document: next, faults } = decodeHash(hash);
    arrived(next, faults);
  }

  window.addEventListener('hashchange', read);
  // A page that is left or reloaded before the change has settled takes it along.
  window.addEventListener('pagehide', write);
  return {
    changed: () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(write, SETTLE_MS);
    },
    link: () => {
      const current = document();
      if (!fitsInLink(current)) return null;
      return `${location.origin}${location.pathname}${location.search}#${encodeHash(current)}`;
    },
    stop: () => {
      window.clearTimeout(timer);
      window.removeEventListener('hashchange', read);
      window.removeEventListener('pagehide', write);
    },
  };
}
