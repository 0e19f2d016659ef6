/** All the layers there are. */
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

export const LAYERS: readonly Layer[] = [
  field,
  flow,
  hessian,
  quadratic,
  critical,
  slice,
  pins,
  ruler,
  move,
  pulls,
];
