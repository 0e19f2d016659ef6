/**
 * Whether the browser offered WebGL 2 the last time: where it did not, the layout leaves out the 3D picture from the start,
 * and the map need not move once that is found out. It is tried again with every visit.
 */
const KEY = 'errorscape.webgl';
const NONE = 'none';

/** False where nothing is remembered, or nothing can be. */
export function lackedWebGL(): boolean {
  try {
    return localStorage.getItem(KEY) === NONE;
  } catch {
    return false;
  }
}

export function rememberWebGL(offered: boolean): void {
  try {
    if (offered) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, NONE);
  } catch {
    // Storage may be forbidden or full: the next visit finds out anew.
  }
}
