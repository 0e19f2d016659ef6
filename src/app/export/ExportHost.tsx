/** Loads the export dialog when it is first asked for, and shows it while it is open. */
import { useStore } from 'zustand';
import { closeExport, exportDialog } from '../../state/exportDialog';
import { appText } from '../../text/app';
import type { AppServices } from '../startApp';
import { useLazyDialog } from '../useLazyDialog';

const load = () => import('./ExportDialog');

export function ExportHost({ app }: { readonly app: AppServices }) {
  const open = useStore(exportDialog, (state) => state.open);
  const part = useLazyDialog(open, load, appText.parts.export, closeExport);
  return open && part !== null ? <part.ExportDialog app={app} /> : null;
}
