/**
 * The places that the browser's Back and Forward lead to. Each entry of the history has a key in its state; the scene
 * stands in its address. What an address does not hold is remembered here: a scene that is too long for one or had not
 * been written yet, and what the lessons have put aside.
 */
import type { SceneDocument } from '../../scene/types';
import type { ShownStepScene } from '../../state/lesson';

export interface HistoryEntry {
  readonly document: SceneDocument;
  /** Whether the list of lessons was on show. */
  readonly contents: boolean;
  /** The scene of a lesson that was on show, with the person's own scene from before it. */
  readonly shown: ShownStepScene | null;
  /** Whether the address of this place has all of the document. */
  readonly written: boolean;
}

/** More entries than these nobody goes back through; older ones are read from their addresses. */
const MOST_PLACES = 50;

export interface Places {
  get(key: string): HistoryEntry | undefined;
  set(key: string, place: HistoryEntry): void;
  /** From the newest to the oldest. */
  entries(): readonly (readonly [string, HistoryEntry])[];
}

export function createPlaces(): Places {
  const places = new Map<string, HistoryEntry>();
  return {
    get: (key) => places.get(key),
    set: (key, place) => {
      places.delete(key);
      places.set(key, place);
      if (places.size <= MOST_PLACES) return;
      const [oldest] = places.keys();
      places.delete(oldest);
    },
    entries: () => [...places].reverse(),
  };
}

/** A key that no other tab has. Unlike UUIDs of the browser it needs no secure connection. */
export function newKey(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;
}

const FIELD = 'errorscape';

/** The key in the state of a history entry; null where the entry came from outside, such as a typed address. */
export function keyOf(state: unknown): string | null {
  if (typeof state !== 'object' || state === null || !(FIELD in state)) return null;
  const key = state[FIELD];
  return typeof key === 'string' ? key : null;
}

export function stateOf(key: string): Readonly<Record<string, string>> {
  return { [FIELD]: key };
}
