/** Whether the table of the data, or the dialog that reads in a run, is open, and what it was opened to read. */
import { createStore } from 'zustand/vanilla';
import type { DataSource } from '../controls/data/source';
import type { RunSource } from '../controls/recorded/source';

interface DataDialogState {
  readonly open: boolean;
  readonly source: DataSource | null;
}

export const dataDialog = createStore<DataDialogState>()(() => ({ open: false, source: null }));

export function openData(source: DataSource | null = null): void {
  dataDialog.setState({ open: true, source });
}

export function closeData(): void {
  dataDialog.setState({ open: false, source: null });
}

interface RunDialogState {
  readonly open: boolean;
  readonly source: RunSource | null;
}

/** Whether the dialog is open that reads in a run, and what it was opened to read. */
export const runDialog = createStore<RunDialogState>()(() => ({ open: false, source: null }));

export function openRun(source: RunSource | null = null): void {
  runDialog.setState({ open: true, source });
}

export function closeRun(): void {
  runDialog.setState({ open: false, source: null });
}
