/**
 * The link of an embed, in place of the address and its history: an embed's address never changes, nothing is stored, and the
 * host's Back knows nothing of it.
 */
import { createStore } from 'zustand/vanilla';
import { debounced } from '../../browser/debounced';
import { loadPart } from '../../browser/loadPart';
import type { SceneDocument } from '../../scene/types';
import { appText } from '../../text/app';
import { firstPicture } from '../firstPicture';
import type { Address, HistoryPage } from '../history/types';
import { reportFailure } from '../reportFailure';

const loadCodec = () => import('../../scene/codec');

export interface LinkStore {
  /** Keeps the link of a page, as `startApp` asks for it. */
  readonly keep: (page: HistoryPage) => Address;
  /** Tells the link a moment after each change; null where the scene is too long for one. @returns the way to stop */
  subscribe(listener: (link: string | null) => void): () => void;
}

/** The address of the page alone, without what follows it. */
function pageAddress(): string {
  return `${location.origin}${location.pathname}`;
}

export function createLinkStore(): LinkStore {
  const store = createStore<{ readonly link: string | null }>(() => ({ link: null }));

  async function write(document: SceneDocument): Promise<string | null> {
    const codec = await reportFailure(loadCodec, appText.parts.links);
    const hash = codec?.encodeShared(document) ?? null;
    return hash === null ? null : `${pageAddress()}#${hash}`;
  }

  return {
    keep: ({ document }) => {
      // The codec is loaded early: if its file were gone by the time it is needed, a reload would lose the changes. A failure is
      // reported then.
      void firstPicture.then(() => loadPart(loadCodec)).catch(() => undefined);
      const rest = debounced(async () => {
        store.setState({ link: await write(document()) });
      });
      return { changed: rest.moved, leave: () => {}, link: () => write(document()) };
    },
    subscribe: (listener) => store.subscribe(({ link }) => listener(link)),
  };
}
