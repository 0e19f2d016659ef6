/** Whether the dialog "Export" is open, at which of its sections, and for which picture. It is no part of a scene or of undo. */
import { createStore } from 'zustand/vanilla';

/** The dialog's sections. */
export type ExportSection = 'picture' | 'film' | 'numbers' | 'code' | 'embed';

/** The pictures that can be saved, by their place in the layout; `bench` is all of them as one. */
export type ExportPicture =
  | 'bench'
  | 'map'
  | 'surface'
  | 'loss'
  | 'quantity'
  | 'fit'
  | 'sweep'
  | 'compare'
  | 'profile';

export interface ExportDialogState {
  /** An embed has no such dialog, and no buttons that open it. */
  readonly offered: boolean;
  readonly open: boolean;
  /** The one on show; null before a person has chosen one. */
  readonly section: ExportSection | null;
  readonly picture: ExportPicture;
}

export const exportDialog = createStore<ExportDialogState>()(() => ({
  offered: true,
  open: false,
  section: null,
  picture: 'map',
}));

/** @param at the section that is shown, and the picture; without them those that were last on show */
export function openExport(at?: Partial<Pick<ExportDialogState, 'section' | 'picture'>>): void {
  exportDialog.setState({ open: true, ...at });
}

export function closeExport(): void {
  exportDialog.setState({ open: false });
}
