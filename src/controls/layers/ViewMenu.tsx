/** The menu for the view of the surface, on the map and in 3D: its window, its height, and a cut above a loss. */
import { layersText } from '../../text/layersMenu';
import { Group } from './Group';
import { ClipControl, ColourChoice, HeightChoice } from './SurfaceShape';
import { WindowFields } from './WindowFields';

export function ViewMenu() {
  return (
    <>
      <Group name={layersText.window}>
        <WindowFields />
      </Group>
      <Group name={layersText.surface}>
        <HeightChoice />
        <ColourChoice />
        <ClipControl />
      </Group>
    </>
  );
}
