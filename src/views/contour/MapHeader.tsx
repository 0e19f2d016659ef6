/** The panel's title, the spacing of its levels, and zoom for those who have no wheel. */
import { type ReactNode, useSyncExternalStore } from 'react';
import { shortcutProps } from '../../commands/keyText';
import { MAP } from '../../commands/map';
import { IconButton } from '../../icons/IconButton';
import { hasSpacing } from '../../state/lossScale';
import { useView, useWorkbench } from '../../state/workbench';
import { CONTOUR_TEXT } from '../../text/contour';
import { MaximizeButton } from '../shared/MaximizeButton';
import styles from './header.module.css';
import type { WindowMover } from './windowMover';

const SPACINGS = ['linear', 'log', 'above-min'] as const;

interface MapHeaderProps {
  readonly mover: WindowMover;
  readonly tools?: ReactNode;
}

export function MapHeader({ mover, tools }: MapHeaderProps) {
  const { view } = useWorkbench();
  const asked = useView((state) => state.view.levels);
  const possible = usePossible().split(' ');
  // The spacing that the map is drawn with: see lossScale.
  const levels = [asked, 'log', 'linear'].find((spacing) => possible.includes(spacing));
  return (
    <header className={styles.header}>
      <h2 className={styles.title}>{CONTOUR_TEXT.title}</h2>
      <fieldset className={styles.spacings} aria-label={CONTOUR_TEXT.levels}>
        {SPACINGS.map((spacing) => {
          const impossible = !possible.includes(spacing);
          return (
            <button
              key={spacing}
              type="button"
              className={styles.spacing}
              aria-pressed={levels === spacing}
              // `disabled` would take the focus away, and the reason with it.
              aria-disabled={impossible}
              title={impossible ? CONTOUR_TEXT.impossible[spacing] : CONTOUR_TEXT.spacingHints[spacing]}
              onClick={() => {
                if (!impossible) view.getState().change({ levels: spacing });
              }}
            >
              {CONTOUR_TEXT.spacings[spacing]}
            </button>
          );
        })}
      </fieldset>
      {tools}
      {(['zoomOut', 'zoomIn', 'reset'] as const).map((name) => (
        <IconButton
          key={name}
          icon={name === 'reset' ? 'resetWindow' : name}
          name={MAP[name].words}
          {...shortcutProps(MAP[name])}
          onClick={() => MAP[name].run(mover, MAP[name].keys[0])}
        />
      ))}
      <MaximizeButton picture="map" />
    </header>
  );
}

/** The spacings that the surface has, as one text, so that only a change of them renders anew. */
function usePossible(): string {
  const { results } = useWorkbench();
  return useSyncExternalStore(
    (changed) => results.subscribe('surface', changed),
    () => {
      const surface = results.get('surface');
      return SPACINGS.filter((spacing) => surface === null || hasSpacing(surface, spacing)).join(' ');
    },
  );
}
