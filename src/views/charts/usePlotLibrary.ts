/** The plotting library, fetched once the first picture stands and the page is idle. */
import { useEffect, useState } from 'react';
import { repairLanguage } from '../../browser/locale';
import { whenIdle } from '../../browser/whenIdle';
import { afterFirstSurface } from '../../state/afterFirstSurface';
import { useWorkbench } from '../../state/workbench';

export type PlotLibrary = typeof import('./plot');

type Loading =
  | { readonly state: 'waiting' | 'failed'; readonly library: null }
  | { readonly state: 'ready'; readonly library: PlotLibrary };

const LONGEST_WAIT_MS = 2000;

export function usePlotLibrary(): Loading {
  const { results } = useWorkbench();
  const [loading, setLoading] = useState<Loading>({ state: 'waiting', library: null });

  useEffect(() => {
    let wanted = true;
    const load = () => {
      repairLanguage();
      import('./plot').then(
        (library) => wanted && setLoading({ state: 'ready', library }),
        () => wanted && setLoading({ state: 'failed', library: null }),
      );
    };
    const stop = afterFirstSurface(results, () => whenIdle(load, LONGEST_WAIT_MS));
    return () => {
      wanted = false;
      stop();
    };
  }, [results]);

  return loading;
}
