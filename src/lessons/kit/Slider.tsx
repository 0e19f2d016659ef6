/** A slider of an explorable: its name and its value in a line, the track below. The value belongs to the explorable. */
import { type CSSProperties, useId } from 'react';
import type { SliderRange } from '../../catalog/parameters';
import { SLIDER_COMMANDS } from '../../commands/fields';
import { keyShortcuts } from '../../commands/keyText';
import fields from '../../controls/fields/fields.module.css';
import { sliderScale } from '../../controls/fields/sliderScale';
import { formatNumber } from '../../text/number';
import styles from './kit.module.css';

interface SliderProps {
  /** With its symbol: "Learning rate η". */
  readonly name: string;
  readonly value: number;
  /** Called with each value on the way. */
  readonly onChange: (value: number) => void;
  readonly range: SliderRange;
  readonly integer?: boolean;
  /** The value as it is written beside the name; four digits unless told. */
  readonly format?: (value: number) => string;
}

export function Slider({
  name,
  value,
  onChange,
  range,
  integer = false,
  format = formatNumber,
}: SliderProps) {
  const id = useId();
  const scale = sliderScale(range, { min: range.min, max: range.max, integer });
  const position = scale.position(value);
  const done = (position - scale.min) / (scale.max - scale.min);
  const text = format(value);
  return (
    <div className={fields.parameter} style={{ '--done': done, '--usual': -1 } as CSSProperties}>
      <label className={styles.sliderName} htmlFor={id}>
        {name}
      </label>
      <output className={styles.value} htmlFor={id}>
        {text}
      </output>
      <span className={styles.track}>
        <input
          id={id}
          className={fields.slider}
          type="range"
          min={scale.min}
          max={scale.max}
          step={scale.step}
          value={position}
          aria-valuetext={text}
          {...keyShortcuts(SLIDER_COMMANDS)}
          onChange={(event) => onChange(scale.value(event.currentTarget.valueAsNumber))}
        />
      </span>
    </div>
  );
}
