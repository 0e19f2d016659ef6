/** Where the map has the controls of single layers, and the mark that a lesson asks for. Loaded with the first of them. */
import { useStore } from 'zustand';
import { usePart } from '../../browser/usePart';
import { prediction } from '../../state/prediction';
import { useView } from '../../state/workbench';
import { CONTOUR_TEXT } from '../../text/contour';
import styles from './contour.module.css';
import type { Frames } from './frames';

const load = () => import('./layerControls');

interface LayerPartsProps {
  /** Over the plot, or beside it. */
  readonly place: 'LayerHandles' | 'LayerButtons';
  readonly frames: Frames;
}

export function LayerParts({ place, frames }: LayerPartsProps) {
  const hasLayers = useView(({ view }) => view.layers.length > 0);
  const isMarkAsked = useStore(prediction, ({ mark }) => mark !== null);
  const { part, failed } = usePart(hasLayers || isMarkAsked ? load : null);
  const Part = part?.[place];
  if (failed && place === 'LayerHandles')
    return (
      <p role="alert" className={styles.missing}>
        {CONTOUR_TEXT.layersNotDrawn}
      </p>
    );
  return Part && <Part frames={frames} />;
}
