/** Says under a rate which schedule changes it, or, in the rate's place, that the schedule decides alone. */
import { useContext } from 'react';
import { flushSync } from 'react-dom';
import { findMomentumSchedule, findSchedule } from '../../catalog/schedules';
import type { Rate } from '../../scene/drawnRates';
import type { RunSpec } from '../../scene/types';
import { setMomentumSchedule, setSchedule } from '../../state/edits';
import { useWorkbench } from '../../state/workbench';
import { CONTROLS_TEXT } from '../../text/controls';
import { useRun } from '../useRuns';
import styles from './run.module.css';
import { FromHere, hasMomentumSchedule, hasSchedule, useRunsEdit } from './scope';

const OF = {
  eta: { of: (run: RunSpec) => run.schedule, find: findSchedule, set: setSchedule, can: hasSchedule },
  beta: {
    of: (run: RunSpec) => run.momentumSchedule,
    find: findMomentumSchedule,
    set: setMomentumSchedule,
    can: hasMomentumSchedule,
  },
} as const;

interface ScheduleNoteProps {
  readonly id: string;
  readonly rate: Rate;
  /** The rate's name on the page. */
  readonly name: string;
  /** Whether the run's own rate has no part in it. */
  readonly alone: boolean;
}

export function ScheduleNote({ id, rate, name, alone }: ScheduleNoteProps) {
  const { scene } = useWorkbench();
  const edit = useRunsEdit(id);
  const fromHere = useContext(FromHere);
  const { of, find, set, can } = OF[rate];
  const schedule = find(useRun(id, (run) => (can(run) ? of(run).kind : ''), ''));
  if (schedule === undefined || schedule.constant === true || fromHere) return null;
  if (!alone) return <p className={styles.summary}>{CONTROLS_TEXT.scheduled(schedule.name)}</p>;
  const makeConstant = (button: HTMLElement) => {
    const section = button.closest('section');
    flushSync(() =>
      scene
        .getState()
        .edit((before) => edit(before, (current, each) => set(current, each, { kind: 'constant' }), can)),
    );
    // The button is gone: the focus goes on to the slider that has come in its place.
    section?.querySelector<HTMLElement>(`input[type="range"][aria-label="${CSS.escape(name)}"]`)?.focus();
  };
  return (
    <p className={styles.summary}>
      {CONTROLS_TEXT.scheduledAlone(name, schedule.name)}{' '}
      <button
        type="button"
        className={styles.textButton}
        onClick={(event) => makeConstant(event.currentTarget)}
      >
        {CONTROLS_TEXT.makeConstant(rate)}
      </button>
    </p>
  );
}
