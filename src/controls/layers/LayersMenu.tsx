/** All the layers to switch on and off. */
import { LAYERS } from '../../layers';
import type { LayerGroup } from '../../layers/kit/define';
import { useScene } from '../../state/workbench';
import { layersText } from '../../text/layersMenu';
import { Group } from './Group';
import { LayerSwitch } from './LayerSwitch';

const GROUPS: readonly LayerGroup[] = ['underneath', 'step', 'measure'];

export function LayersMenu() {
  const hasData = useScene((state) => state.scene.objective.kind === 'neuron');
  return GROUPS.map((group) => (
    <Group key={group} name={layersText.groups[group]}>
      {LAYERS.filter((layer) => layer.group === group && (hasData || !layer.needsData)).map((layer) => (
        <LayerSwitch key={layer.id} layer={layer} />
      ))}
    </Group>
  ));
}
