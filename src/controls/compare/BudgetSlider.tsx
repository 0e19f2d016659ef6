/** The budget: a slider over the budgets that are computed at once, and a field for any other one. */
import { type CSSProperties, useId } from 'react';
import { SLIDER_COMMANDS } from '../../commands/fields';
import { keyShortcuts } from '../../commands/keyText';
import { BUDGETS } from '../../scene/compareBudgets';
import { USUAL_COMPARISON } from '../../scene/compareFields';
import { CONTROLS_TEXT } from '../../text/controls';
import { formatCount } from '../../text/number';
import styles from '../fields/fields.module.css';
import { NumberField } from '../fields/NumberField';
import type { StoreNumberSource } from '../fields/numberSource';

interface BudgetSliderProps {
  readonly budget: number;
  readonly source: StoreNumberSource;
  readonly onChange: (budget: number) => void;
}

/** The slider's largest budget; a field takes more. */
const MOST = 10_000;
const PLACES = BUDGETS.filter((each) => each <= MOST);
const RANGE = { min: BUDGETS[0], max: MOST, scale: 'log' } as const;

export function BudgetSlider({ budget, source, onChange }: BudgetSliderProps) {
  const id = useId();
  const place = placeOf(budget);
  const hint = CONTROLS_TEXT.resetTo(USUAL_COMPARISON.budget);
  const reset = () => onChange(USUAL_COMPARISON.budget);
  return (
    <div
      className={styles.parameter}
      style={{ '--usual': share(placeOf(USUAL_COMPARISON.budget)) } as CSSProperties}
    >
      <label className={styles.label} htmlFor={id} title={hint} onDoubleClick={reset}>
        {source.name}
      </label>
      <NumberField source={source} range={RANGE} label={CONTROLS_TEXT.fieldOf(source.name)}>
        <span className={styles.track}>
          <input
            id={id}
            className={styles.slider}
            style={{ '--done': share(place) } as CSSProperties}
            type="range"
            min={0}
            max={PLACES.length - 1}
            step={1}
            value={place}
            title={hint}
            aria-valuetext={formatCount(budget)}
            {...keyShortcuts(SLIDER_COMMANDS)}
            onDoubleClick={reset}
            onChange={(event) => onChange(PLACES[Number(event.currentTarget.value)])}
          />
        </span>
      </NumberField>
    </div>
  );
}

/** A place's share of the slider's length. */
function share(place: number): number {
  return place / (PLACES.length - 1);
}

/** The place of the largest budget that is not above this one. */
function placeOf(budget: number): number {
  return Math.max(
    0,
    PLACES.findLastIndex((each) => each <= budget),
  );
}
