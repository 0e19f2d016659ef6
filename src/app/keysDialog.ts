/** Whether the list of keys is open. */
import { createStore } from 'zustand/vanilla';

export const keysDialog = createStore<{ readonly open: boolean }>()(() => ({ open: false }));

export function showKeys(): void {
  keysDialog.setState({ open: true });
}

export function closeKeys(): void {
  keysDialog.setState({ open: false });
}
