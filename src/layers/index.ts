/** All the layers there are. A layer whose id is in LAYER_IDS and that is missing here does not compile. */
import type { LayerId } from '../scene/layerIds';
import { critical } from './critical';
import type { Layer } from './define';
import { field } from './field';
import { flow } from './flow';
import { hessian } from './hessian';
import { move } from './move';
import { pins } from './pins';
import { pulls } from './pulls';
import { quadratic } from './quadratic';
import { ruler } from './ruler';
import { slice } from './slice';

const SHELF: { readonly [Id in LayerId]: Layer<Id> } = {
  field,
  flow,
  hessian,
  quadratic,
  critical,
  move,
  pulls,
  slice,
  ruler,
  pins,
};

/** In the order of the menu. */
export const LAYERS: readonly Layer[] = Object.values(SHELF);
