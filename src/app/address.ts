/**
 * The address bar holds the scene: replaced while it changes, never pushed, and read again when it is edited. The
 * codec brings the whole schema along, so it is loaded once the first picture stands, or at once for a link.
 */

import { whenOnline } from '../browser/loadPart';
import { reloadPage } from '../browser/reloadPage';
import type { Fault } from '../scene/faults';
import type { SceneDocument } from '../scene/types';
import { appText } from '../text/app';
import { reportFailure } from './reportFailure';
import { failedAddress, forgetUnsaved, keepUnsaved, readUnsaved, rememberFailed } from './tabStorage';

/** Browsers allow about 100 replacements in 30 seconds; a link is written once a change has settled. */
const SETTLE_MS = 300;

type Codec = typeof import('../scene/codec');

export interface Read {
  readonly document: SceneDocument;
  readonly faults: readonly Fault[];
}

export interface Address {
  /** Says that the scene has changed. */
  changed(): void;
  /** The link to what is seen now, which the address then holds; null where its data is too long for one. */
  link(): Promise<string | null>;
}

/** A link that names a lesson, or a step of it, and nothing else. */
const LESSON_ALONE = /^lesson=([a-z0-9-]{1,40}(?:\.[a-z0-9-]{1,40})?)$/;

/** A link that names an example and nothing else. */
const EXAMPLE_ALONE = /^example=([a-z0-9-]{1,40})$/;

/** The document in the address; null where it holds no scene. */
async function readAddress(): Promise<Read | null> {
  const hash = currentHash();
  const unsaved = await readUnsaved(hash);
  if (unsaved !== null) return { document: unsaved, faults: [] };
  if (hash === '') return null;
  const [, place] = LESSON_ALONE.exec(hash) ?? [];
  if (place !== undefined) {
    const { lessonOpeningScene } = await import('../lessons/lessonOpeningScene');
    return { document: await lessonOpeningScene(place), faults: [] };
  }
  const [, example] = EXAMPLE_ALONE.exec(hash) ?? [];
  if (example !== undefined) {
    const { exampleScene } = await import('../examples');
    const document = exampleScene(example);
    if (document !== null) return { document, faults: [] };
  }
  const { decodeHash } = await import('../scene/codec');
  return decodeHash(hash);
}

/**
 * Reads the address when the page is opened. Where the reader's script cannot be fetched, the page is loaded again,
 * once for each address: a browser may never ask for a failed script twice. `undefined` where that does not help
 * either.
 */
export async function readFirstAddress(): Promise<Read | null | undefined> {
  const reading = readAddress();
  try {
    const read = await reading;
    rememberFailed(null);
    return read;
  } catch {
    const hash = currentHash();
    // A reload is under way: nothing after this line is seen.
    if (failedAddress() !== hash && rememberFailed(hash)) await reloadPage();
    return reportFailure(readAddress, appText.parts.links);
  }
}

/**
 * Keeps the address up to date with `document()`; tells of a scene that came in by the address itself,
 * and of one that has become too long for it.
 * @param unread the address could not be read: it stays as it is, for a reload
 */
export function keepAddress(
  document: () => SceneDocument,
  arrived: (read: Read) => void,
  tooLong: () => void,
  unread: boolean,
): Address {
  let codec: Codec | null = null;
  let timer = 0;
  let written = currentHash();
  let reading = unread;
  let fitted = true;

  const loaded = async (): Promise<Codec> => {
    codec ??= await import('../scene/codec');
    return codec;
  };

  /** Not over an address that came in by itself, before its scene is here or its reading has failed. */
  function put(hash: string): void {
    if (reading || hash === written || currentHash() !== written) return;
    written = hash;
    history.replaceState(history.state, '', `#${hash}`);
  }

  function write({ encodeShared }: Codec): void {
    window.clearTimeout(timer);
    timer = 0;
    const hash = encodeShared(document());
    if (hash === null && fitted) tooLong();
    fitted = hash !== null;
    if (hash !== null) put(hash);
  }

  async function read(): Promise<void> {
    const hash = currentHash();
    if (hash === written) return;
    window.clearTimeout(timer);
    timer = 0;
    written = hash;
    reading = true;
    const found = await reportFailure(readAddress, appText.parts.links);
    // Another address may have come meanwhile; one that could not be read stays.
    if (found === undefined || currentHash() !== hash) return;
    reading = false;
    if (found !== null) arrived(found);
  }

  /** The address that the page was opened with, read once that is possible. */
  async function readLate(): Promise<void> {
    const hash = written;
    if (!reading || currentHash() !== hash) return;
    const found = await reportFailure(readAddress, appText.parts.links);
    if (found === undefined || !reading || currentHash() !== hash) return;
    reading = false;
    if (found !== null) arrived(found);
  }

  /** The reader of links is here: an address that waits for it comes first. */
  function writeOrRead(ready: Codec): void {
    if (reading) void readLate();
    else write(ready);
  }

  whenOnline(() => void readLate());
  window.addEventListener('hashchange', () => void read());
  window.addEventListener('pagehide', () => {
    if (reading) return;
    const before = written;
    const pending = timer !== 0;
    // For a reload this comes too late; whoever comes back by the browser's Back finds it.
    if (pending && codec !== null) write(codec);
    if (pending || !fitted) keepUnsaved([before, written], document());
    else forgetUnsaved();
  });
  return {
    changed: () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(
        () => void reportFailure(async () => writeOrRead(await loaded()), appText.parts.links),
        SETTLE_MS,
      );
    },
    link: async () => {
      const hash = (await loaded()).encodeShared(document());
      if (hash !== null) put(hash);
      return hash === null ? null : `${location.origin}${location.pathname}${location.search}#${hash}`;
    },
  };
}

function currentHash(): string {
  return location.hash.replace(/^#/, '');
}
