/** The number of pins, and a button that removes them all. */
import { useView, useWorkbench } from '../../state/workbench';
import { layersText } from '../../text/layersMenu';
import styles from './layers.module.css';

export function PinCount() {
  const { view } = useWorkbench();
  const count = useView((state) => state.view.pins.length);
  return (
    <div className={styles.line}>
      <span>{layersText.pinCount(count)}</span>
      <button type="button" disabled={count === 0} onClick={() => view.getState().setPins([])}>
        {layersText.clearPins}
      </button>
    </div>
  );
}
