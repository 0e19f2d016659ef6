/** All the layers there are. */
import type { Layer } from './define';

export const LAYERS: readonly Layer[] = [];
