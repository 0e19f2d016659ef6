/** Whether the table of the data, or the dialog that reads in a run, is open, and what it was opened to read. */
import { createStore } from 'zustand/vanilla';
import type { DataSource } from '../controls/data/source';
import type { RunSource } from '../controls/recorded/source';

interface DataDialogState {
  readonly open: boolean;
  readonly source: DataSource | null;
  /** The run that is to be read in, or the place to paste one; else the dialog is the table of the data. */
  readonly run: { readonly source: RunSource | null } | null;
}

const CLOSED: DataDialogState = { open: false, source: null, run: null };

export const dataDialog = createStore<DataDialogState>()(() => CLOSED);

export function openData(source: DataSource | null = null): void {
  dataDialog.setState({ open: true, source, run: null });
}

export function openRun(source: RunSource | null = null): void {
  dataDialog.setState({ open: true, source: null, run: { source } });
}

export function closeData(): void {
  dataDialog.setState(CLOSED);
}
