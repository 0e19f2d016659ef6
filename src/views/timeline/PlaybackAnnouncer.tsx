/** Tells a screen reader where the playhead has come to rest, and the selected run's loss there. */
import { useEffect, useRef } from 'react';
import { useWorkbench } from '../../state/workbench';
import { runEntries } from '../shared/runEntries';
import { onSettled } from '../shared/settled';
import { announcement } from './announcement';
import styles from './timeline.module.css';

export function PlaybackAnnouncer() {
  const { playback, results, scene, view } = useWorkbench();
  const region = useRef<HTMLDivElement>(null);

  useEffect(
    () =>
      onSettled(playback, () => {
        const { playhead, last } = playback.getState();
        const { selected } = view.getState().view;
        const entry = runEntries(scene.getState().scene.runs).find(({ id }) => id === selected);
        const text = announcement(
          playhead,
          last,
          entry?.name ?? '',
          results.get('runs').get(entry?.id ?? ''),
        );
        if (region.current !== null) region.current.textContent = text;
      }),
    [playback, results, scene, view],
  );

  return <div ref={region} role="status" className={styles.announcer} />;
}
