/** The search for a learning rate: powers of ten as small multiples, then finer around the best, all run live. */
import { useState } from 'react';
import { COLUMN } from '../../../catalog/columns';
import { RUN_IDS } from '../../../scene/limits';
import type { RunResult } from '../../../scene/outcome';
import type { RunSpec } from '../../../scene/types';
import { formatNumber } from '../../../text/number';
import { Action, Actions } from '../../kit/Actions';
import { Choice } from '../../kit/Choice';
import { Plot } from '../../kit/Plot';
import { Readout } from '../../kit/Readout';
import { Slider } from '../../kit/Slider';
import { Strip } from '../../kit/Strip';
import { floored } from '../../kit/shapes';
import { ruleTone } from '../../kit/tone';
import { useAnswered } from '../../kit/useStudy';
import { FEW_EPOCHS, TUNED } from '../../modules/tips/tipScenes';
import { lossAt, run } from '../../scenes';
import kit from '../explorables.module.css';

type Rule = 'gd' | 'momentum' | 'nag';

const COARSE = [0.0001, 0.001, 0.01, 0.1, 1];
/** Factors around the best one, as the lecture takes 0.05, 0.2 and 0.3 around 0.1. */
const FACTORS = [0.3, 0.5, 1, 2, 3];
/** Just below the lowest loss of these points, 0.0985, and above that of the start. */
const LOSSES = [0.05, 50] as const;
/** Beyond the last step: its number, centred below it, must not be cut off. */
const ROOM = 1.1;
const START = { w: -2, b: -2 };

export function RateSearch() {
  const [rule, setRule] = useState<Rule>('gd');
  const [steps, setSteps] = useState(FEW_EPOCHS);
  const [around, setAround] = useState<number | null>(null);
  const rates = around === null ? COARSE : FACTORS.map((factor) => Number((around * factor).toPrecision(3)));
  const runs = rates.map(
    (eta, index): RunSpec => ({ ...run(rule, { hyper: { eta } }), start: START, steps, id: RUN_IDS[index] }),
  );
  const answered = useAnswered('experiment', { objective: TUNED, runs });
  // Results of a search that is no longer asked for would stand under the wrong names.
  const results = answered?.question.runs.every(
    ({ optimizer, hyper }, index) => optimizer === rule && hyper.eta === rates[index],
  )
    ? answered.answer
    : null;
  const best = results === null ? -1 : indexOfBest(results);
  return (
    <>
      <Choice
        name="Algorithm"
        options={[
          { value: 'gd', text: 'Plain' },
          { value: 'momentum', text: 'Momentum' },
          { value: 'nag', text: 'NAG' },
        ]}
        value={rule}
        onChange={(next) => {
          setRule(next);
          setAround(null);
        }}
      />
      <Slider
        name="Epochs each"
        value={steps}
        onChange={setSteps}
        range={{ min: 3, max: 300, scale: 'log' }}
        integer
      />
      <Strip
        name={around === null ? 'The loss with each power of ten' : 'The loss with rates around the best'}
        items={rates.map((eta, index) => ({
          key: String(index),
          marked: index === best,
          picture: (
            <Plot
              x={{ domain: [0, steps * ROOM], label: '' }}
              y={{ domain: LOSSES, label: '', kind: 'log' }}
              lines={[
                {
                  tone: index === best ? ruleTone('gd') : 'soft',
                  points: results === null ? [] : curve(results[index]),
                },
              ]}
              legend={false}
              aspect={0.75}
              description={`The loss with η = ${eta}.`}
            />
          ),
          caption: (
            <>
              η = {eta}
              {' → '}
              {results === null ? '…' : formatNumber(lossAt(results[index]), 3)}
              {index === best && ' (best)'}
            </>
          ),
        }))}
      />
      <p className={kit.remark}>Each curve: the loss, on a logarithmic axis, over the steps.</p>
      <Readout
        entries={[
          { name: 'Lowest at the end', value: best < 0 ? '…' : `η = ${rates[best]}`, tone: ruleTone('gd') },
        ]}
      />
      <Actions>
        <Action disabled={best < 0} onClick={() => setAround(rates[best])}>
          Search more finely around the best
        </Action>
        <Action disabled={around === null} onClick={() => setAround(null)}>
          Powers of ten again
        </Action>
      </Actions>
    </>
  );
}

/** The lowest end; a run that diverged is out. */
function indexOfBest(results: readonly RunResult[]): number {
  const ends = results.map((each) =>
    each.end !== null && each.end.reason !== 'steps' ? Number.POSITIVE_INFINITY : lossAt(each),
  );
  return ends.indexOf(Math.min(...ends));
}

function curve({ columns, length }: RunResult) {
  return floored(columns[COLUMN.loss].subarray(0, length), LOSSES[0]);
}
