import { useEffect, useState } from 'react';
import { usePart } from '../../browser/usePart';
import { whenIdle } from '../../browser/whenIdle';
import { afterFirstSurface } from '../../state/afterFirstSurface';
import { useWorkbench } from '../../state/workbench';

export type Typesetting = typeof import('./typeset');

const LONGEST_WAIT_MS = 2000;

const load = () => import('./typeset');

/**
 * The functions that set TeX, loaded in a quiet moment after the first picture: null until then, and 'failed' after a
 * try that did not work, until the network is back and one does.
 */
export function useTypesetting(): Typesetting | 'failed' | null {
  const { results } = useWorkbench();
  const [wanted, setWanted] = useState(false);
  useEffect(
    () => afterFirstSurface(results, () => whenIdle(() => setWanted(true), LONGEST_WAIT_MS)),
    [results],
  );
  const { part, failed } = usePart(wanted ? load : null);
  return failed ? 'failed' : part;
}
