/** The buttons of a sweep's picture, in one line: load the best cell, zoom in and out, back, and save the cells as a table. */
import { IconButton } from '../../icons/IconButton';
import { sweepText } from '../../text/sweep';
import { SavePictureButton } from '../../views/shared/SavePictureButton';
import styles from './sweepPanel.module.css';

interface SweepToolsProps {
  /** null where there is no best cell, or not yet. */
  readonly loadBest: (() => void) | null;
  readonly zoom: (factor: number) => void;
  /** null where nothing was zoomed. */
  readonly back: (() => void) | null;
  readonly reset: () => void;
  /** null until the cells are there. */
  readonly save: (() => void) | null;
}

const STEP = 2;

export function SweepTools({ loadBest, zoom, back, reset, save }: SweepToolsProps) {
  return (
    <div className={styles.tools}>
      <button type="button" disabled={loadBest === null} onClick={() => loadBest?.()}>
        {sweepText.loadBest}
      </button>
      <IconButton icon="zoomOut" name={sweepText.wider} onClick={() => zoom(1 / STEP)} />
      <IconButton icon="zoomIn" name={sweepText.closer} onClick={() => zoom(STEP)} />
      <IconButton icon="previous" name={sweepText.back} disabled={back === null} onClick={() => back?.()} />
      <IconButton icon="resetView" name={sweepText.reset} onClick={reset} />
      {save !== null && <SavePictureButton picture="sweep" />}
      <button type="button" title={sweepText.csvHint} disabled={save === null} onClick={() => save?.()}>
        {sweepText.csv}
      </button>
    </div>
  );
}
