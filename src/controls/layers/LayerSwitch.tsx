/** Switches one layer: its name, and in a few words what it shows. */
import { type ReactNode, useId } from 'react';
import type { LayerId } from '../../scene/types';
import { useView, useWorkbench } from '../../state/workbench';
import { layersText } from '../../text/layersMenu';
import styles from './layers.module.css';

interface LayerSwitchProps {
  readonly layer: LayerId;
  /** What belongs to it while it is on. */
  readonly children?: ReactNode;
}

export function LayerSwitch({ layer, children }: LayerSwitchProps) {
  const { view } = useWorkbench();
  const on = useView((state) => state.view.layers.includes(layer));
  const hint = useId();
  const { name, summary } = layersText.layers[layer];
  return (
    <div className={styles.layer}>
      <label>
        <input
          type="checkbox"
          checked={on}
          aria-label={name}
          aria-describedby={hint}
          onChange={(event) => view.getState().setLayer(layer, event.currentTarget.checked)}
        />
        <span>{name}</span>
        <small id={hint}>{summary}</small>
      </label>
      {on && children !== undefined && <div className={styles.more}>{children}</div>}
    </div>
  );
}
