/** The keys of an open lesson, heard before those of the page. */
import { isOverPage, isTyping, usesArrows } from '../browser/keys';
import type { Command, KeyPress } from './define';

/** 1 is forward, −1 back. */
export type Direction = 1 | -1;

export interface LessonTarget {
  readonly presenting: boolean;
  /** Whether something lies over the page, which the key that closes it is meant for. */
  isCovered(): boolean;
  /** Whether a step of a lesson is open, and not the list of lessons. */
  readonly onStep: boolean;
  /** Whether there is another step that way. */
  canTurn(direction: Direction): boolean;
  turn(direction: Direction): void;
  /** Whether there is another page or step that way. */
  canGoOn(direction: Direction): boolean;
  /** Turns to the next page of the step, and at its end to the next step. */
  goOn(direction: Direction): void;
  /** Scrolls a long page first, and goes on at its end. */
  page(direction: Direction): void;
  leave(): void;
}

const elsewhere = ({ target = null }: KeyPress) => isOverPage(target) || isTyping(target);
const whereArrowsMove = (press: KeyPress) =>
  elsewhere(press) || press.shiftKey || usesArrows(press.target ?? null);

const table = {
  previous: {
    id: 'previous',
    keys: ['['],
    words: 'Previous step',
    yieldsTo: elsewhere,
    when: ({ onStep, canTurn }) => onStep && canTurn(-1),
    run: ({ turn }) => turn(-1),
  },
  next: {
    id: 'next',
    keys: [']'],
    words: 'Next step',
    yieldsTo: elsewhere,
    when: ({ onStep, canTurn }) => onStep && canTurn(1),
    run: ({ turn }) => turn(1),
  },
  // While presenting, the arrows turn pages instead of moving the playhead.
  presentPrevious: {
    id: 'presentPrevious',
    keys: ['ArrowLeft'],
    words: 'Previous page, in presenter mode',
    yieldsTo: whereArrowsMove,
    when: ({ presenting, onStep, canGoOn }) => presenting && onStep && canGoOn(-1),
    run: ({ goOn }) => goOn(-1),
  },
  presentNext: {
    id: 'presentNext',
    keys: ['ArrowRight'],
    words: 'Next page, in presenter mode',
    yieldsTo: whereArrowsMove,
    when: ({ presenting, onStep, canGoOn }) => presenting && onStep && canGoOn(1),
    run: ({ goOn }) => goOn(1),
  },
  // A clicker sends these.
  presentByPage: {
    id: 'presentByPage',
    keys: ['PageUp', 'PageDown'],
    words: 'Scroll, then go to the previous or next page, in presenter mode',
    yieldsTo: elsewhere,
    when: ({ presenting, onStep }) => presenting && onStep,
    run: ({ page }, key) => page(key === 'PageUp' ? -1 : 1),
  },
  leave: {
    id: 'leave',
    keys: ['Escape'],
    words: 'Leave presenter mode',
    yieldsTo: elsewhere,
    when: ({ presenting, isCovered }) => presenting && !isCovered(),
    run: ({ leave }) => leave(),
  },
} as const satisfies Readonly<Record<string, Command<LessonTarget>>>;

/** By their names, for the buttons that do the same. */
export const LESSON: Readonly<Record<keyof typeof table, Command<LessonTarget>>> = table;
export const LESSON_COMMANDS: readonly Command<LessonTarget>[] = Object.values(table);
