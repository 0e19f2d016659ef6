/** How the lessons are read: what of them is open, and how large. Where one is in them is the view's `lesson`. */
import { createStore } from 'zustand/vanilla';

/** On a phone: a line, a part of the screen, or nearly all of it. */
export type SheetSize = 'low' | 'half' | 'full';

export interface ReadingState {
  /** Whether the list of lessons is on show. */
  readonly contents: boolean;
  /** Whether one text and the pictures fill the screen. */
  readonly presenter: boolean;
  /** Which of the two shares the column with the other. */
  readonly side: 'lesson' | 'controls';
  readonly sheet: SheetSize;
  setContents(contents: boolean): void;
  setPresenter(presenter: boolean): void;
  setSide(side: ReadingState['side']): void;
  setSheet(sheet: SheetSize): void;
}

export type ReadingStore = ReturnType<typeof createReadingStore>;

export function createReadingStore() {
  return createStore<ReadingState>()((set) => ({
    contents: false,
    presenter: false,
    side: 'lesson',
    sheet: 'half',
    setContents: (contents) => set(contents ? { contents, side: 'lesson' } : { contents }),
    setPresenter: (presenter) => set({ presenter }),
    setSide: (side) => set({ side }),
    setSheet: (sheet) => set({ sheet }),
  }));
}
