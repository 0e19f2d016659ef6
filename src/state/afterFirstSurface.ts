/** Delays work until the first surface is on show. */
import type { Results } from './results';

/**
 * Calls `work` once, as soon as there is a surface. The function that is returned calls it off before that, and afterwards does
 * what `work` has returned.
 */
export function afterFirstSurface(results: Results, work: () => () => void): () => void {
  if (results.get('surface') !== null) return work();
  let callOff = results.subscribe('surface', () => {
    if (results.get('surface') === null) return;
    callOff();
    callOff = work();
  });
  return () => callOff();
}
