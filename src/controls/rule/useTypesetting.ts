import { useEffect, useState } from 'react';
import { whenIdle } from '../../browser/whenIdle';
import { afterFirstSurface } from '../../state/afterFirstSurface';
import { useWorkbench } from '../../state/workbench';

export type Typesetting = typeof import('./typeset');

const LONGEST_WAIT_MS = 2000;
/** Between one try to load KaTeX that failed and the next. */
const RETRY_MS = 5000;

let loaded: Typesetting | null = null;

/**
 * The functions that set TeX, loaded in a quiet moment after the first picture: null until then, and 'failed' after a
 * try that did not work, until one does.
 */
export function useTypesetting(): Typesetting | 'failed' | null {
  const { results } = useWorkbench();
  const [typesetting, setTypesetting] = useState<Typesetting | 'failed' | null>(loaded);

  useEffect(() => {
    if (loaded !== null) {
      // It may have come between the first render and now.
      setTypesetting(loaded);
      return;
    }
    let wanted = true;
    let retry: number | undefined;
    const load = async () => {
      try {
        loaded = await import('./typeset');
        if (wanted) setTypesetting(loaded);
      } catch {
        if (!wanted) return;
        setTypesetting('failed');
        retry = window.setTimeout(load, RETRY_MS);
      }
    };
    const stop = afterFirstSurface(results, () => whenIdle(load, LONGEST_WAIT_MS));
    return () => {
      wanted = false;
      window.clearTimeout(retry);
      stop();
    };
  }, [results]);

  return typesetting;
}
