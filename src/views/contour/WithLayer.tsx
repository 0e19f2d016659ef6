/** Controls of one layer: shown while it is on, and loaded when it is first switched on. */
import type { ComponentType } from 'react';
import { usePart } from '../../browser/usePart';
import type { LayerId } from '../../scene/layerIds';
import { useView } from '../../state/workbench';
import { CONTOUR_TEXT } from '../../text/contour';
import styles from './contour.module.css';
import type { Frames } from './frames';

type Part = ComponentType<{ readonly frames: Frames }>;

const PARTS = {
  ruler: async () => (await import('./RulerHandles')).RulerHandles,
  pins: async () => (await import('./PinButton')).PinButton,
} as const satisfies Partial<Record<LayerId, () => Promise<Part>>>;

interface WithLayerProps {
  readonly layer: keyof typeof PARTS;
  readonly frames: Frames;
}

export function WithLayer({ layer, frames }: WithLayerProps) {
  const on = useView((state) => state.view.layers.includes(layer));
  const { part: Part, failed } = usePart<Part>(on ? PARTS[layer] : null);
  if (!on) return null;
  if (failed)
    return (
      <p role="alert" className={styles.missing}>
        {CONTOUR_TEXT.layerNotLoaded[layer]}
      </p>
    );
  return Part !== null && <Part frames={frames} />;
}
