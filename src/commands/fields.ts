/** The keys of fields that are typed into, and of sliders. */
import { ARROW_KEYS } from './arrows';
import type { Command } from './define';

export interface TakeTarget {
  take(): void;
}

/** The key of every field. It does the same as leaving the field, but the focus stays. */
export const TAKE_COMMANDS: readonly Command<TakeTarget>[] = [
  { id: 'take', keys: ['Enter'], words: 'Accept what you have typed', run: ({ take }) => take() },
];

export interface NumberFieldTarget {
  /** Whether what is typed is refused. */
  readonly refused: boolean;
  step(times: number): void;
  giveBack(): void;
}

const LEAP = 10;

export const NUMBER_FIELD_COMMANDS: readonly Command<NumberFieldTarget>[] = [
  {
    id: 'step',
    keys: ['ArrowUp', 'ArrowDown'],
    aliases: ['Shift+ArrowUp', 'Shift+ArrowDown'],
    words: 'A step up or down; with Shift ten',
    run: ({ step }, key) => step((key.endsWith('Up') ? 1 : -1) * (key.startsWith('Shift+') ? LEAP : 1)),
  },
  {
    id: 'giveBack',
    keys: ['Escape'],
    words: 'If the number is refused: back to the one before you typed',
    when: ({ refused }) => refused,
    run: ({ giveBack }) => giveBack(),
  },
];

export interface SliderTarget {
  /** The browser moves the thumb; until the key is let go, all of its steps are one edit. */
  hold(): void;
}

const hold = ({ hold }: SliderTarget) => hold();

export const SLIDER_COMMANDS: readonly Command<SliderTarget>[] = [
  { id: 'step', keys: ARROW_KEYS, words: 'A step down or up', run: hold },
  { id: 'leap', keys: ['PageDown', 'PageUp'], words: 'A larger step down or up', run: hold },
  { id: 'ends', keys: ['Home', 'End'], words: 'To the lowest or highest value', run: hold },
];

export interface NameTarget {
  keep(): void;
  giveUp(): void;
}

/** The keys of the field in which a run's name is typed. */
export const NAME_COMMANDS: readonly Command<NameTarget>[] = [
  { id: 'keep', keys: ['Enter'], words: 'Keep the name', run: ({ keep }) => keep() },
  { id: 'giveUp', keys: ['Escape'], words: 'Discard what you have typed', run: ({ giveUp }) => giveUp() },
];
