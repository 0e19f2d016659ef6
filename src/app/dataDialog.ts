/** Whether the table of the data is open, and what it was opened to read. */
import { createStore } from 'zustand/vanilla';
import type { DataSource } from '../controls/data/source';

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
