/** The slider over all steps and the text beside it. Both are written by hand: the playhead never renders React. */

import { type FormEvent, useEffect, useRef } from 'react';
import { writeText } from '../../browser/writeText';
import { keyShortcuts } from '../../commands/keyText';
import { PAGE } from '../../commands/page';
import { useWorkbench } from '../../state/workbench';
import { formatCount } from '../../text/number';
import { timelineText } from '../../text/timeline';
import { allStandStill } from './standStill';
import styles from './timeline.module.css';

export function Scrubber() {
  const { playback, results, scene } = useWorkbench();
  const slider = useRef<HTMLInputElement>(null);
  const position = useRef<HTMLSpanElement>(null);
  const now = useRef<HTMLSpanElement>(null);
  const end = useRef<HTMLSpanElement>(null);

  useEffect(() => {
    const write = () => {
      if (!slider.current || !position.current || !now.current || !end.current) return;
      // Where no run takes a step, the start is all there is.
      const still = allStandStill(scene.getState().scene.runs, results.get('runs'));
      const playing = playback.getState();
      const last = still ? 0 : playing.last;
      const playhead = Math.min(playing.playhead, last);
      const [step, lastStep] = [formatCount(playhead), formatCount(last)];
      if (end.current.textContent !== lastStep) {
        slider.current.max = String(last);
        end.current.textContent = lastStep;
        // Room for the last step's number twice, so that the slider keeps its length while playing.
        position.current.style.setProperty('--room', `${2 * lastStep.length + 7}ch`);
      }
      slider.current.value = String(playhead);
      slider.current.setAttribute(
        'aria-valuetext',
        still ? timelineText.noSteps : timelineText.position(step, lastStep),
      );
      slider.current.style.setProperty('--done', String(last === 0 ? 0 : playhead / last));
      writeText(now.current, step);
    };
    write();
    const stops = [playback.subscribe(write), results.subscribe('runs', write)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [playback, results, scene]);

  const scrub = (event: FormEvent<HTMLInputElement>) => {
    const { playing, pause, seek } = playback.getState();
    if (playing) pause();
    seek(Number(event.currentTarget.value));
  };

  return (
    <div className={styles.scrubber}>
      <input
        ref={slider}
        className={styles.slider}
        type="range"
        min={0}
        step={1}
        defaultValue={0}
        aria-label={timelineText.slider}
        {...keyShortcuts([PAGE.back, PAGE.forward, PAGE.toStart, PAGE.toEnd])}
        onInput={scrub}
      />
      <span ref={position} className={styles.position} aria-hidden="true">
        <span className={styles.word}>{timelineText.step} </span>
        <span ref={now} className={styles.now} /> / <span ref={end} />
      </span>
    </div>
  );
}
