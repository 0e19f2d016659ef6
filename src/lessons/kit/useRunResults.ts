/** The runs on show as the engine has computed them so far. Renders again when rows have come: for small pictures. */
import { useSyncExternalStore } from 'react';
import type { ResultTopics } from '../../state/results';
import { useWorkbench } from '../../state/workbench';

export function useRunResults(): ResultTopics['runs'] {
  const { results } = useWorkbench();
  return useSyncExternalStore(
    (listener) => results.subscribe('runs', listener),
    () => results.get('runs'),
  );
}
