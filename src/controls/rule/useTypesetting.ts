import { useEffect, useState } from 'react';
import { useWorkbench } from '../../state/workbench';

export type Typesetting = typeof import('./typeset');

let loaded: Typesetting | null = null;

/** What sets TeX, loaded in a quiet moment after the first picture; null until then. */
export function useTypesetting(): Typesetting | null {
  const { results } = useWorkbench();
  const [typesetting, setTypesetting] = useState(loaded);

  useEffect(() => {
    if (loaded !== null) return;
    let wanted = true;
    let stop = () => {};
    const load = () => {
      if (results.get('surface') === null) return;
      stop();
      quietly(() => {
        void import('./typeset').then((module) => {
          loaded = module;
          if (wanted) setTypesetting(module);
        });
      });
    };
    stop = results.subscribe('surface', load);
    load();
    return () => {
      wanted = false;
      stop();
    };
  }, [results]);

  return typesetting;
}

/** Safari has no idle callback. */
function quietly(work: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(work, { timeout: 2000 });
  else setTimeout(work, 200);
}
