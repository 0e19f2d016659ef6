/**
 * The memory of one tab over a reload or a crash: undo, and of each place in its history what the address does not
 * hold. Stored text may be anything, so scenes are read from it as they are from a file.
 */
import { flatScene, flatten } from '../../scene/file';
import { parseDocument } from '../../scene/parse';
import type { Scene, SceneDocument, View } from '../../scene/types';
import type { ShownStepScene } from '../../state/lesson';
import type { Looks } from '../../state/viewHistory';
import { inTabStorage } from '../tabStorage';
import type { HistoryEntry } from './places';

const KEY = 'errorscape.tab';
/** Characters. A browser gives all of a page some five million. */
const MOST_LENGTH = 1_500_000;
const MOST_STEPS = 60;
const PLACE = /^[a-z0-9-]{1,40}\.[a-z0-9-]{1,40}$/;
const LONGEST_LABEL = 200;

/** A scene of the history with the fields of the view that wait for it. */
export interface Remembered {
  readonly scene: Scene;
  readonly view: Partial<Looks> | null;
}

export interface TabMemory {
  /** The key of the place that was on show. */
  readonly current: string;
  /** Whether a person has changed the scene that was on show since it was opened. */
  readonly changed: boolean;
  /** From the oldest to the newest. */
  readonly past: readonly Remembered[];
  /** From the next to the last. */
  readonly future: readonly Remembered[];
  /** From the newest to the oldest. */
  readonly places: readonly (readonly [string, HistoryEntry])[];
  /** Places from before the page was loaded, as they were read. */
  readonly earlier: StoredTab['places'];
}

/** A place as it was stored; its document is null where the address has it. */
export interface StoredPlace extends Omit<HistoryEntry, 'document' | 'written'> {
  readonly document: SceneDocument | null;
}

export interface StoredTab {
  readonly changed: boolean;
  readonly past: readonly Remembered[];
  readonly future: readonly Remembered[];
  /** By their keys, and not checked yet. */
  readonly places: ReadonlyMap<string, unknown>;
}

/** Keeps as much as there is room for: first what was put aside for a lesson, then the nearest steps of undo. */
export function keepTab(memory: TabMemory): void {
  let room = MOST_LENGTH;
  const fits = (text: string) => {
    room -= text.length;
    return room >= 0;
  };
  const places: string[] = [];
  const keepPlace = (key: string, place: unknown) => {
    const text = JSON.stringify([key, place]);
    if (fits(text)) places.push(text);
  };
  for (const [key, place] of memory.places) if (isWorthKeeping(place)) keepPlace(key, flatPlace(place));
  const known = new Set(memory.places.map(([key]) => key));
  for (const [key, place] of memory.earlier) if (!known.has(key)) keepPlace(key, place);
  const steps = (remembered: readonly Remembered[]) => {
    const kept: string[] = [];
    for (const { scene, view } of remembered.slice(0, MOST_STEPS)) {
      const text = JSON.stringify([flatScene(scene), view && flatLooks(view)]);
      if (!fits(text)) break;
      kept.push(text);
    }
    return kept;
  };
  const past = steps([...memory.past].reverse());
  const future = steps(memory.future);
  const list = (texts: readonly string[]) => `[${texts.join()}]`;
  const text = `{"current":${JSON.stringify(memory.current)},"changed":${memory.changed},"places":${list(places)},"past":${list(past)},"future":${list(future)}}`;
  const isKept = inTabStorage((storage) => {
    storage.setItem(KEY, text);
    return true;
  });
  // An older memory must not come back as if it were the newest.
  if (isKept === undefined) inTabStorage((storage) => storage.removeItem(KEY));
}

/** @param current the key of the place that the page was opened at: undo is that place's */
export function readTab(current: string): StoredTab {
  const stored = read();
  const isSame = stored.current === current;
  return {
    changed: isSame && stored.changed === true,
    past: isSame ? [...rememberedOf(stored.past)].reverse() : [],
    future: isSame ? rememberedOf(stored.future) : [],
    places: new Map(
      listOf(stored.places).map((entry) => {
        const [key, place] = listOf(entry);
        return [String(key), place];
      }),
    ),
  };
}

function isWorthKeeping({ written, shown, contents }: HistoryEntry): boolean {
  return !written || shown !== null || contents;
}

function flatPlace({ document, written, shown, contents }: HistoryEntry): unknown {
  return {
    document: written ? null : flatten(document),
    contents,
    shown: shown && flatShown(shown),
  };
}

function flatShown({ before, ...name }: ShownStepScene): unknown {
  return { ...name, before: before && flatten(before) };
}

function flatLooks({ shown, ...view }: Partial<Looks>): unknown {
  return shown == null ? { ...view, shown } : { ...view, shown: flatShown(shown) };
}

function read(): Readonly<Record<string, unknown>> {
  try {
    const text = inTabStorage((storage) => storage.getItem(KEY)) ?? null;
    return text === null || text.length > 2 * MOST_LENGTH ? {} : recordOf(JSON.parse(text));
  } catch {
    return {};
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function documentOf(value: unknown): SceneDocument | null {
  const parsed = parseDocument(value);
  return 'document' in parsed ? parsed.document : null;
}

export function readPlace(value: unknown): StoredPlace {
  const { document, contents, shown } = recordOf(value);
  return {
    document: document == null ? null : documentOf(document),
    contents: contents === true,
    shown: shownOf(shown),
  };
}

function shownOf(value: unknown): ShownStepScene | null {
  const { place, label, before } = recordOf(value);
  const isNamed =
    typeof place === 'string' &&
    PLACE.test(place) &&
    typeof label === 'string' &&
    label.length <= LONGEST_LABEL;
  if (!isNamed || before === undefined) return null;
  const own = before === null ? null : documentOf(before);
  // A scene that cannot be read any more must not seem never to have been.
  return before !== null && own === null ? null : { place, label, before: own };
}

/** Steps, the nearest first, up to the first that is not whole: nobody may be led past one. */
function rememberedOf(value: unknown): readonly Remembered[] {
  const steps: Remembered[] = [];
  for (const step of listOf(value).slice(0, MOST_STEPS)) {
    const [scene, view] = listOf(step);
    const { shown, ...fields } = recordOf(view);
    const document = documentOf({ ...recordOf(scene), view: fields });
    if (document === null) break;
    const looks = pick(document.view, Object.keys(fields));
    steps.push({
      scene: document.scene,
      view: view === null ? null : shown === undefined ? looks : { ...looks, shown: shownOf(shown) },
    });
  }
  return steps;
}

function pick(view: View, names: readonly string[]): Partial<View> {
  return Object.fromEntries(Object.entries(view).filter(([name]) => names.includes(name)));
}
