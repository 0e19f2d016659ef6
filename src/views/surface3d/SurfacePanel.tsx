/** The panel of the 3D surface: small, there from the first moment; the picture itself loads when there is time. */
import { type ReactNode, useRef, useState } from 'react';
import { shortcutProps } from '../../commands/keyText';
import { pressCommand } from '../../commands/press';
import { SURFACE, SURFACE_COMMANDS, type SurfaceTarget } from '../../commands/surface';
import { IconButton } from '../../icons/IconButton';
import { useWorkbench } from '../../state/workbench';
import { surface3dText } from '../../text/surface3d';
import { MaximizeButton } from '../shared/MaximizeButton';
import { SurfaceCanvas } from './SurfaceCanvas';
import type { Picture } from './setting';
import styles from './surface3d.module.css';

/** The commands that have a button. */
const BUTTONS = ['zoomOut', 'zoomIn', 'topView', 'resetView'] as const;

interface SurfacePanelProps {
  /** Stands in the header, before the zoom. */
  readonly tools?: ReactNode;
  /** Awaited before the processor draws the picture: drawing would take the time from what plays meanwhile. */
  readonly after?: (() => Promise<void>) | undefined;
}

export function SurfacePanel({ tools, after }: SurfacePanelProps) {
  const { view } = useWorkbench();
  const picture = useRef<Picture | null>(null);
  const [tries, setTries] = useState(0);

  const target: SurfaceTarget = {
    turn: (right, up, distance) => picture.current?.nudge(right, up, distance),
    topView: () => view.getState().fly('top'),
    resetView: () => view.getState().fly('home'),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!pressCommand(SURFACE_COMMANDS, event, target)) return;
    // The same keys move through time elsewhere on the page.
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className={styles.panel}>
      <header className={styles.header}>
        <h2 className={styles.title}>{surface3dText.title}</h2>
        {tools}
        {BUTTONS.map((name) => (
          <IconButton
            key={name}
            icon={name}
            name={SURFACE[name].words}
            {...shortcutProps(SURFACE[name])}
            onClick={() => SURFACE[name].run(target, SURFACE[name].keys[0])}
          />
        ))}
        <MaximizeButton picture="surface" />
      </header>
      <SurfaceCanvas
        key={tries}
        picture={picture}
        after={after}
        onKeyDown={onKeyDown}
        onRetry={() => setTries(tries + 1)}
        atOnce={tries > 0}
      />
    </div>
  );
}
