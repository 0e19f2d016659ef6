/** A part of the page that is loaded later, as a component sees it. */
import { startTransition, useEffect, useState } from 'react';
import { keepLoading } from './loadPart';
import { inOwnTask } from './ownTask';

interface PartState<T> {
  readonly part: T | null;
  /** The last attempt failed; another follows when the network is back. */
  readonly failed: boolean;
}

const WAITING: PartState<never> = { part: null, failed: false };

/** @param load always the same function for the same part; null while it is not wanted */
export function usePart<T>(load: (() => Promise<T>) | null): PartState<T> {
  const [known, setKnown] = useState<PartState<T> & { readonly of: typeof load }>({ ...WAITING, of: null });

  useEffect(() => {
    if (load === null) return;
    let stop: (() => void) | null = null;
    // Several parts are asked for as the page opens, each by a list of files.
    const callOff = inOwnTask(() => {
      stop = keepLoading(
        load,
        // In slices between the page's other work.
        (part) => startTransition(() => setKnown({ part, failed: false, of: load })),
        () => setKnown({ part: null, failed: true, of: load }),
      );
    });
    return () => {
      callOff();
      stop?.();
    };
  }, [load]);

  return known.of === load ? known : WAITING;
}
