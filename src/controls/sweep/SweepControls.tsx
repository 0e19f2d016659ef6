/** The controls of a sweep: the run, the numbers along both axes with their ends and scales, and the measure that the cells show. */
import { IconButton } from '../../icons/IconButton';
import { LEGAL_LOSS } from '../../scene/limits';
import { AXIS_SCALES, type AxisScale, MEASURES, type Measure } from '../../scene/partLimits';
import { endFault } from '../../scene/sweep';
import { type SweepChoice, USUAL_COUNT, usualAxis } from '../../scene/sweepChoices';
import type { Sweep, SweepAxis } from '../../scene/sweepFields';
import { formatCount } from '../../text/number';
import { sweepText } from '../../text/sweep';
import { NumberField } from '../fields/NumberField';
import { NumberRow } from '../fields/NumberRow';
import { Select } from '../fields/Select';
import type { SweepStoreSource } from './sources';
import styles from './sweep.module.css';

interface SweepControlsProps {
  readonly sweep: Sweep;
  readonly choices: readonly SweepChoice[];
  readonly runs: readonly { readonly id: string; readonly name: string }[];
  readonly change: (change: Partial<Sweep>) => void;
  /** Whether cells come in between, as many as the screen shows. */
  readonly fine: boolean;
  /** Whether the data are drawn from a seed. */
  readonly drawsData: boolean;
  readonly onFine: (fine: boolean) => void;
  /** A number of the sweep for a field. */
  readonly source: SweepStoreSource;
}

const SEEDS = [1, 5, 20, 50, 200];
const CELLS = [17, 33, 65, 129, 257, 513, 1025];
/** The choice of as many cells as the screen shows. */
const FINE = 'fine';
const LOSSES = { min: 1e-12, max: 1, scale: 'log' } as const;

export function SweepControls(props: SweepControlsProps) {
  const { sweep, choices, runs, change, fine, drawsData, onFine, source } = props;
  const { x, y } = sweep;
  const choose = (key: 'x' | 'y', of: string) => {
    const choice = choices.find((each) => each.of === of);
    if (choice !== undefined) change({ [key]: usualAxis(choice, x.count) });
    else if (key === 'y') change({ y: null });
  };
  return (
    <div className={styles.controls}>
      <Select
        name={sweepText.run}
        caption={sweepText.run}
        value={sweep.run}
        onChange={(run) => change({ run })}
      >
        {runs.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Select
        name={sweepText.measure}
        caption={sweepText.measure}
        value={sweep.measure}
        onChange={(measure) => change({ measure: MEASURES.find((each) => each === measure) ?? 'loss' })}
      >
        {MEASURES.filter((measure) => y !== null || isNumber(measure)).map((measure) => (
          <option key={measure} value={measure}>
            {sweepText.measures[measure]}
          </option>
        ))}
      </Select>
      {sweep.measure.endsWith('-to') && (
        <NumberRow source={source('target', sweepText.target, LEGAL_LOSS)} range={LOSSES} />
      )}
      <AxisFields
        which="x"
        axis={x}
        choices={choices}
        taken={y?.of}
        choose={choose}
        change={change}
        source={source}
      />
      <AxisFields
        which="y"
        axis={y}
        choices={choices}
        taken={x.of}
        choose={choose}
        change={change}
        source={source}
      />
      <div className={styles.last}>
        <details className={styles.more}>
          <summary>{sweepText.fold}</summary>
          <Select
            name={sweepText.cells}
            caption={sweepText.cells}
            value={fine ? FINE : String(x.count)}
            onChange={(chosen) => {
              onFine(chosen === FINE);
              const count = chosen === FINE ? USUAL_COUNT : Number(chosen);
              change({ x: { ...x, count }, y: y === null ? null : { ...y, count } });
            }}
          >
            <option value={FINE}>{sweepText.fine}</option>
            {withOwn(CELLS, x.count).map((count) => (
              <option key={count} value={count}>
                {formatCount(count)}
              </option>
            ))}
          </Select>
          <Select
            name={sweepText.seeds}
            caption={sweepText.seeds}
            value={String(sweep.seeds)}
            onChange={(seeds) => change({ seeds: Number(seeds) })}
          >
            {withOwn(SEEDS, sweep.seeds).map((seeds) => (
              <option key={seeds} value={seeds}>
                {formatCount(seeds)}
              </option>
            ))}
          </Select>
          {drawsData && <p className={styles.note}>{sweepText.drawsData}</p>}
        </details>
        {y !== null && (
          <IconButton icon="swap" name={sweepText.swap} onClick={() => change({ x: y, y: x })} />
        )}
      </div>
    </div>
  );
}

const isNumber = (measure: Measure) => measure !== 'outcome' && measure !== 'basin';

interface AxisFieldsProps extends Pick<SweepControlsProps, 'choices' | 'change' | 'source'> {
  readonly which: 'x' | 'y';
  readonly axis: SweepAxis | null;
  /** The number along the other axis, which this one cannot have. */
  readonly taken: string | undefined;
  readonly choose: (which: 'x' | 'y', of: string) => void;
}

function AxisFields({ which, axis, choices, taken, choose, change, source }: AxisFieldsProps) {
  const choice = choices.find((each) => each.of === axis?.of);
  const name = sweepText[which];
  return (
    <fieldset className={styles.axis} aria-label={name} data-on-paper>
      <Select name={name} caption={name} value={axis?.of ?? ''} onChange={(of) => choose(which, of)}>
        {which === 'y' && <option value="">{sweepText.none}</option>}
        {axis !== null && choice === undefined && <option value={axis.of}>{sweepText.goneNumber}</option>}
        {choices
          .filter(({ of, isDecided }) => of !== taken && (!isDecided || of === axis?.of))
          .map((each) => (
            <option key={each.of} value={each.of}>
              {each.name}
            </option>
          ))}
      </Select>
      {axis !== null && choice !== undefined && (
        <div className={styles.ends}>
          <NumberField
            key={`${which}.${axis.of}.from`}
            source={source(`${which}.from`, sweepText.from(name), choice.legal)}
            range={sliderOf(axis, choice)}
          />
          <span aria-hidden="true">…</span>
          <NumberField
            key={`${which}.${axis.of}.to`}
            source={source(`${which}.to`, sweepText.to(name), choice.legal)}
            range={sliderOf(axis, choice)}
          />
          <Select
            name={sweepText.scale(name)}
            value={axis.scale}
            onChange={(scale) => change({ [which]: { ...axis, scale: scale as AxisScale } })}
          >
            {AXIS_SCALES.filter((scale) => isPossible(scale, axis)).map((scale) => (
              <option key={scale} value={scale}>
                {sweepText.scales[scale]}
              </option>
            ))}
          </Select>
        </div>
      )}
    </fieldset>
  );
}

function isPossible(scale: AxisScale, { from, to }: SweepAxis): boolean {
  return (['from', 'to'] as const).every((end) => endFault({ from, to, scale }, end) === null);
}

/** The scale along which the arrow keys of a field step. */
function sliderOf({ scale }: SweepAxis, { from, to }: SweepChoice) {
  return scale === 'log'
    ? ({
        min: Math.max(Number.MIN_VALUE, Math.min(from, to)),
        max: Math.max(from, to),
        scale: 'log',
      } as const)
    : ({
        min: Math.min(from, to),
        max: Math.max(from, to),
        scale: 'linear',
        step: Math.abs(to - from) / 100,
      } as const);
}

function withOwn(list: readonly number[], own: number): readonly number[] {
  return list.includes(own) ? list : [...list, own].sort((a, b) => a - b);
}
