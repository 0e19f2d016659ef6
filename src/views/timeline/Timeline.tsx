/** The bar that moves through time: transport, scrubber, position, speed, loop. It drives the playback. */
import type { ReactNode } from 'react';
import { shortcutProps } from '../../commands/keyText';
import { PAGE } from '../../commands/page';
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
  const atStart = usePlayback(({ playhead }) => playhead === 0);
  const atEnd = usePlayback(({ playhead, last }) => playhead >= last);
  const nothing = usePlayback(({ last }) => last === 0);

  return (
    <section className={styles.timeline} aria-label={timelineText.region}>
      <div className={styles.transport}>
        <TransportButton name="toStart" dim={atStart} className={styles.jump} />
        <TransportButton name="back" dim={atStart} />
        <PlayButton dim={nothing} />
        <TransportButton name="forward" dim={atEnd} />
        <TransportButton name="toEnd" dim={atEnd} className={styles.jump} />
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
}

function TransportButton({ name, dim, className = '' }: TransportButtonProps) {
  const workbench = useWorkbench();
  const command = PAGE[name];
  return (
    <button
      type="button"
      className={`${styles.button} ${className}`}
      aria-label={command.words}
      {...shortcutProps(command)}
      aria-disabled={dim}
      onClick={() => command.run(workbench, command.keys[0])}
    >
      <Icon name={name} />
    </button>
  );
}

function PlayButton({ dim }: { readonly dim: boolean }) {
  const workbench = useWorkbench();
  const playing = usePlayback((state) => state.playing);
  const label = playing ? timelineText.pause : timelineText.play;
  return (
    <button
      type="button"
      className={`${styles.button} ${styles.play}`}
      aria-label={label}
      {...shortcutProps(PAGE.play, label)}
      aria-disabled={dim}
      onClick={() => PAGE.play.run(workbench, PAGE.play.keys[0])}
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
