/** Keeps the scenes that a person has changed among the last ones of this machine, a moment after each change. */
import { debounced } from '../../browser/debounced';
import { flatParts, flatScene } from '../../scene/file';
import type { SceneDocument } from '../../scene/types';
import { newKey } from '../history/places';
import { keepRecord, type RecentRecord } from './store';

export interface Recorder {
  /** Keeps the document in the place of the last one with this id. */
  note(id: string, document: SceneDocument): void;
  /** Writes at once what waits. */
  flush(): void;
}

export function createRecorder(keep = keepRecord): Recorder {
  const writer = newKey();
  const since = Date.now();
  const waiting = new Map<string, SceneDocument>();
  // A drag writes once.
  const rest = debounced(flush);

  function flush(): void {
    rest.cancel();
    for (const [id, document] of waiting) {
      const { scene, view } = document;
      const record: RecentRecord = {
        id,
        writer,
        at: Date.now(),
        scene: JSON.stringify(flatScene(scene)),
        view: JSON.stringify(view),
        parts: JSON.stringify(flatParts(document)),
      };
      // Forbidden, or full: the scene is in the address all the same.
      keep(record, since).catch(() => {});
    }
    waiting.clear();
  }

  return {
    note: (id, document) => {
      waiting.set(id, document);
      rest.moved();
    },
    flush,
  };
}
