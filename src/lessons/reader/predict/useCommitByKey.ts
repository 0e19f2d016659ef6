/** The key that takes what a person has placed as the answer. */
import { useEffect, useEffectEvent } from 'react';
import { prediction } from '../../../state/prediction';

/** Lets Enter, on what is placed, do what the button does. */
export function useCommitByKey(asking: boolean, commit: () => void): void {
  const latest = useEffectEvent(commit);
  useEffect(() => {
    if (!asking) return;
    prediction.setState({ commit: () => latest() });
    return () => prediction.setState({ commit: null });
  }, [asking]);
}
