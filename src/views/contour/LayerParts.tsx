/** The controls of single layers on the map, and the handles of lessons. Loaded with the first of them. */
import { usePart } from '../../browser/usePart';
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
  // A lesson may have something to take hold of, or ask for a mark.
  const isWanted = useView(({ view }) => view.layers.length > 0 || view.lesson !== '');
  const { part, failed } = usePart(isWanted ? load : null);
  const Part = part?.[place];
  if (failed && place === 'LayerHandles')
    return (
      <p role="alert" className={styles.missing}>
        {CONTOUR_TEXT.layersNotDrawn}
      </p>
    );
  return Part && <Part frames={frames} />;
}
