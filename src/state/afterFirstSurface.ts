/** Delays work until the first surface is on show. */
import type { Results } from './results';

/** Begins `work` once, as soon as there is a surface. What it returns calls it off, as does what this returns. */
export function afterFirstSurface(results: Results, work: () => () => void): () => void {
  if (results.get('surface') !== null) return work();
  let callOff = results.subscribe('surface', () => {
    if (results.get('surface') === null) return;
    callOff();
    callOff = work();
  });
  return () => callOff();
}
