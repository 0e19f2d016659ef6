/** Estimated gradients as a cloud around the true one, and how the cloud shrinks with the batch. */
import { useMemo, useState } from 'react';
import type { DataSpec } from '../../../scene/types';
import { useScene } from '../../../state/workbench';
import { formatNumber } from '../../../text/number';
import { Action, Actions } from '../../kit/Actions';
import { Choice } from '../../kit/Choice';
import { Plot } from '../../kit/Plot';
import { Readout } from '../../kit/Readout';
import { Slider } from '../../kit/Slider';
import { pairs } from '../../kit/shapes';
import { usePictureMarks } from '../../kit/usePictureMarks';
import { neuron } from '../../scenes';
import { estimates, meanOf, pointGradients, spread } from './batchSpread';
import { cloudMarks, DRAWN } from './cloudMarks';

const FEW: DataSpec = { kind: 'generated', id: 'noisy', n: 60, noise: 0.05, seed: 3 };
const OBJECTIVE = neuron(FEW, 'mean');
const SURFACE = JSON.stringify(OBJECTIVE);
const PLACES = { start: { w: -2, b: -2 }, half: { w: 0.5, b: -1.4 }, goal: { w: 1.6, b: -0.46 } };
/** Estimates in the cloud. */
const CLOUD = 300;
const SIZES = [1, 2, 4, 8, 16, 32, 64, 128, 256];

export function CoinToss() {
  const [size, setSize] = useState(1);
  const [seed, setSeed] = useState(1);
  const [place, setPlace] = useState<keyof typeof PLACES>('half');

  const points = useMemo(() => pointGradients(OBJECTIVE, PLACES[place]), [place]);
  const truth = meanOf(points);
  const alone = spread(points, truth);
  const measured = useMemo(
    () => SIZES.map((each) => spread(estimates(points, each, CLOUD, seed), meanOf(points))),
    [points, seed],
  );
  const cloud = estimates(points, size, CLOUD, seed);
  const found = spread(cloud, truth);
  const onSurface = useScene(({ scene }) => JSON.stringify(scene.objective) === SURFACE);
  usePictureMarks(
    onSurface
      ? {
          marks: cloudMarks(PLACES[place], cloud, truth),
          sentence: `The map shows ${DRAWN} of the estimates as steps from w ${PLACES[place].w}, b ${PLACES[place].b}.`,
        }
      : null,
  );
  // The frame stays while the batch grows: the cloud is seen to shrink.
  const reach =
    1.1 * Math.max(...points.w.map(distanceFrom(truth.w)), ...points.b.map(distanceFrom(truth.b)));
  return (
    <>
      <Slider
        name="Batch size B"
        value={size}
        onChange={setSize}
        range={{ min: 1, max: 256, scale: 'log' }}
        integer
      />
      <Choice
        name="Where"
        options={[
          { value: 'start', text: 'on the plateau' },
          { value: 'half', text: 'half way' },
          { value: 'goal', text: 'near the minimum' },
        ]}
        value={place}
        onChange={setPlace}
      />
      <Plot
        equal
        aspect={0.8}
        x={{ domain: [truth.w - reach, truth.w + reach], label: '∂L/∂w' }}
        y={{ domain: [truth.b - reach, truth.b + reach], label: '∂L/∂b' }}
        dots={[
          ...pairs(cloud.b, cloud.w).map(([x, y]) => ({ x, y, tone: 1 as const, radius: 1.5 })),
          { x: truth.w, y: truth.b, tone: 'ink', radius: 5, text: '∇L' },
        ]}
        description={`${CLOUD} gradients, each from ${size} random points, scatter around the true one by ${formatNumber(found, 3)}.`}
        legend={false}
        caption={`${CLOUD} estimates of ∇L, each the mean over B points drawn at random, with replacement.`}
      />
      <Readout
        entries={[
          { name: 'Spread of these estimates', value: formatNumber(found, 3), tone: 1 },
          { name: 'Spread of single points over √B', value: formatNumber(alone / Math.sqrt(size), 3) },
          { name: 'Length of the true gradient', value: formatNumber(Math.hypot(truth.w, truth.b), 3) },
        ]}
      />
      <Plot
        x={{ domain: [1, 256], label: 'B', kind: 'log' }}
        y={{ domain: [alone / 32, alone * 2], label: 'spread', kind: 'log' }}
        lines={[
          {
            points: SIZES.map((each) => [each, alone / Math.sqrt(each)] as const),
            tone: 'soft',
            dashed: true,
            name: 'spread of single points, over √B',
          },
        ]}
        dots={[
          ...SIZES.map((each, index) => ({ x: each, y: measured[index], tone: 1 as const, hollow: true })),
          { x: size, y: found, tone: 1, radius: 5, text: `B = ${size}` },
        ]}
        description="The measured spread falls along the line 1/√B."
        caption={`Each point is the measured spread of ${CLOUD} estimates.`}
      />
      <Actions>
        <Action onClick={() => setSeed(seed + 1)}>Draw again</Action>
      </Actions>
    </>
  );
}

function distanceFrom(center: number): (value: number) => number {
  return (value) => Math.abs(value - center);
}
