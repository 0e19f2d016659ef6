import type { KeyPress } from '../../src/commands/define';

type Modifiers = Partial<Pick<KeyPress, 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>>;

/** A key as the browser tells of it. */
export function keyPress(key: string, modifiers: Modifiers = {}): KeyPress {
  return { key, shiftKey: false, altKey: false, ctrlKey: false, metaKey: false, ...modifiers };
}
