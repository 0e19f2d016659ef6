/**
 * The quantities of every run: every file of this folder holds one or more, and a quantity's line on the shelf,
 * `src/scene/quantityIds.ts`, is its place in the list.
 */
import { QUANTITY_IDS } from '../../../scene/quantityIds';
import type { SharedQuantity } from '../quantity';

const FILES = import.meta.glob<Readonly<Record<string, SharedQuantity>>>(['./*.ts', '!./index.ts'], {
  eager: true,
});

const DEFINED = new Map(
  Object.values(FILES)
    .flatMap((file) => Object.values(file))
    .map((quantity) => [quantity.id, quantity]),
);

/** In the order of the list. */
export const QUANTITIES: readonly SharedQuantity[] = QUANTITY_IDS.map((id) => {
  const quantity = DEFINED.get(id);
  if (quantity === undefined) throw new Error(`No file of src/views/charts/quantities has "${id}"`);
  return quantity;
});
