/** Loads what the map's first picture does without, once for all of its layers. */
export const loadLateNames = () => import('./lateNames');
