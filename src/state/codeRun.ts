/** The run whose code the export dialog shows. It is no part of a scene or of undo. */
import { createStore } from 'zustand/vanilla';
import { openExport } from './exportDialog';

export const codeRun = createStore<{
  /** Empty for all runs. */
  readonly run: string;
}>()(() => ({ run: '' }));

/** Opens the export dialog at the code of one run. @param run its id */
export function openCode(run: string): void {
  codeRun.setState({ run });
  openExport({ section: 'code' });
}
