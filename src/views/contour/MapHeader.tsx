/** The panel's title, the spacing of its levels, and zoom for those who have no wheel. */
import type { ReactNode } from 'react';
import { Icon, type IconName } from '../../icons/Icon';
import { useView, useWorkbench } from '../../state/workbench';
import { CONTOUR_TEXT } from '../../text/contour';
import styles from './header.module.css';
import { ZOOM_STEP } from './keys';
import type { WindowMover } from './windowMover';

const SPACINGS = ['linear', 'log'] as const;

interface MapHeaderProps {
  readonly mover: WindowMover;
  readonly tools?: ReactNode;
}

export function MapHeader({ mover, tools }: MapHeaderProps) {
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
      {tools}
      <IconButton icon="zoomOut" name={CONTOUR_TEXT.zoomOut} onClick={() => mover.zoom(1 / ZOOM_STEP)} />
      <IconButton icon="zoomIn" name={CONTOUR_TEXT.zoomIn} onClick={() => mover.zoom(ZOOM_STEP)} />
      <IconButton icon="resetWindow" name={CONTOUR_TEXT.reset} onClick={mover.reset} />
    </header>
  );
}

interface IconButtonProps {
  readonly icon: IconName;
  readonly name: string;
  readonly onClick: () => void;
}

function IconButton({ icon, name, onClick }: IconButtonProps) {
  return (
    <button type="button" className={styles.icon} aria-label={name} title={name} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}
