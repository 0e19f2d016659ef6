/** The gradient of one point's loss, derived a line at a time, with the numbers of a place filled in; then both points. */
import { useState } from 'react';
import { formatNumber } from '../../../text/number';
import { Action, Actions } from '../../kit/Actions';
import { Choice } from '../../kit/Choice';
import { DataTable } from '../../kit/DataTable';
import { Slider } from '../../kit/Slider';
import { usePictureMarks } from '../../kit/usePictureMarks';
import { MarkupText } from '../../reader/MarkupText';
import { Tex } from '../../reader/Tex';
import styles from '../explorables.module.css';
import { type ChainRule, chainRule } from './chainRule';
import { pullMarks } from './pullMarks';

const POINTS = {
  left: { x: 0.5, y: 0.2 },
  right: { x: 2.5, y: 0.9 },
} as const;
type Which = keyof typeof POINTS;

const CHOICES = (Object.keys(POINTS) as Which[]).map((value) => ({
  value,
  text: `(${POINTS[value].x}, ${POINTS[value].y})`,
}));
const RANGE = { min: -6, max: 6, scale: 'linear', step: 0.1 } as const;
const DIGITS = 3;

interface Line {
  readonly why: string;
  readonly tex: readonly string[];
  /** The line in numbers; none where there are none in it. */
  readonly numbers?: (values: ChainRule, x: number, y: number) => string;
}

const LINES: readonly Line[] = [
  {
    why: 'With one point the sum has a single term. We want its derivative with respect to $w$.',
    tex: ['\\nabla w = \\dfrac{\\partial}{\\partial w} \\Bigl[ \\tfrac{1}{2} (f(x) - y)^2 \\Bigr]'],
  },
  {
    why: 'The outer function is a square: its 2 cancels the ½.',
    tex: ['\\nabla w = (f(x) - y) \\cdot \\dfrac{\\partial}{\\partial w} (f(x) - y)'],
    numbers: ({ f, residual }, _, y) => `f(x) - y = ${tex(f)} - ${tex(y)} = ${tex(residual)}`,
  },
  {
    why: 'The label $y$ does not depend on $w$, so it drops out.',
    tex: ['\\nabla w = (f(x) - y) \\cdot \\dfrac{\\partial}{\\partial w}\\, \\sigma(wx + b)'],
  },
  {
    why: 'Next comes the sigmoid of $z = wx + b$. Apply the chain rule again.',
    tex: ["\\nabla w = (f(x) - y) \\cdot \\sigma'(z) \\cdot \\dfrac{\\partial z}{\\partial w}"],
    numbers: ({ z }) => `z = ${tex(z)}`,
  },
  {
    why: 'The slope of the sigmoid can be written in terms of the sigmoid itself.',
    tex: [
      "\\sigma'(z) = \\dfrac{e^{-z}}{(1 + e^{-z})^2} = \\dfrac{1}{1 + e^{-z}} \\cdot \\dfrac{e^{-z}}{1 + e^{-z}}",
      "\\sigma'(z) = f(x) \\cdot (1 - f(x))",
    ],
    numbers: ({ slope }) => `f(x)\\,(1 - f(x)) = ${tex(slope)}`,
  },
  {
    why: 'Innermost is $z = wx + b$. It grows by $x$ when $w$ grows by 1.',
    tex: ['\\dfrac{\\partial z}{\\partial w} = x'],
    numbers: (_values, x) => `x = ${tex(x)}`,
  },
  {
    why: 'Multiply all three factors:',
    tex: ['\\nabla w = (f(x) - y) \\cdot f(x) \\cdot (1 - f(x)) \\cdot x'],
    numbers: ({ residual, slope, gradW }, x) =>
      `\\nabla w = ${tex(residual)} \\cdot ${factor(slope)} \\cdot ${factor(x)} = ${tex(gradW)}`,
  },
  {
    why: 'And for $b$, where $\\partial z / \\partial b = 1$:',
    tex: ['\\nabla b = (f(x) - y) \\cdot f(x) \\cdot (1 - f(x))'],
    numbers: ({ residual, slope, gradB }) =>
      `\\nabla b = ${tex(residual)} \\cdot ${factor(slope)} = ${tex(gradB)}`,
  },
];

export function GradientDerivation() {
  const [shown, setShown] = useState(1);
  const [which, setWhich] = useState<Which>('right');
  const [w, setW] = useState(-2);
  const [b, setB] = useState(-2);
  const { x, y } = POINTS[which];
  const values = chainRule(x, y, { w, b });
  const done = shown === LINES.length;
  const pulls = (Object.keys(POINTS) as Which[]).filter((each) => done || each === which);
  usePictureMarks({
    marks: pullMarks(
      { w, b },
      pulls.map((each) => ({ ...POINTS[each], isChosen: each === which })),
    ),
    sentence: `The map shows the pull of ${done ? 'both points' : 'the point'} at w ${short(w)}, b ${short(b)}.`,
    handles: [
      {
        name: 'The place (w, b)',
        at: { w, b },
        onMove: (to) => {
          setW(onGrid(to.w));
          setB(onGrid(to.b));
        },
      },
    ],
  });
  return (
    <div className={styles.stack}>
      <Choice name="The point (x, y)" options={CHOICES} value={which} onChange={setWhich} />
      <div className={styles.pair}>
        <Slider name="w" value={w} range={RANGE} onChange={setW} />
        <Slider name="b" value={b} range={RANGE} onChange={setB} />
      </div>
      <ol className={styles.derivation} aria-live="polite" aria-relevant="additions">
        {LINES.slice(0, shown).map(({ why, tex: lines, numbers }) => (
          <li key={why}>
            <p>
              <MarkupText text={why} />
            </p>
            {[...lines, ...(numbers === undefined ? [] : [numbers(values, x, y)])].map((line) => (
              <div key={line}>
                <Tex tex={line} />
              </div>
            ))}
          </li>
        ))}
      </ol>
      <Actions>
        <Action onClick={() => setShown(shown + 1)} disabled={done}>
          Next line
        </Action>
        <Action onClick={() => setShown(LINES.length)} disabled={done}>
          All lines
        </Action>
        <Action onClick={() => setShown(1)} disabled={shown === 1}>
          From the beginning
        </Action>
      </Actions>
      {done && <BothPoints w={w} b={b} />}
    </div>
  );
}

function BothPoints({ w, b }: { readonly w: number; readonly b: number }) {
  const each = Object.values(POINTS).map(({ x, y }) => ({ x, ...chainRule(x, y, { w, b }) }));
  const sum = (of: 'gradW' | 'gradB') => each.reduce((total, values) => total + values[of], 0);
  return (
    <DataTable
      caption="Both points, and their sum, which is the gradient of a step"
      head={['Point', 'f − y', 'f(1 − f)', '∇w', '∇b']}
      rows={[
        ...each.map(({ x, residual, slope, gradW, gradB }) => ({
          key: String(x),
          cells: [`x = ${x}`, short(residual), short(slope), short(gradW), short(gradB)],
        })),
        { key: 'sum', marked: true, cells: ['Sum', '', '', short(sum('gradW')), short(sum('gradB'))] },
      ]}
    />
  );
}

/** A place that the sliders can have. */
function onGrid(value: number): number {
  return Math.max(RANGE.min, Math.min(RANGE.max, Math.round(10 * value) / 10));
}

function short(value: number): string {
  return formatNumber(value, DIGITS);
}

/** A number in TeX, small ones with a power of ten. */
function tex(value: number): string {
  if (value === 0) return '0';
  const [mantissa, exponent] = value.toExponential(DIGITS - 1).split('e');
  const power = Number(exponent);
  return power < -3 ? `${mantissa} \\cdot 10^{${power}}` : String(Number(value.toPrecision(DIGITS)));
}

/** The same where it follows an operator. */
function factor(value: number): string {
  return value < 0 ? `(${tex(value)})` : tex(value);
}
