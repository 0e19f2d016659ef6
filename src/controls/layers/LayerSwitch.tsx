/** Switches one layer: its name, a few words on what it shows, and while it is on its key and its own control. */
import { useId } from 'react';
import type { Layer } from '../../layers/kit/define';
import { useView, useWorkbench } from '../../state/workbench';
import { LayerControl } from './LayerControl';
import { LayerKey } from './LayerKey';
import styles from './layers.module.css';

export function LayerSwitch({ layer: { id, name, summary, key, control } }: { readonly layer: Layer }) {
  const { view } = useWorkbench();
  const on = useView((state) => state.view.layers.includes(id));
  const hint = useId();
  return (
    <div className={styles.layer}>
      <label>
        <input
          type="checkbox"
          checked={on}
          aria-label={name}
          aria-describedby={hint}
          onChange={(event) => view.getState().setLayer(id, event.currentTarget.checked)}
        />
        <span>{name}</span>
        <small id={hint}>{summary}</small>
      </label>
      {on && (key !== undefined || control !== undefined) && (
        <div className={styles.more}>
          {key !== undefined && <LayerKey layerKey={key} />}
          {control !== undefined && <LayerControl control={control} />}
        </div>
      )}
    </div>
  );
}
