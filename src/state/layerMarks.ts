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

/** The writer's side. */
export interface LayerMarksWriter extends LayerMarks {
  show(layer: LayerId, marks: readonly Mark[]): void;
  tell(layer: LayerId, sentence: string): void;
  /** Takes away everything of a layer. */
  clear(layer: LayerId): void;
}

/** An empty board. Marks and sentences come in the order of LAYER_IDS, however they were written. */
export function createLayerMarks(): LayerMarksWriter {
  const shown = new Map<LayerId, readonly Mark[]>();
  const told = new Map<LayerId, string>();
  const store = createStore<{ readonly marks: readonly Mark[]; readonly sentences: readonly string[] }>()(
    () => ({
      marks: [],
      sentences: [],
    }),
  );
  const changed = () =>
    store.setState({
      marks: LAYER_IDS.flatMap((layer) => shown.get(layer) ?? []),
      sentences: LAYER_IDS.map((layer) => told.get(layer) ?? '').filter((sentence) => sentence !== ''),
    });
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
      const said = told.delete(layer);
      if (had || said) changed();
    },
  };
}
