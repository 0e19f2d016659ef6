/** A dialog whose component is loaded when it is first opened. */
import { useEffect, useState } from 'react';
import { reportFailure } from './reportFailure';

/**
 * @param load always the same function, as `close` is
 * @param name the part's name in the notice that it could not be loaded; the dialog is closed then
 * @returns the part; null until it is there
 */
export function useLazyDialog<Part extends object>(
  open: boolean,
  load: () => Promise<Part>,
  name: string,
  close: () => void,
): Part | null {
  const [part, setPart] = useState<Part | null>(null);
  useEffect(() => {
    if (!open || part !== null) return;
    void reportFailure(load, name).then((loaded) => {
      if (loaded === undefined) close();
      else setPart(loaded);
    });
  }, [open, part, load, name, close]);
  return part;
}
