/** How the page shares out its room between the pictures. It is no part of a scene, of a link or of undo. */
import { createStore } from 'zustand/vanilla';

/** The pictures that can fill the page, by their place in the layout. */
export const PICTURES = ['surface', 'map', 'fit', 'loss', 'quantity'] as const;
export type PictureName = (typeof PICTURES)[number];

export interface Layout {
  /** The picture that fills the page; null while all are on show. */
  readonly maximized: PictureName | null;
}

export const layout = createStore<Layout>()(() => ({ maximized: null }));

/** Lets a picture fill the page, or brings back the others. */
export function maximize(picture: PictureName | null): void {
  layout.setState({ maximized: picture });
}
