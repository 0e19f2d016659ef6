/** A glance at points: no axes, but the lines between which the sigmoid lies. */
import { dataText } from '../../text/data';
import styles from './data.module.css';

const WIDTH = 200;
const HEIGHT = 120;
const PAD = 6;
const MOST = 1000;

interface SmallPlotProps {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

export function SmallPlot({ x, y }: SmallPlotProps) {
  const every = Math.max(1, Math.ceil(x.length / MOST));
  const toX = scaleOf(x, [], [PAD, WIDTH - PAD]);
  const toY = scaleOf(y, [0, 1], [HEIGHT - PAD, PAD]);
  const dots: string[] = [];
  // A dot is a line of no length with round ends: a thousand of them are one path.
  for (let i = 0; i < x.length; i += every) dots.push(`M${toX(x[i]).toFixed(1)} ${toY(y[i]).toFixed(1)}h0`);
  return (
    <svg className={styles.plot} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={dataText.plot}>
      <path className={styles.limits} d={`M0 ${toY(0)}H${WIDTH}M0 ${toY(1)}H${WIDTH}`} />
      <path className={styles.dots} d={dots.join('')} />
    </svg>
  );
}

/** From values, those in `always` among them, to pixels. */
function scaleOf(
  values: readonly number[],
  always: readonly number[],
  [from, to]: readonly [number, number],
): (value: number) => number {
  let [low, high] = [always[0] ?? values[0], always[1] ?? values[0]];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return (value) => (high === low ? (from + to) / 2 : from + ((value - low) / (high - low)) * (to - from));
}
