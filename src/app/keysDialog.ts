/** How often the list of keys was asked for. Whether it is open, the dialog itself knows. */
import { createStore } from 'zustand/vanilla';

export const keysDialog = createStore<{ readonly asked: number }>()(() => ({ asked: 0 }));

export function showKeys(): void {
  keysDialog.setState(({ asked }) => ({ asked: asked + 1 }));
}
