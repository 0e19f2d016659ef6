/** The panel's title, the spacing of its levels, and zoom for those who have no wheel. */
import { useView, useWorkbench } from '../../state/workbench';
import { CONTOUR_TEXT } from '../../text/contour';
import styles from './contour.module.css';
import { ZOOM_STEP } from './keys';
import type { WindowMover } from './windowMover';

const SPACINGS = ['linear', 'log'] as const;

const ICONS = {
  zoomOut: 'M4 8h8',
  zoomIn: 'M4 8h8M8 4v8',
  reset: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10M8 7v2M7 8h2',
} as const;

export function MapHeader({ mover }: { readonly mover: WindowMover }) {
  const { view } = useWorkbench();
  const levels = useView((state) => state.view.levels);
  return (
    <header className={styles.header}>
      <h2 className={styles.title}>{CONTOUR_TEXT.title}</h2>
      <fieldset className={styles.spacings} aria-label={CONTOUR_TEXT.levels}>
        {SPACINGS.map((spacing) => (
          <button
            key={spacing}
            type="button"
            className={styles.spacing}
            aria-pressed={levels === spacing}
            title={CONTOUR_TEXT[`${spacing}Hint`]}
            onClick={() => view.getState().setLevels(spacing)}
          >
            {CONTOUR_TEXT[spacing]}
          </button>
        ))}
      </fieldset>
      <IconButton icon="zoomOut" onClick={() => mover.zoom(1 / ZOOM_STEP)} />
      <IconButton icon="zoomIn" onClick={() => mover.zoom(ZOOM_STEP)} />
      <IconButton icon="reset" onClick={mover.reset} />
    </header>
  );
}

function IconButton({ icon, onClick }: { readonly icon: keyof typeof ICONS; readonly onClick: () => void }) {
  const label = CONTOUR_TEXT[icon];
  return (
    <button type="button" className={styles.icon} aria-label={label} title={label} onClick={onClick}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={ICONS[icon]} fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" />
      </svg>
    </button>
  );
}
