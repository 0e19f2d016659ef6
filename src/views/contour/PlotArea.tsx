/** The interactive part of the map: the plot and the handles of the starts. */
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { keyHint, keyShortcuts } from '../../commands/keyText';
import { MAP_COMMANDS } from '../../commands/map';
import { pressCommand } from '../../commands/press';
import { useWorkbench } from '../../state/workbench';
import { CONTOUR_TEXT } from '../../text/contour';
import styles from './contour.module.css';
import type { Frames } from './frames';
import { LayerParts } from './LayerParts';
import { connectGestures } from './mapGestures';
import { StartHandles } from './StartHandles';
import type { WindowMover } from './windowMover';

interface PlotAreaProps {
  /** What lies below the handles. */
  readonly children: ReactNode;
  readonly frames: Frames;
  readonly mover: WindowMover;
}

export function PlotArea({ children, frames, mover }: PlotAreaProps) {
  const workbench = useWorkbench();
  const area = useRef<HTMLDivElement>(null);
  const plot = useRef<HTMLDivElement>(null);
  const hint = useId();

  useEffect(() => {
    const place = () => {
      const frame = frames.get();
      if (area.current === null) return;
      area.current.hidden = frame === null;
      if (frame === null) return;
      const { style } = area.current;
      style.left = `${frame.left}px`;
      style.top = `${frame.top}px`;
      style.width = `${frame.width}px`;
      style.height = `${frame.height}px`;
    };
    place();
    return frames.subscribe(place);
  }, [frames]);

  useEffect(() => {
    if (area.current === null || plot.current === null) return;
    return connectGestures(area.current, plot.current, workbench, frames, mover);
  }, [workbench, frames, mover]);

  return (
    <div ref={area} className={styles.area}>
      <div
        ref={plot}
        className={styles.plot}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: keys pan and zoom the map; role application says so
        tabIndex={0}
        aria-label={CONTOUR_TEXT.map}
        aria-describedby={hint}
        {...keyShortcuts(MAP_COMMANDS)}
        onKeyDown={(event) => {
          if (pressCommand(MAP_COMMANDS, event, mover)) event.preventDefault();
        }}
      />
      <p id={hint} hidden>
        {keyHint(MAP_COMMANDS)} {CONTOUR_TEXT.mapHint}
      </p>
      {children}
      <StartHandles frames={frames} />
      <LayerParts place="LayerHandles" frames={frames} />
    </div>
  );
}
