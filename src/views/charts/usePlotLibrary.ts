/** The plotting library, fetched once the first picture stands and the page is idle. */
import { useCallback, useEffect, useState } from 'react';
import type { Results } from '../../state/results';
import { useWorkbench } from '../../state/workbench';

export type PlotLibrary = typeof import('./plot');

type Loading =
  | { readonly state: 'waiting' | 'failed'; readonly library: null }
  | { readonly state: 'ready'; readonly library: PlotLibrary };

/** `retry` asks again after the fetch has failed. */
export function usePlotLibrary(): Loading & { readonly retry: () => void } {
  const { results } = useWorkbench();
  const [loading, setLoading] = useState<Loading>({ state: 'waiting', library: null });
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt is a new fetch
  useEffect(() => {
    let wanted = true;
    const stop = afterFirstPicture(results, () => {
      import('./plot').then(
        (library) => wanted && setLoading({ state: 'ready', library }),
        () => wanted && setLoading({ state: 'failed', library: null }),
      );
    });
    return () => {
      wanted = false;
      stop();
    };
  }, [results, attempt]);

  const retry = useCallback(() => {
    setLoading({ state: 'waiting', library: null });
    setAttempt((count) => count + 1);
  }, []);
  return { ...loading, retry };
}

/** Calls back once, when there is a surface and time to spare; returns the way to call it off. */
function afterFirstPicture(results: Results, callback: () => void): () => void {
  let cancelIdle = () => {};
  let started = false;
  const start = () => {
    if (started || results.get('surface') === null) return;
    started = true;
    cancelIdle = whenIdle(callback);
  };
  const unsubscribe = results.subscribe('surface', start);
  start();
  return () => {
    unsubscribe();
    cancelIdle();
  };
}

/** Not every browser tells when it is idle. */
function whenIdle(callback: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const request = requestIdleCallback(callback, { timeout: 2000 });
    return () => cancelIdleCallback(request);
  }
  const timer = setTimeout(callback, 200);
  return () => clearTimeout(timer);
}
