/** Switches one layer: its name, a few words on what it shows, and while it is on its key and its own control. */
import { type ComponentType, useId } from 'react';
import type { Layer } from '../../layers/define';
import type { LayerId } from '../../scene/layerIds';
import { useView, useWorkbench } from '../../state/workbench';
import { LayerKey } from './LayerKey';
import styles from './layers.module.css';
import { PinCount } from './PinCount';
import { SliceSlider } from './SliceSlider';

/** Layers that can be set as well as switched on. */
const CONTROLS: Readonly<Partial<Record<LayerId, ComponentType>>> = { slice: SliceSlider, pins: PinCount };

export function LayerSwitch({ layer: { id, name, summary, key } }: { readonly layer: Layer }) {
  const { view } = useWorkbench();
  const on = useView((state) => state.view.layers.includes(id));
  const hint = useId();
  const Control = CONTROLS[id];
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
      {on && (key !== undefined || Control !== undefined) && (
        <div className={styles.more}>
          {key !== undefined && <LayerKey layerKey={key} />}
          {Control !== undefined && <Control />}
        </div>
      )}
    </div>
  );
}
