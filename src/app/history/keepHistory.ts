/**
 * Address and history of the tab. The address is replaced while the scene is edited; what opens another scene or
 * another page of a lesson begins a new entry, so that the browser's Back leads to what was there before. Scenes that
 * come back are one step of undo.
 */
import { loadPart, whenOnline } from '../../browser/loadPart';
import { openingScene } from '../../scene/defaults';
import type { Scene } from '../../scene/types';
import { closeGallery } from '../../state/gallery';
import { appText } from '../../text/app';
import { currentHash, readAddress } from '../address';
import { createRecorder } from '../recent/recorder';
import { reportFailure } from '../reportFailure';
import { createPlaces, keyOf, newKey, stateOf } from './places';
import { keepTab, type Remembered, readPlace, readTab } from './tabMemory';
import type { Address, HistoryPage, Read } from './types';
import { forgetUnsaved, keepUnsaved } from './unsaved';

/** Browsers allow about 100 replacements in 30 seconds; a link is written once a change has settled. */
const SETTLE_MS = 300;

const loadCodec = () => import('../../scene/codec');

type Codec = Awaited<ReturnType<typeof loadCodec>>;

/** @param opened the address's fragment when the page was opened */
export function keepHistory(page: HistoryPage, opened: string, unread: boolean): Address {
  const places = createPlaces();
  const recorder = createRecorder();
  let current = keyOf(history.state) ?? newKey();
  const before = readTab(current);
  let codec: Codec | null = null;
  let timer = 0;
  let written = opened;
  /** An address that came in by itself has not been read yet: the scene on show is another one's. */
  let reading = unread;
  let fitted = true;

  const loaded = async (): Promise<Codec> => {
    codec ??= await loadPart(loadCodec);
    return codec;
  };

  /** Writes the address. One that was typed or followed is kept until its scene is here or its reading has failed. */
  function put(hash: string): void {
    if (reading || hash === written || currentHash() !== written) return;
    if (isAllowed(() => history.replaceState(stateOf(current), '', `#${hash}`))) written = hash;
    else changed();
  }

  function write({ encodeShared }: Codec): void {
    stopTimer();
    const hash = encodeShared(page.document());
    if (hash === null && fitted) page.tooLong();
    fitted = hash !== null;
    if (hash !== null) put(hash);
  }

  function stopTimer(): void {
    window.clearTimeout(timer);
    timer = 0;
  }

  function changed(): void {
    window.clearTimeout(timer);
    timer = window.setTimeout(
      () => void reportFailure(async () => writeOrRead(await loaded()), appText.parts.links),
      SETTLE_MS,
    );
  }

  /** The reader of links is here: an address that waits for it comes first. */
  function writeOrRead(ready: Codec): void {
    if (reading) {
      void readAgain();
      return;
    }
    write(ready);
    remember();
    keep();
  }

  function remember(): void {
    if (reading) return;
    const { contents, shown } = page.lessons.getState();
    const document = page.document();
    places.set(current, { document, contents, shown, written: timer === 0 && fitted });
    // Examples and scenes of lessons can be had again: only what a person has changed is her own.
    if (!page.opened.has(document.scene)) recorder.note(current, document);
  }

  /** After every change, since a crash gives no notice. */
  function keep(): void {
    const { past, future } = page.scene.getState();
    const withView = (scene: Scene) => ({ scene, view: page.views.kept(scene) });
    keepTab({
      current,
      changed: !page.opened.has(page.document().scene),
      past: past.map(withView),
      future: future.map(withView),
      places: places.entries(),
      earlier: before.places,
    });
  }

  /** Marks the entry on show as this page's, with a key that is not another entry's. */
  function begin(): void {
    current = newKey();
    isAllowed(() => history.replaceState(stateOf(current), ''));
  }

  /** Shows a document; where only its view is another one, without a step of undo. */
  function show({ document, faults, shown = null }: Read): void {
    const now = page.document();
    const { scene } = now;
    const { shown: last, setShown } = page.lessons.getState();
    const isSame = JSON.stringify(scene) === JSON.stringify(document.scene);
    page.show({ document: isSame ? { ...document, scene } : document, faults });
    if (shown !== null) setShown({ ...shown, before: last === null ? now : last.before });
  }

  /** An address that was typed, pasted or followed: the browser has made an entry for it. */
  async function arrive(): Promise<void> {
    if (currentHash() === written) return;
    // Hand-ins are another page.
    if (currentHash().startsWith('hand-in')) {
      location.reload();
      return;
    }
    remember();
    stopTimer();
    begin();
    await readNow();
  }

  /** Reads the address on show. Another may come meanwhile; one that could not be read stays. */
  async function readNow(): Promise<boolean> {
    const key = current;
    const hash = currentHash();
    written = hash;
    reading = true;
    const found = await reportFailure(readAddress, appText.parts.links);
    if (found === undefined || !reading || current !== key || currentHash() !== hash) return false;
    reading = false;
    if (found !== null) show(found);
    return true;
  }

  async function readAgain(): Promise<void> {
    if (reading && currentHash() === written) await readNow();
  }

  /** Back or Forward has come to an entry of this page. */
  async function comeTo(key: string): Promise<void> {
    remember();
    stopTimer();
    current = key;
    written = currentHash();
    fitted = true;
    const known = places.get(key) ?? readPlace(before.places.get(key));
    const document = known.document ?? (written === '' ? openingScene() : null);
    if (document === null) {
      if (!(await readNow())) return;
    } else {
      reading = false;
      show({ document, faults: [] });
    }
    const { setContents, setShown, setPresenter } = page.lessons.getState();
    setContents(known.contents);
    if (document !== null || known.shown !== null) setShown(known.shown);
    if (page.document().view.lesson === '' && !known.contents) setPresenter(false);
    closeGallery();
    changed();
  }

  /** Restores, after a reload, the part of the page's state that the address does not hold. */
  function recall(): void {
    const sceneOf = ({ scene, view }: Remembered) => {
      if (view !== null) page.views.keep(scene, view);
      return scene;
    };
    // A person's own scene stays hers: the page has only opened it once more.
    if (before.changed) page.opened.delete(page.document().scene);
    const { past, future } = before;
    if (past.length + future.length > 0) page.scene.getState().recall(past.map(sceneOf), future.map(sceneOf));
    const { shown, setShown } = page.lessons.getState();
    const known = readPlace(before.places.get(current)).shown;
    if (known === null) return;
    // The person may have turned to another step already.
    const isSame = shown === null || shown.place === known.place;
    setShown(isSame ? known : { ...shown, before: shown.before ?? known.before });
  }

  if (keyOf(history.state) === null) begin();
  else recall();
  whenOnline(() => void readAgain());
  window.addEventListener('popstate', ({ state }) => {
    const key = keyOf(state);
    // An address that came from outside is heard of by its fragment.
    if (key !== null && key !== current) void comeTo(key);
  });
  window.addEventListener('hashchange', () => void arrive());
  window.addEventListener('pagehide', () => {
    if (reading) return;
    const last = written;
    const pending = timer !== 0;
    // For a reload this comes too late; whoever comes back by the browser's Back finds it.
    if (pending && codec !== null) write(codec);
    if (pending || !fitted) keepUnsaved([last, written], page.document());
    else forgetUnsaved();
    remember();
    keep();
    recorder.flush();
  });
  if (currentHash() === opened) changed();
  else void arrive();
  return {
    changed,
    leave: () => {
      if (timer !== 0 && codec !== null && !reading) write(codec);
      remember();
      stopTimer();
      const key = newKey();
      if (isAllowed(() => history.pushState(stateOf(key), ''))) {
        current = key;
        reading = false;
      }
      changed();
    },
    link: async () => {
      const hash = (await loaded()).encodeShared(page.document());
      if (hash !== null) put(hash);
      return hash === null ? null : `${location.origin}${location.pathname}${location.search}#${hash}`;
    },
  };
}

/** Browsers limit how often history may change, and some throw beyond: the page then goes on with the entry it has. */
function isAllowed(change: () => void): boolean {
  try {
    change();
    return true;
  } catch {
    return false;
  }
}
