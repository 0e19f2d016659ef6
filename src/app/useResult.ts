/** A topic of the results as React sees it: for what stands still for a while, not for what changes in each frame. */
import { useSyncExternalStore } from 'react';
import type { ResultTopic, ResultTopics } from '../state/results';
import { useWorkbench } from '../state/workbench';

export function useResult<T extends ResultTopic>(topic: T): ResultTopics[T] {
  const { results } = useWorkbench();
  return useSyncExternalStore(
    (changed) => results.subscribe(topic, changed),
    () => results.get(topic),
  );
}
