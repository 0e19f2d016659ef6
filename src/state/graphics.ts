/** Finds out whether a graphics card draws this page, or the processor in its place, as on many virtual machines and school computers. */
import { createStore } from 'zustand/vanilla';

interface Graphics {
  /** Known once the 3D picture has asked; until then a card is taken for granted. */
  readonly bySoftware: boolean;
}

export const graphics = createStore<Graphics>(() => ({ bySoftware: false }));

/** @param bySoftware whether WebGL is drawn by the processor, or is not there at all */
export function noteGraphics(bySoftware: boolean): void {
  graphics.setState({ bySoftware });
}
