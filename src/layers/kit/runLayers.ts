/** Starts the layers that the view names, stops those that leave it, and keeps their marks on the board. */
import type { LayerId } from '../../scene/layerIds';
import type { LayerMarksWriter } from '../../state/layerMarks';
import type { Workbench } from '../../state/workbench';
import type { Layer } from './define';

/**
 * The layers' code is loaded when the first one is switched on.
 * @param load brings the code of all layers, now or once the network is back, and settles when the first attempt is over
 * @returns the way to stop them all
 */
export function runLayers(
  workbench: Workbench,
  board: LayerMarksWriter,
  load: (ready: (layers: readonly Layer[]) => void) => Promise<void>,
): () => void {
  const { view } = workbench;
  const running = new Map<LayerId, () => void>();
  let known: readonly Layer[] | null = null;
  let loading = false;
  let over = false;

  const start = (layer: Layer) => {
    let current = true;
    if (layer.isSpoiler === true) board.markSpoiler(layer.id);
    const stop = layer.start(
      workbench,
      (marks) => {
        if (current) board.show(layer.id, marks);
      },
      (sentence) => {
        if (current) board.tell(layer.id, sentence);
      },
    );
    running.set(layer.id, () => {
      // An answer that was under way may still come.
      current = false;
      stop();
      board.clear(layer.id);
    });
  };

  const follow = () => {
    const { layers } = view.getState().view;
    for (const [id, stop] of running) {
      if (layers.includes(id)) continue;
      running.delete(id);
      stop();
    }
    if (layers.length === 0) return;
    if (known === null) {
      void begin();
      return;
    }
    for (const layer of known) if (layers.includes(layer.id) && !running.has(layer.id)) start(layer);
  };

  /** Asks for them with each change of the view's layers until they are there. */
  const begin = async () => {
    if (loading) return;
    loading = true;
    await load(bring);
    loading = false;
  };

  const bring = (layers: readonly Layer[]) => {
    if (known !== null) return;
    known = layers;
    if (!over) follow();
  };

  follow();
  const unsubscribe = view.subscribe((state) => state.view.layers, follow);
  return () => {
    over = true;
    unsubscribe();
    for (const stop of running.values()) stop();
    running.clear();
  };
}
