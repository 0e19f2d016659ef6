/** The reason why a layer, or its panel in the lab, shows nothing or little, with a button that changes that where there is one. */
import { useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { Layer, Missing } from '../../layers/kit/define';
import { useScene, useView, useWorkbench } from '../../state/workbench';
import styles from './layerMissing.module.css';

/**
 * The reason why a layer shows nothing now, or little: it depends on the scene, on the selected run, on what the document asks for,
 * and on what is shown.
 */
export function useMissing(missing: Layer['missing'] | Layer['offer']): Missing | null {
  const workbench = useWorkbench();
  useScene((state) => state.scene);
  useView((state) => state.view.selected);
  useStore(workbench.familySpecs, (state) => state.luck);
  useSyncExternalStore(workbench.marks.subscribe, () => missing?.(workbench)?.text);
  return missing?.(workbench) ?? null;
}

interface LayerMissingProps {
  readonly missing: Missing;
  /** Called before the button goes, to take over the focus. */
  readonly onPress?: () => void;
}

export function LayerMissing({ missing: { text, remedy }, onPress }: LayerMissingProps) {
  return (
    <>
      <p role="status" className={styles.reason}>
        {text}
      </p>
      {remedy !== undefined && (
        <div className={styles.remedy}>
          <button
            type="button"
            onClick={() => {
              onPress?.();
              remedy.press();
            }}
          >
            {remedy.button}
          </button>
        </div>
      )}
    </>
  );
}
