import { useEffect, useState } from 'react';
import { whenIdle } from '../../browser/whenIdle';
import { afterFirstSurface } from '../../state/afterFirstSurface';
import { useWorkbench } from '../../state/workbench';

export type Typesetting = typeof import('./typeset');

const LONGEST_WAIT_MS = 2000;

let loaded: Typesetting | null = null;

/** What sets TeX, loaded in a quiet moment after the first picture; null until then. */
export function useTypesetting(): Typesetting | null {
  const { results } = useWorkbench();
  const [typesetting, setTypesetting] = useState(loaded);

  useEffect(() => {
    if (loaded !== null) {
      // It may have come between the first render and now.
      setTypesetting(loaded);
      return;
    }
    let wanted = true;
    const load = () => {
      void import('./typeset').then((module) => {
        loaded = module;
        if (wanted) setTypesetting(module);
      });
    };
    const stop = afterFirstSurface(results, () => whenIdle(load, LONGEST_WAIT_MS));
    return () => {
      wanted = false;
      stop();
    };
  }, [results]);

  return typesetting;
}
