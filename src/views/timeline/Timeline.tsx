/** The bar that moves through time: transport, scrubber, position, speed, loop. It drives the playback. */
import type { ReactNode } from 'react';
import { Icon, type IconName } from '../../icons/Icon';
import { SPEEDS } from '../../scene/limits';
import { usePlayback, useWorkbench } from '../../state/workbench';
import { timelineText } from '../../text/timeline';
import { usePlayer } from './player';
import { Scrubber } from './Scrubber';
import styles from './timeline.module.css';

/** @param props.children stand at the bar's end */
export function Timeline({ children }: { readonly children?: ReactNode }) {
  usePlayer();
  const { playback } = useWorkbench();
  const atStart = usePlayback(({ playhead }) => playhead === 0);
  const atEnd = usePlayback(({ playhead, last }) => playhead >= last);
  const nothing = usePlayback(({ last }) => last === 0);

  /** Going somewhere by hand stops the playing, so that the two do not pull at the same playhead. */
  const go = (to: (playhead: number, last: number) => number) => () => {
    const { playhead, last, playing, pause, seek } = playback.getState();
    if (playing) pause();
    seek(to(playhead, last));
  };

  return (
    <section className={styles.timeline} aria-label={timelineText.region}>
      <div className={styles.transport}>
        <TransportButton name="toStart" dim={atStart} className={styles.jump} onClick={go(() => 0)} />
        <TransportButton name="back" dim={atStart} onClick={go((playhead) => playhead - 1)} />
        <PlayButton dim={nothing} />
        <TransportButton name="forward" dim={atEnd} onClick={go((playhead) => playhead + 1)} />
        <TransportButton name="toEnd" dim={atEnd} className={styles.jump} onClick={go((_, last) => last)} />
      </div>
      <Scrubber />
      <div className={styles.settings}>
        <SpeedSelect />
        <LoopButton />
        {children}
      </div>
    </section>
  );
}

interface TransportButtonProps {
  readonly name: Extract<IconName, 'toStart' | 'back' | 'forward' | 'toEnd'>;
  /** Shown as having nothing to do. It stays in the tab order: at the end of a run focus must not be lost. */
  readonly dim: boolean;
  readonly className?: string;
  readonly onClick: () => void;
}

function TransportButton({ name, dim, className = '', onClick }: TransportButtonProps) {
  const label = timelineText[name];
  return (
    <button
      type="button"
      className={`${styles.button} ${className}`}
      aria-label={label}
      title={label}
      aria-disabled={dim}
      onClick={onClick}
    >
      <Icon name={name} />
    </button>
  );
}

function PlayButton({ dim }: { readonly dim: boolean }) {
  const { playback } = useWorkbench();
  const playing = usePlayback((state) => state.playing);
  const label = playing ? timelineText.pause : timelineText.play;
  const toggle = () => {
    const state = playback.getState();
    if (state.playing) state.pause();
    else state.play();
  };
  return (
    <button
      type="button"
      className={`${styles.button} ${styles.play}`}
      aria-label={label}
      title={label}
      aria-disabled={dim}
      onClick={toggle}
    >
      <Icon name={playing ? 'pause' : 'play'} />
    </button>
  );
}

function SpeedSelect() {
  const { playback } = useWorkbench();
  const speed = usePlayback((state) => state.speed);
  return (
    <span className={styles.speed}>
      <select
        aria-label={timelineText.speed}
        title={timelineText.speed}
        value={speed}
        onChange={(event) => playback.getState().setSpeed(Number(event.currentTarget.value))}
      >
        {SPEEDS.map((option) => (
          <option key={option} value={option}>
            {timelineText.speedOption(option)}
          </option>
        ))}
      </select>
      <Icon name="choose" />
    </span>
  );
}

function LoopButton() {
  const { playback } = useWorkbench();
  const loop = usePlayback((state) => state.loop);
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={timelineText.loop}
      title={timelineText.loop}
      aria-pressed={loop}
      onClick={() => playback.getState().setLoop(!loop)}
    >
      <Icon name="loop" />
    </button>
  );
}
