/** Controls of one layer: shown while it is on, and loaded when it is first switched on. */
import { type ComponentType, lazy, Suspense } from 'react';
import type { LayerId } from '../../scene/layerIds';
import { useView } from '../../state/workbench';
import type { Frames } from './frames';

type Part = ComponentType<{ readonly frames: Frames }>;

/** Where the network is gone, so is the layer: the person is told by those who load it. */
const nothing = { default: () => null };

const PARTS = {
  ruler: lazy<Part>(() =>
    import('./RulerHandles').then(
      (module) => ({ default: module.RulerHandles }),
      () => nothing,
    ),
  ),
  pins: lazy<Part>(() =>
    import('./PinButton').then(
      (module) => ({ default: module.PinButton }),
      () => nothing,
    ),
  ),
} as const satisfies Partial<Record<LayerId, unknown>>;

interface WithLayerProps {
  readonly layer: keyof typeof PARTS;
  readonly frames: Frames;
}

export function WithLayer({ layer, frames }: WithLayerProps) {
  const on = useView((state) => state.view.layers.includes(layer));
  const Part = PARTS[layer];
  return (
    on && (
      <Suspense>
        <Part frames={frames} />
      </Suspense>
    )
  );
}
