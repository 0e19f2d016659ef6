/** All the layers to switch on and off, and how the surface is shown. */
import { type ReactNode, useId } from 'react';
import { useScene, useView, useWorkbench } from '../../state/workbench';
import { layersText } from '../../text/layersMenu';
import { CriticalKey, FieldKey, FlowKey, HessianKey, QuadraticKey } from './LayerKey';
import { LayerSwitch } from './LayerSwitch';
import styles from './layers.module.css';
import { SliceSlider } from './SliceSlider';
import { ClipControl, HeightChoice } from './SurfaceShape';
import { WindowFields } from './WindowFields';

export function LayersMenu() {
  const hasData = useScene((state) => state.scene.objective.kind === 'neuron');
  return (
    <div className={styles.menu}>
      <div>
        <Group name={layersText.groups.underneath}>
          <LayerSwitch layer="field">
            <FieldKey />
          </LayerSwitch>
          <LayerSwitch layer="flow">
            <FlowKey />
          </LayerSwitch>
          <LayerSwitch layer="hessian">
            <HessianKey />
          </LayerSwitch>
          <LayerSwitch layer="quadratic">
            <QuadraticKey />
          </LayerSwitch>
          <LayerSwitch layer="critical">
            <CriticalKey />
          </LayerSwitch>
        </Group>
        <Group name={layersText.groups.step}>
          <LayerSwitch layer="move" />
          {hasData && <LayerSwitch layer="pulls" />}
        </Group>
      </div>
      <div>
        <Group name={layersText.groups.measure}>
          <LayerSwitch layer="slice">
            <SliceSlider />
          </LayerSwitch>
          <LayerSwitch layer="ruler">
            <p className={styles.remark}>{layersText.rulerHint}</p>
          </LayerSwitch>
          <LayerSwitch layer="pins">
            <PinList />
          </LayerSwitch>
        </Group>
        <Group name={layersText.surface}>
          <HeightChoice />
          <ClipControl />
        </Group>
        <Group name={layersText.window}>
          <WindowFields />
        </Group>
      </div>
    </div>
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

/** How many pins there are, and the way to be rid of them. */
function PinList() {
  const { view } = useWorkbench();
  const count = useView((state) => state.view.pins.length);
  return (
    <>
      <p className={styles.remark}>{layersText.pinsHint}</p>
      <div className={styles.line}>
        <span>{layersText.pinCount(count)}</span>
        <button type="button" disabled={count === 0} onClick={() => view.getState().setPins([])}>
          {layersText.clearPins}
        </button>
      </div>
    </>
  );
}
