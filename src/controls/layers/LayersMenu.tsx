/** All the layers to switch on and off, and how the surface is shown. */
import { type ReactNode, useId } from 'react';
import { LAYERS } from '../../layers';
import type { LayerGroup } from '../../layers/kit/define';
import { useScene } from '../../state/workbench';
import { layersText } from '../../text/layersMenu';
import { LayerSwitch } from './LayerSwitch';
import styles from './layers.module.css';
import { ClipControl, ColourChoice, HeightChoice } from './SurfaceShape';
import { WindowFields } from './WindowFields';

export function LayersMenu() {
  return (
    <div className={styles.menu}>
      <div>
        <LayerSwitches group="underneath" />
        <LayerSwitches group="step" />
      </div>
      <div>
        <LayerSwitches group="measure" />
        <Group name={layersText.surface}>
          <HeightChoice />
          <ColourChoice />
          <ClipControl />
        </Group>
        <Group name={layersText.window}>
          <WindowFields />
        </Group>
      </div>
    </div>
  );
}

function LayerSwitches({ group }: { readonly group: LayerGroup }) {
  const hasData = useScene((state) => state.scene.objective.kind === 'neuron');
  return (
    <Group name={layersText.groups[group]}>
      {LAYERS.filter((layer) => layer.group === group && (hasData || !layer.needsData)).map((layer) => (
        <LayerSwitch key={layer.id} layer={layer} />
      ))}
    </Group>
  );
}

function Group({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h3 id={id}>{name}</h3>
      {children}
    </section>
  );
}
