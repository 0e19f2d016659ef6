/** The families by name: how their tiles are computed. How they are cut stands in tilings.ts, which the page has. */
// A question may name any rule.
import '../../catalog/optimizers';
import type { FamilyName } from '../../scene/families';
import { basins } from './basins';
import { compare } from './compare';
import type { Family } from './family';
import { seeds } from './seeds';
import { sweep } from './sweep';

export const FAMILIES: { readonly [F in FamilyName]: Family<F> } = { sweep, basins, seeds, compare };
