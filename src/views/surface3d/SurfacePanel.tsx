/** The panel of the 3D surface: small, there from the first moment; the picture itself loads when there is time. */
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import type { IconName } from '../../icons/Icon';
import { IconButton } from '../../icons/IconButton';
import { useWorkbench } from '../../state/workbench';
import { surface3dText } from '../../text/surface3d';
import { Stage } from './Stage';
import type { Picture } from './setting';
import styles from './surface3d.module.css';

/** Degrees a key turns, the factor by which a key or button zooms. */
const TURN = 6;
const ZOOM = 1.2;

type Action = Extract<IconName, 'zoomOut' | 'zoomIn' | 'topView' | 'resetView'>;

interface SurfacePanelProps {
  /** Stands in the header, before the zoom. */
  readonly tools?: ReactNode;
}

export function SurfacePanel({ tools }: SurfacePanelProps) {
  const { view } = useWorkbench();
  const picture = useRef<Picture | null>(null);
  const [tries, setTries] = useState(0);

  const actions: Readonly<Record<Action, () => void>> = {
    zoomOut: () => picture.current?.nudge(0, 0, ZOOM),
    zoomIn: () => picture.current?.nudge(0, 0, 1 / ZOOM),
    topView: () => view.getState().fly('top'),
    resetView: () => view.getState().fly('home'),
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => picture.current?.nudge(-TURN, 0, 1),
    ArrowRight: () => picture.current?.nudge(TURN, 0, 1),
    ArrowUp: () => picture.current?.nudge(0, TURN, 1),
    ArrowDown: () => picture.current?.nudge(0, -TURN, 1),
    '+': actions.zoomIn,
    '=': actions.zoomIn,
    '-': actions.zoomOut,
    '0': actions.resetView,
    Home: actions.resetView,
    t: actions.topView,
    T: actions.topView,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(keys, event.key)) return;
    // The same keys move through time elsewhere on the page.
    event.preventDefault();
    event.stopPropagation();
    keys[event.key]();
  };

  return (
    <div className={styles.panel}>
      <header className={styles.header}>
        <h2 className={styles.title}>{surface3dText.title}</h2>
        {tools}
        {(Object.keys(actions) as Action[]).map((name) => (
          <IconButton
            key={name}
            icon={name}
            name={surface3dText[name]}
            title={surface3dText.hints[name]}
            onClick={actions[name]}
          />
        ))}
      </header>
      <Stage
        key={tries}
        picture={picture}
        onKeyDown={onKeyDown}
        onRetry={() => setTries(tries + 1)}
        atOnce={tries > 0}
      />
    </div>
  );
}
