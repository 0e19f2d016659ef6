/** The shares of the page's room that the pictures have. They are no part of a scene, of a link or of undo. */
import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';

/** The pictures that can fill the page, by their place in the layout. */
export const PICTURES = ['surface', 'map', 'fit', 'loss', 'quantity', 'lab'] as const;
export type PictureName = (typeof PICTURES)[number];

/** The part that this machine remembers. */
export interface KeptLayout {
  /** The 3D surface's percentage of the width that it shares with the map; null as the page has it of itself. */
  readonly columns: number | null;
  /** The percentage that both have of the height that they share with the charts. */
  readonly rows: number | null;
  /** Type in the pictures that is read across a room, as presenter mode has it. */
  readonly largeType: boolean;
}

export interface Layout extends KeptLayout {
  /** The picture that fills the page; null while all are on show. */
  readonly maximized: PictureName | null;
  /** The one of the two large pictures that a phone shows. */
  readonly tab: 'surface' | 'map';
}

export type Divided = 'columns' | 'rows';

/** The least and the largest percentage. */
export const DIVIDER_LIMITS: Readonly<Record<Divided, readonly [least: number, largest: number]>> = {
  columns: [25, 75],
  rows: [25, 85],
};

export const layout = createStore<Layout>()(
  subscribeWithSelector(
    (): Layout => ({ columns: null, rows: null, largeType: false, maximized: null, tab: 'map' }),
  ),
);

/** Lets a picture fill the page, or brings back the others. */
export function maximize(picture: PictureName | null): void {
  layout.setState({ maximized: picture });
}

export function toggleLargeType(): void {
  layout.setState(({ largeType }) => ({ largeType: !largeType }));
}

/** Reads a layout that was kept: a value that is missing or not legal is as if nothing had been kept of it. */
export function parseLayout(text: string | null): KeptLayout {
  let kept: unknown = null;
  try {
    kept = JSON.parse(text ?? 'null');
  } catch {
    // Another program wrote it, or only a part of it.
  }
  // Anything but an object has none of these fields.
  const fields: Partial<Record<string, unknown>> = { ...(kept as object | null) };
  const percentage = (name: Divided) => {
    const value = fields[name];
    const [least, largest] = DIVIDER_LIMITS[name];
    return typeof value === 'number' && value >= least && value <= largest ? value : null;
  };
  return { columns: percentage('columns'), rows: percentage('rows'), largeType: fields.largeType === true };
}
