/** The steps that gradient descent and momentum take on bowls of growing condition number, measured, on log axes. */
import { useEffect, useState } from 'react';
import type { RunResult } from '../../../scene/outcome';
import { useWorkbench } from '../../../state/workbench';
import { formatCount, formatNumber } from '../../../text/number';
import { Action, Actions } from '../../kit/Actions';
import { Plot } from '../../kit/Plot';
import { Readout } from '../../kit/Readout';
import { Slider } from '../../kit/Slider';
import type { Pair } from '../../kit/shapes';
import { ruleTone } from '../../kit/tone';
import { useExperiment } from '../../kit/useStudy';
import { ARRIVED, onTheBowl } from '../../modules/momentum/bowlScene';
import { stepsToStayBelow } from '../../scenes';
import { useStep } from '../../stepContext';
import kit from '../explorables.module.css';

/** Plain steps at the largest κ: 2,600 of them arrive. */
const STEPS = 4000;
/** Beyond it a run takes longer than a hand on a slider waits. */
const RANGE = { min: 2, max: 500, scale: 'log' } as const;
/** Measured without being asked, so that the slopes are there to see. */
const BOWLS = [3, 10, 30, 100, 300];
const [PLAIN, MOMENTUM] = [ruleTone('gd'), ruleTone('momentum')];

/** One bowl that was measured: κ, and the steps of both rules. */
interface MeasuredBowl {
  readonly kappa: number;
  readonly plain: number;
  readonly momentum: number;
}

export function ConditionNumber() {
  const { showScene } = useStep();
  const bowls = useMeasuredBowls();
  const [kappa, setKappa] = useState(100);
  const { objective, runs } = onTheBowl(kappa, STEPS).scene;
  const results = useExperiment(objective, runs);
  const now = results === null ? null : measured(kappa, results);
  const line = (of: (bowl: MeasuredBowl) => number) => bowls.map((bowl): Pair => [bowl.kappa, of(bowl)]);
  const count = (of: (bowl: MeasuredBowl) => number) => (now === null ? '…' : formatCount(of(now)));
  return (
    <>
      <Plot
        x={{ domain: [RANGE.min, RANGE.max], label: 'condition number κ', kind: 'log' }}
        y={{ domain: [5, STEPS], label: 'steps', kind: 'log' }}
        lines={[
          { name: 'plain: as κ', tone: PLAIN, points: line(({ plain }) => plain) },
          { name: 'momentum: as √κ', tone: MOMENTUM, points: line(({ momentum }) => momentum) },
        ]}
        dots={
          now === null
            ? []
            : [
                { tone: PLAIN, x: kappa, y: now.plain },
                { tone: MOMENTUM, x: kappa, y: now.momentum },
              ]
        }
        description="Steps until the loss stays below a millionth, over the condition number: plain steps rise twice as steeply as those of momentum."
      />
      <Slider name="Condition number κ" value={kappa} onChange={setKappa} range={RANGE} />
      <Readout
        entries={[
          { name: 'Plain steps', value: count(({ plain }) => plain), tone: PLAIN },
          { name: 'With momentum', value: count(({ momentum }) => momentum), tone: MOMENTUM },
          {
            name: 'Ratio, beside √κ',
            value: `${now === null ? '…' : formatNumber(now.plain / now.momentum, 2)}, ${formatNumber(Math.sqrt(kappa), 2)}`,
          },
        ]}
      />
      <p className={kit.remark}>
        Both axes are logarithmic, so growth like κ is a line of slope 1, and growth like √κ is a line of
        slope ½.
      </p>
      <Actions>
        <Action onClick={() => showScene('this bowl', onTheBowl(kappa, STEPS))}>Show this bowl</Action>
      </Actions>
    </>
  );
}

/** The bowls above, measured one after the other; as many as are done. */
function useMeasuredBowls(): readonly MeasuredBowl[] {
  const { studies } = useWorkbench();
  const [bowls, setBowls] = useState<readonly MeasuredBowl[]>([]);
  useEffect(() => {
    setBowls([]);
    const withdrawals = BOWLS.map((kappa) => {
      const { objective, runs } = onTheBowl(kappa, STEPS).scene;
      return studies.ask('experiment', { objective, runs }, (results) => {
        if (results !== null)
          setBowls((known) =>
            [...known.filter((each) => each.kappa !== kappa), measured(kappa, results)].sort(
              (one, other) => one.kappa - other.kappa,
            ),
          );
      });
    });
    return () => {
      for (const withdraw of withdrawals) withdraw();
    };
  }, [studies]);
  return bowls;
}

function measured(kappa: number, [plain, momentum]: readonly RunResult[]): MeasuredBowl {
  return {
    kappa,
    plain: stepsToStayBelow(plain, ARRIVED),
    momentum: stepsToStayBelow(momentum, ARRIVED),
  };
}
