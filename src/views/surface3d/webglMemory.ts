/**
 * Whether the browser offered WebGL 2 the last time: where it did not, the layout leaves out the 3D picture from the start,
 * and the map need not move once that is found out. It is tried again with every visit.
 */
import { ignoreErrors } from '../../browser/ignoreErrors';

const KEY = 'errorscape.webgl';
const NONE = 'none';

/** False where nothing is remembered, or nothing can be. */
export function lackedWebGL(): boolean {
  return ignoreErrors(() => localStorage.getItem(KEY)) === NONE;
}

export function rememberWebGL(offered: boolean): void {
  ignoreErrors(() => (offered ? localStorage.removeItem(KEY) : localStorage.setItem(KEY, NONE)));
}
