/** Marks of the layers, outside React: pictures read them when they draw; only running layers write them. */
import { createStore } from 'zustand/vanilla';
import { LAYER_IDS, type LayerId } from '../scene/layerIds';
import type { Mark } from '../scene/marks';

export interface LayerMarks {
  /** The marks of all layers that are on, those to be drawn first ahead. */
  marks(): readonly Mark[];
  /** The same in words, a sentence a layer. */
  sentences(): readonly string[];
  /** Calls back after each change of either; returns the way to stop. */
  subscribe(listener: () => void): () => void;
}

/** A layer of the view; what a lesson has one play with; or a person's prediction, which lies over all of them. */
type Source = LayerId | 'lesson' | 'prediction';

/** The writer's side. */
export interface LayerMarksWriter extends LayerMarks {
  /** Says that a layer gives away how runs end or where the minima are. */
  markSpoiler(layer: LayerId): void;
  show(layer: Source, marks: readonly Mark[]): void;
  tell(layer: Source, sentence: string): void;
  /** Takes away everything of a layer. */
  clear(layer: Source): void;
  /** Hides the layers that give something away, whatever they show, or shows them again. */
  hideSpoilers(hidden: boolean): void;
}

const ORDER: readonly Source[] = [...LAYER_IDS, 'lesson', 'prediction'];

/** An empty board. Marks and sentences come in the order of LAYER_IDS, however they were written. */
export function createLayerMarks(): LayerMarksWriter {
  const shown = new Map<Source, readonly Mark[]>();
  const told = new Map<Source, string>();
  const spoilers = new Set<Source>();
  let spoilersHidden = false;
  const store = createStore<{ readonly marks: readonly Mark[]; readonly sentences: readonly string[] }>()(
    () => ({
      marks: [],
      sentences: [],
    }),
  );
  const changed = () => {
    const order = spoilersHidden ? ORDER.filter((layer) => !spoilers.has(layer)) : ORDER;
    store.setState({
      marks: order.flatMap((layer) => shown.get(layer) ?? []),
      sentences: order.flatMap((layer) => told.get(layer) || []),
    });
  };
  return {
    marks: () => store.getState().marks,
    sentences: () => store.getState().sentences,
    subscribe: (listener) => store.subscribe(listener),
    show: (layer, marks) => {
      shown.set(layer, marks);
      changed();
    },
    tell: (layer, sentence) => {
      if ((told.get(layer) ?? '') === sentence) return;
      told.set(layer, sentence);
      changed();
    },
    clear: (layer) => {
      const had = shown.delete(layer);
      if (told.delete(layer) || had) changed();
    },
    markSpoiler: (layer) => {
      spoilers.add(layer);
    },
    hideSpoilers: (hidden) => {
      spoilersHidden = hidden;
      changed();
    },
  };
}
