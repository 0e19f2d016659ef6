/** Switches one layer: its name, a few words on what it shows, and while it is on its key and its own control. */
import { useId, useRef } from 'react';
import type { Layer } from '../../layers/kit/define';
import { useView, useWorkbench } from '../../state/workbench';
import { LayerControl } from './LayerControl';
import { LayerKey } from './LayerKey';
import { LayerMissing, useMissing } from './LayerMissing';
import styles from './layers.module.css';

export function LayerSwitch({ layer }: { readonly layer: Layer }) {
  const { id, name, summary } = layer;
  const { view } = useWorkbench();
  const on = useView((state) => state.view.layers.includes(id));
  const hint = useId();
  const box = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.layer}>
      <label>
        <input
          ref={box}
          type="checkbox"
          className={styles.box}
          checked={on}
          aria-label={name}
          aria-describedby={hint}
          onChange={(event) => view.getState().setLayer(id, event.currentTarget.checked)}
        />
        <span>{name}</span>
        <small id={hint}>{summary}</small>
      </label>
      {on && <More layer={layer} onPress={() => box.current?.focus()} />}
    </div>
  );
}

interface MoreProps {
  readonly layer: Layer;
  readonly onPress: () => void;
}

function More({ layer: { key, control, missing, offer }, onPress }: MoreProps) {
  const lack = useMissing(missing);
  const little = useMissing(offer);
  if (lack !== null)
    return (
      <div className={styles.more}>
        <LayerMissing missing={lack} onPress={onPress} />
      </div>
    );
  if (key === undefined && control === undefined) return null;
  return (
    <div className={styles.more}>
      {key !== undefined && <LayerKey layerKey={key} />}
      {control !== undefined && <LayerControl control={control} />}
      {little !== null && <LayerMissing missing={little} onPress={onPress} />}
    </div>
  );
}
