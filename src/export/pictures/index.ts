/** The shelf of the pictures that can be drawn at another size. */
import type { Workbench } from '../../state/workbench';
import type { OpenedPicture, PictureOpener, PictureOptions } from './define';

/** By their place in the layout. */
const OPENERS = {
  map: async () => (await import('./map')).openMap,
  loss: async () => (await import('./charts')).openLoss,
  quantity: async () => (await import('./charts')).openQuantity,
  surface: async () => (await import('./surface')).openSurface,
  fit: async () => (await import('./fit')).openFit,
} as const satisfies Readonly<Record<string, () => Promise<PictureOpener>>>;

export type PictureId = keyof typeof OPENERS;

/** In the order in which they are offered. */
export const PICTURES: readonly PictureId[] = ['map', 'surface', 'loss', 'quantity', 'fit'];

/** @throws where a part of the page cannot be loaded */
export async function openPicture(
  id: PictureId,
  workbench: Workbench,
  options: PictureOptions,
): Promise<OpenedPicture> {
  const open = await OPENERS[id]();
  return open(workbench, options);
}
