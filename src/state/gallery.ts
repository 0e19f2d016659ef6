/** Whether the gallery is open, and at which part: the header and the picker of surfaces open it. */
import { createStore } from 'zustand/vanilla';

export type GalleryPart = 'examples' | 'surfaces';

export const gallery = createStore<{ readonly open: GalleryPart | null }>()(() => ({ open: null }));

export function openGallery(part: GalleryPart): void {
  gallery.setState({ open: part });
}

export function closeGallery(): void {
  gallery.setState({ open: null });
}
