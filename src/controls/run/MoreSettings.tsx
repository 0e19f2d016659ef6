/** Settings beside the rule's own hyperparameters, folded away: steps, schedules, decay, what else surrounds the rule, and batches. */
import { findOptimizer } from '../../catalog/optimizers';
import { findMomentumSchedule, findSchedule, MOMENTUM_SCHEDULES, SCHEDULES } from '../../catalog/schedules';
import { DEFAULT_STEPS } from '../../scene/defaults';
import { LEGAL_STEPS } from '../../scene/limits';
import { decayKinds, offers } from '../../scene/offers';
import { setMomentumSchedule, setSchedule, setSteps } from '../../state/edits';
import { findRun } from '../../state/runStarts';
import { CONTROLS_TEXT } from '../../text/controls';
import { ParameterSlider } from '../fields/ParameterSlider';
import { AroundSettings } from './AroundSettings';
import { BatchSettings } from './BatchSettings';
import { DecaySettings } from './DecaySettings';
import styles from './run.module.css';
import { ScheduleSettings } from './ScheduleSettings';
import { hasMomentumSchedule, hasSchedule, useRunsEdit } from './scope';

export function MoreSettings({ id, optimizer }: { readonly id: string; readonly optimizer: string }) {
  const definition = findOptimizer(optimizer);
  const edit = useRunsEdit(id);
  const kinds = decayKinds(optimizer);
  const hasSchedules = definition?.learningRate === 'scheduled' || definition?.momentumSchedule === true;
  const parts = [
    ...(hasSchedules ? (['schedule'] as const) : []),
    ...(kinds.length > 1 ? (['decay'] as const) : []),
    ...(offers(optimizer, 'clip') ? (['clip'] as const) : []),
    ...(offers(optimizer, 'batches') ? (['batch'] as const) : []),
  ];
  return (
    <details className={styles.more}>
      <summary>{CONTROLS_TEXT.moreSettings(parts)}</summary>
      <ParameterSlider
        key={`${id}.steps`}
        source={{
          key: `${id}.steps`,
          name: CONTROLS_TEXT.steps,
          legal: LEGAL_STEPS,
          read: (scene) => findRun(scene, id)?.steps ?? Number.NaN,
          change: (scene, value) => edit(scene, (before, each) => setSteps(before, each, value)),
        }}
        range={{ min: 1, max: LEGAL_STEPS.max, scale: 'log' }}
        usual={DEFAULT_STEPS}
      />
      {definition?.learningRate === 'scheduled' && (
        <ScheduleSettings
          id={id}
          name={CONTROLS_TEXT.schedule}
          rate="eta"
          schedules={SCHEDULES}
          find={findSchedule}
          of={(run) => run.schedule}
          change={setSchedule}
          can={hasSchedule}
        />
      )}
      {definition?.momentumSchedule === true && (
        <ScheduleSettings
          id={id}
          name={CONTROLS_TEXT.momentumSchedule}
          rate="beta"
          schedules={MOMENTUM_SCHEDULES}
          find={findMomentumSchedule}
          of={(run) => run.momentumSchedule}
          change={setMomentumSchedule}
          can={hasMomentumSchedule}
        />
      )}
      {kinds.length > 1 && <DecaySettings id={id} kinds={kinds} />}
      <AroundSettings id={id} clips={offers(optimizer, 'clip')} />
      {offers(optimizer, 'batches') && <BatchSettings id={id} />}
      {definition?.withheld !== undefined && <p className={styles.summary}>{definition.withheld}</p>}
    </details>
  );
}
