/** All the quantities of every run. One whose id is in QUANTITY_IDS and that is missing here does not compile. */
import type { QuantityId } from '../../../scene/quantityIds';
import { beta } from './beta';
import type { Quantity } from './define';
import { eta } from './eta';
import { gradB, gradW } from './gradient';
import { norm } from './norm';
import { sharpness } from './sharpness';

const SHELF: { readonly [Id in QuantityId]: Quantity<Id> } = {
  eta,
  beta,
  norm,
  gradW,
  gradB,
  sharpness,
};

/** In the order of the list. */
export const QUANTITIES: readonly Quantity[] = Object.values(SHELF);
