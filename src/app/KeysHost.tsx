/** Loads the list of all keys when it is first asked for, and shows it while it is open. */
import { useStore } from 'zustand';
import { appText } from '../text/app';
import { closeKeys, keysDialog } from './keysDialog';
import { useLazyDialog } from './useLazyDialog';

const load = () => import('./KeysDialog');

export function KeysHost() {
  const { open } = useStore(keysDialog);
  const part = useLazyDialog(open, load, appText.parts.keys, closeKeys);
  return open && part !== null && <part.KeysDialog onClose={closeKeys} />;
}
