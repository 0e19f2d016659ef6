/** The shelf of the pictures that can be drawn at another size, by their place in the layout. */
import type { Workbench } from '../../state/workbench';
import { loadMaker } from '../loadMaker';
import type { OpenedPicture, PictureOpener, PictureOptions } from './define';

const OPENERS = {
  surface: async () => (await import('./surface')).openSurface,
  map: async () => (await import('./map')).openMap,
  fit: async () => (await import('./fit')).openFit,
  loss: async () => (await import('./charts')).openLoss,
  quantity: async () => (await import('./charts')).openQuantity,
  sweep: async () => (await import('./sweep')).openSweep,
  compare: async () => (await import('./comparison')).openLosses,
  profile: async () => (await import('./comparison')).openProfile,
} as const satisfies Readonly<Record<string, () => Promise<PictureOpener>>>;

export type SinglePicture = keyof typeof OPENERS;

/** @throws NotLoadedError; Error where there is nothing of the kind on the page */
export async function openSingle(
  id: SinglePicture,
  workbench: Workbench,
  options: PictureOptions,
): Promise<OpenedPicture> {
  const open = await loadMaker<PictureOpener>(OPENERS[id]);
  return open(workbench, options);
}
