/** A slider with its number beside it. A drag, a held key, or a double click is one undo step. */
import { type CSSProperties, useEffect, useId, useRef } from 'react';
import type { SliderRange } from '../../catalog/parameters';
import { SLIDER_COMMANDS } from '../../commands/fields';
import { keyShortcuts } from '../../commands/keyText';
import { isKeyOf, pressCommand } from '../../commands/press';
import type { Scene } from '../../scene/types';
import { useWorkbench } from '../../state/workbench';
import { CONTROLS_TEXT } from '../../text/controls';
import { formatExact } from '../../text/number';
import styles from './fields.module.css';
import { NumberField } from './NumberField';
import { type AnyNumberSource, useNumber } from './numberSource';
import { sliderScale } from './sliderScale';

interface ParameterSliderProps {
  readonly source: AnyNumberSource;
  readonly range: SliderRange;
  /** The value that a double click brings back. */
  readonly usual: number;
  /** Shown in place of the source's name where a heading says the rest. */
  readonly caption?: string;
}

export function ParameterSlider({ source, range, usual, caption = source.name }: ParameterSliderProps) {
  const { scene } = useWorkbench();
  const input = useRef<HTMLInputElement>(null);
  /** The scenes before the last two presses. */
  const presses = useRef<readonly Scene[]>([]);
  const keyHeld = useRef(false);
  const id = useId();
  const scale = sliderScale(range, source.legal);
  const share = (value: number) => (scale.position(value) - scale.min) / (scale.max - scale.min);

  const describe = (value: number) => {
    const slider = input.current;
    if (slider === null) return;
    const text = formatExact(value).replaceAll('-', '\u2212');
    const beyond = value < range.min || value > range.max;
    slider.style.setProperty('--done', String(share(value)));
    slider.setAttribute('aria-valuetext', text);
    slider.title = beyond
      ? CONTROLS_TEXT.beyondSlider(text, range.min, range.max)
      : CONTROLS_TEXT.resetTo(usual);
  };
  const show = (value: number) => {
    if (input.current !== null) input.current.value = String(scale.position(value));
    describe(value);
  };
  const { shown, edit, endGesture } = useNumber(source, show);

  const slide = (slider: HTMLInputElement) => {
    let value = scale.value(Number(slider.value));
    // Neighbouring positions may round to the same whole number: a key still takes it to the next one.
    if (keyHeld.current && value === shown.current) {
      const next = value + Math.sign(Number(slider.value) - scale.position(value));
      if (source.legal.integer === true && next >= range.min && next <= range.max) value = next;
      slider.value = String(scale.position(value));
    }
    edit(value);
    describe(value);
  };

  const reset = () => {
    edit(usual);
    show(usual);
    endGesture();
  };

  /** Each press of a double click has moved the thumb: undo shall lead to where it was before them. */
  const resetPressed = () => {
    const [before] = presses.current;
    if (before !== undefined) scene.getState().takeBackTo(before);
    reset();
  };

  useEffect(() => {
    const slider = input.current;
    // React's own onChange is the browser's `input`; this is the end of a drag.
    const settle = () => {
      if (!keyHeld.current) endGesture();
    };
    slider?.addEventListener('change', settle);
    return () => slider?.removeEventListener('change', settle);
  });

  const hold = () => {
    keyHeld.current = true;
  };

  const release = () => {
    keyHeld.current = false;
    endGesture();
  };

  return (
    <div className={styles.parameter} style={{ '--usual': share(usual) } as CSSProperties}>
      <label className={styles.label} htmlFor={id} title={CONTROLS_TEXT.resetTo(usual)} onDoubleClick={reset}>
        {caption}
      </label>
      <NumberField source={source} range={range} label={CONTROLS_TEXT.fieldOf(source.name)}>
        <span className={styles.track}>
          <input
            ref={input}
            id={id}
            className={styles.slider}
            type="range"
            min={scale.min}
            max={scale.max}
            step={scale.step}
            aria-label={source.name}
            {...keyShortcuts(SLIDER_COMMANDS)}
            onInput={(event) => slide(event.currentTarget)}
            onDoubleClick={resetPressed}
            // Keys that do not move it, such as those of undo, may be pressed in the middle of a drag.
            onKeyDown={(event) => {
              pressCommand(SLIDER_COMMANDS, event, { hold });
            }}
            onKeyUp={({ key }) => {
              if (isKeyOf(SLIDER_COMMANDS, key)) release();
            }}
            onPointerDown={() => {
              presses.current = [...presses.current.slice(-1), scene.getState().scene];
            }}
            onPointerUp={release}
            onPointerCancel={release}
            onBlur={() => {
              // By then another slider may be under the pointer, and the gesture is its own.
              if (keyHeld.current) release();
            }}
          />
        </span>
      </NumberField>
    </div>
  );
}
