/** Taylor's series at a place that is dragged: the polynomial at w₀, degree by degree, and its largest error nearby. */
import { useState } from 'react';
import type { Mark } from '../../../scene/marks';
import type { Point } from '../../../scene/types';
import { useScene } from '../../../state/workbench';
import { formatNumber } from '../../../text/number';
import { Choice } from '../../kit/Choice';
import { Plot } from '../../kit/Plot';
import { Readout } from '../../kit/Readout';
import { Slider } from '../../kit/Slider';
import { sampled } from '../../kit/shapes';
import { usePictureMarks } from '../../kit/usePictureMarks';
import { neuron } from '../../scenes';
import styles from '../explorables.module.css';
import { approximation, CUBE, derivative, EXP, largestError, lossSlice, MAX_DEGREE, SIN } from './taylor';

/** The surface that the slice is of. */
const TWO_POINTS = JSON.stringify(neuron('two-points'));
/** The lecture's two points. */
const X = [0.5, 2.5];
const Y = [0.2, 0.9];

const KINDS = {
  exp: { name: 'exp w', w: [-2, 2], y: [-1, 7.5] },
  sin: { name: 'sin w', w: [-6, 6], y: [-2, 2] },
  cube: { name: 'w³', w: [-2, 2], y: [-6, 6] },
  loss: { name: 'L(w, b)', w: [-6, 6], y: [-0.2, 0.7] },
} as const;
type Kind = keyof typeof KINDS;

const DEGREES = Array.from({ length: MAX_DEGREE + 1 }, (_, n) => String(n));
const PRIMES = ['', '′', '″', '‴', '⁗', '⁽⁵⁾'];
const EPSILON = { min: 0.01, max: 3, scale: 'log' } as const;
const B = { min: -6, max: 6, scale: 'linear', step: 0.1 } as const;
const FIRST = { w0: 0.5, degree: 1, epsilon: 1, b: -2 };

/** The slice on the surface, the neighbourhood on it, and the point. */
function sliceMarks(
  at: Point,
  w: readonly [number, number],
  near: readonly [number, number],
): readonly Mark[] {
  const along = ([from, to]: readonly [number, number]) =>
    Float64Array.from(sampled(() => at.b, [from, to], 60).flat());
  return [
    { kind: 'line', points: along(w), tone: 'ink', width: 2 },
    { kind: 'line', points: along(near), tone: 'accent', width: 5, front: true },
    { kind: 'point', at, shape: 'ring', tone: 'accent', label: 'w₀' },
  ];
}

export function TaylorExplorer() {
  const [kind, setKind] = useState<Kind>('exp');
  const [w0, setW0] = useState(FIRST.w0);
  const [degree, setDegree] = useState(FIRST.degree);
  const [epsilon, setEpsilon] = useState(FIRST.epsilon);
  const [b, setB] = useState(FIRST.b);
  const { name, w, y } = KINDS[kind];
  const f = { exp: EXP, sin: SIN, cube: CUBE, loss: lossSlice(X, Y, b) }[kind];
  const at = Math.max(w[0], Math.min(w[1], w0));
  const series = f.series(at);
  const near = [Math.max(w[0], at - epsilon), Math.min(w[1], at + epsilon)] as const;
  const polynomial = (place: number) => approximation(series, degree, at, place);
  const error = largestError(f, degree, at, near);
  const onSurface = useScene(({ scene }) => JSON.stringify(scene.objective) === TWO_POINTS);
  usePictureMarks(
    kind === 'loss' && onSurface
      ? {
          marks: sliceMarks({ w: at, b }, w, near),
          sentence: `The curve is the surface along the line b = ${formatNumber(b)}.`,
          handles: [
            {
              name: 'The point w₀ on the surface',
              at: { w: at, b },
              onMove: (to) => {
                setW0(Math.max(w[0], Math.min(w[1], to.w)));
                setB(Math.max(B.min, Math.min(B.max, Math.round(10 * to.b) / 10)));
              },
            },
          ],
        }
      : null,
  );
  const says = error === 0 ? '0: exact' : formatNumber(error, 3);
  return (
    <div className={styles.stack}>
      <Choice
        name="Function"
        options={Object.entries(KINDS).map(([value, each]) => ({ value: value as Kind, text: each.name }))}
        value={kind}
        onChange={setKind}
      />
      <Choice
        name="Degree n"
        options={DEGREES.map((value) => ({ value, text: value }))}
        value={String(degree)}
        onChange={(value) => setDegree(Number(value))}
      />
      <Plot
        x={{ domain: w, label: 'w' }}
        y={{ domain: y, label: name }}
        description={`${name} and its approximation of degree ${degree} at w₀ = ${formatNumber(at)}; the largest error within ${formatNumber(epsilon)}, as far as it is drawn, is ${says}`}
        bands={[{ axis: 'x', from: near[0], to: near[1], tone: 'faint', name: 'w₀ ± ε' }]}
        areas={[{ upper: sampled(f.value, near), lower: sampled(polynomial, near), tone: 0, name: 'error' }]}
        lines={[
          { points: sampled(f.value, w, 240), tone: 'ink', name },
          { points: sampled(polynomial, w, 240), tone: 0, dashed: true, name: `degree ${degree}` },
        ]}
        handles={[
          {
            name: 'The point w₀',
            x: at,
            y: f.value(at),
            along: 'x',
            tone: 1,
            onMove: setW0,
          },
        ]}
      />
      <div className={styles.pair}>
        <Slider name="Neighbourhood ε" value={epsilon} range={EPSILON} onChange={setEpsilon} />
        {kind === 'loss' && <Slider name="b, held" value={b} range={B} onChange={setB} />}
      </div>
      <Readout
        entries={[
          { name: 'w₀', value: formatNumber(at), tone: 1 },
          { name: 'Largest shaded error', value: says, tone: 0 },
          ...series.slice(0, degree + 1).map((_, k) => ({
            name: `L${PRIMES[k]}(w₀)`,
            value: formatNumber(derivative(series, k)),
          })),
        ]}
      />
    </div>
  );
}
