/** One control for each hyperparameter in the rule's definition. */

import { useContext } from 'react';
import { findOptimizer } from '../../catalog/optimizers';
import type { ListParameter, NumberParameter, SwitchParameter } from '../../catalog/parameters';
import { MOST_POINTS } from '../../catalog/schedules/drawnPoints';
import { isDecided } from '../../scene/decidedRates';
import type { Rate } from '../../scene/drawnRates';
import type { RunSpec } from '../../scene/types';
import { setHyper } from '../../state/edits';
import { findRun } from '../../state/runStarts';
import { useScene, useWorkbench } from '../../state/workbench';
import { CONTROLS_TEXT } from '../../text/controls';
import { formatCount } from '../../text/number';
import { Checkbox } from '../fields/Checkbox';
import fields from '../fields/fields.module.css';
import { ListField } from '../fields/ListField';
import { ParameterSlider } from '../fields/ParameterSlider';
import { useRun } from '../useRuns';
import { rateFromHere, useCanChange } from './rateFromHere';
import styles from './run.module.css';
import { ScheduleNote } from './ScheduleNote';
import { AllRuns, FromHere, hasHyper, hasMomentumSchedule, hasSchedule, RATE, useRunsEdit } from './scope';

/** The hyperparameter that a schedule of β takes as its own. */
const MOMENTUM = 'beta';

interface OfRun {
  readonly id: string;
  readonly optimizer: string;
}

export function Hyperparameters({ id, optimizer }: OfRun) {
  const parameters = Object.entries(findOptimizer(optimizer)?.hyper ?? {});
  const switches = parameters.filter(([, parameter]) => parameter.kind === 'switch');
  return (
    <>
      {parameters.map(([name, parameter]) => {
        const common = { key: `${id}.${optimizer}.${name}`, id, optimizer, name };
        if (parameter.kind === 'number')
          return <HyperNumber {...common} key={common.key} parameter={parameter} />;
        if (parameter.kind === 'list')
          return <HyperList {...common} key={common.key} parameter={parameter} />;
        return null;
      })}
      {switches.length > 0 && (
        <div className={fields.switches}>
          {switches.map(
            ([name, parameter]) =>
              parameter.kind === 'switch' && (
                <HyperSwitch key={name} id={id} optimizer={optimizer} name={name} parameter={parameter} />
              ),
          )}
        </div>
      )}
    </>
  );
}

type Hyper<P> = OfRun & { readonly name: string; readonly parameter: P };

function HyperNumber({ id, optimizer, name, parameter }: Hyper<NumberParameter>) {
  const edit = useRunsEdit(id);
  const fromHere = useContext(FromHere);
  const rule = findOptimizer(optimizer);
  const rate = name === RATE || name === MOMENTUM ? name : null;
  const can = rate === RATE ? hasSchedule : hasMomentumSchedule;
  const changes = rate === RATE ? rule?.learningRate === 'scheduled' : rule?.momentumSchedule;
  const alone = useRun(id, (run) => isDecided(run, `hyper.${name}`), false);
  if (fromHere && rate !== null && changes === true)
    return <RateFromHere id={id} rate={rate} parameter={parameter} can={can} />;
  const note = rate !== null && <ScheduleNote id={id} rate={rate} name={parameter.name} alone={alone} />;
  // A slider without effect would mislead.
  if (alone) return note;
  const slider = (
    <ParameterSlider
      key={name}
      source={{
        key: `${id}.${optimizer}.${name}`,
        name: parameter.name,
        legal: parameter.legal,
        read: (scene) => Number(findRun(scene, id)?.hyper[name] ?? Number.NaN),
        change: (scene, value) =>
          edit(scene, (before, each) => setHyper(before, each, name, value), hasHyper(name, parameter.name)),
      }}
      range={parameter.slider}
      usual={parameter.default}
    />
  );
  return (
    <>
      {slider}
      {note}
    </>
  );
}

interface RateFromHereProps {
  readonly id: string;
  readonly rate: Rate;
  readonly parameter: NumberParameter;
  readonly can: (run: RunSpec) => boolean;
}

/** The slider of a rate that changes at the playhead, or the reason why it cannot. */
function RateFromHere({ id, rate, parameter, can }: RateFromHereProps) {
  const workbench = useWorkbench();
  const edit = useRunsEdit(id);
  const all = useContext(AllRuns);
  const runs = useScene((state) => state.scene.runs);
  const ids = all ? runs.filter(can).map((run) => run.id) : [id];
  if (!useCanChange(workbench, ids, rate))
    return (
      <p role="status" className={styles.summary}>
        {CONTROLS_TEXT.fromHereRefused(parameter.name, formatCount(MOST_POINTS))}
      </p>
    );
  return (
    <ParameterSlider
      key={rate}
      source={rateFromHere(workbench, id, rate, parameter, (scene, change) => edit(scene, change, can))}
      range={parameter.slider}
      usual={parameter.default}
      caption={parameter.name}
    />
  );
}

const NO_VALUES: readonly number[] = [];

function HyperList({ id, optimizer, name, parameter }: Hyper<ListParameter>) {
  const edit = useRunsEdit(id);
  const values = useRun(id, ({ hyper }) => hyper[name], NO_VALUES);
  const gesture = `${id}.${optimizer}.${name}`;
  return (
    <ListField
      parameter={parameter}
      values={Array.isArray(values) ? values : NO_VALUES}
      gesture={gesture}
      change={(before, next) =>
        edit(before, (scene, each) => setHyper(scene, each, name, next), hasHyper(name, parameter.name))
      }
    />
  );
}

function HyperSwitch({ id, name, parameter }: Hyper<SwitchParameter>) {
  const { scene } = useWorkbench();
  const edit = useRunsEdit(id);
  const checked = useRun(id, ({ hyper }) => hyper[name] === true, false);
  return (
    <Checkbox
      name={parameter.name}
      checked={checked}
      onChange={(on) =>
        scene
          .getState()
          .edit((before) =>
            edit(
              before,
              (current, each) => setHyper(current, each, name, on),
              hasHyper(name, parameter.name),
            ),
          )
      }
    />
  );
}
