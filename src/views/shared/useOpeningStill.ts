/** The still pictures of the opening scene's surface, which stand in the panels of the map and of the 3D picture until these are drawn. */
import { useEffect, useState } from 'react';
import { VIEW_FIELDS, VIEW_NAMES } from '../../scene/viewFields';
import type { ViewState } from '../../state/view';
import { useWorkbench } from '../../state/workbench';

/** The fields of the view by which the same surface looks different. */
const LOOKS = VIEW_NAMES.filter(
  (name): name is keyof ViewState['view'] => VIEW_FIELDS[name].ofPicture === true,
);

/** Whether they show what the pictures would: in a page that opens with the opening scene, until its surface or its look changes. */
export function useOpeningStill(): boolean {
  const { scene, view } = useWorkbench();
  const [isTrue, setTrue] = useState(() => 'opening' in document.documentElement.dataset);
  useEffect(() => {
    if (!isTrue) return;
    const end = () => setTrue(false);
    const stops = [
      scene.subscribe((state) => state.scene.objective, end),
      ...LOOKS.map((look) => view.subscribe((state) => state.view[look], end)),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [isTrue, scene, view]);
  return isTrue;
}
