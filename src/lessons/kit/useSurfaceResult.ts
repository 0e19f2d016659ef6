/** The surface on show, once the engine has it. Renders again when it has changed. */
import { useSyncExternalStore } from 'react';
import type { SurfaceResult } from '../../scene/outcome';
import { useWorkbench } from '../../state/workbench';

export function useSurfaceResult(): SurfaceResult | null {
  const { results } = useWorkbench();
  return useSyncExternalStore(
    (listener) => results.subscribe('surface', listener),
    () => results.get('surface'),
  );
}
