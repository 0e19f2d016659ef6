/** The export dialog: a line of sections, and the one that is chosen. */
import { useLayoutEffect } from 'react';
import { useStore } from 'zustand';
import { usePart } from '../../browser/usePart';
import { Dialog } from '../../controls/Dialog';
import { closeExport, type ExportSection, exportDialog } from '../../state/exportDialog';
import { exportText } from '../../text/export';
import { MissingPart } from '../MissingPart';
import type { AppServices } from '../startApp';
import styles from './export.module.css';
import { SECTIONS } from './sections';

const ORDER: readonly ExportSection[] = ['picture', 'film', 'numbers', 'code', 'embed'];
const OFFERED = ORDER.filter((section) => SECTIONS[section] !== undefined);

export function ExportDialog({ app }: { readonly app: AppServices }) {
  const chosen = useStore(exportDialog, (state) => state.section);
  const section = chosen !== null && OFFERED.includes(chosen) ? chosen : OFFERED[0];
  // Preview, file, caption and link are of one step: the one on show when the dialog opened.
  useLayoutEffect(() => app.workbench.playback.getState().pause(), [app]);
  return (
    <Dialog title={exportText.title} className={styles.dialog} onClose={closeExport}>
      {() => (
        <>
          <fieldset className={styles.tabs} aria-label={exportText.sections}>
            {OFFERED.map((each) => (
              <button
                key={each}
                type="button"
                aria-pressed={each === section}
                onClick={() => exportDialog.setState({ section: each })}
              >
                {exportText.names[each]}
              </button>
            ))}
          </fieldset>
          <section className={styles.panel} aria-label={exportText.names[section]}>
            <Section key={section} section={section} app={app} />
          </section>
        </>
      )}
    </Dialog>
  );
}

function Section({ section, app }: { readonly section: ExportSection; readonly app: AppServices }) {
  const { part: Part, failed } = usePart(SECTIONS[section] ?? null);
  if (Part !== null) return <Part app={app} />;
  return failed ? <MissingPart name={exportText.names[section]} /> : null;
}
