/** From a key that was pressed to the command that it stands for. */
import type { Command, KeyPress, ListedCommand } from './define';

/** The name of a key with its modifiers, in the form in which commands name theirs. */
function keyName({ key, shiftKey, altKey, ctrlKey, metaKey }: KeyPress, withShift: boolean): string {
  const name = key === ' ' ? 'Space' : key.length === 1 ? key.toUpperCase() : key;
  const control = ctrlKey || metaKey ? 'Ctrl+' : '';
  return `${control}${altKey ? 'Alt+' : ''}${withShift && shiftKey ? 'Shift+' : ''}${name}`;
}

/** Whether a key is one of the commands', whatever modifiers are held with it: for the end of a press. */
export function isKeyOf(commands: readonly ListedCommand[], key: string): boolean {
  return commands.some(({ keys }) => keys.includes(key));
}

/**
 * Runs the command of a table that a key stands for. Shift is ignored where no command of the table asks for it.
 * @returns whether there was one; the caller then keeps the key from everybody else
 */
export function pressCommand<Target>(
  commands: readonly Command<Target>[],
  event: KeyPress,
  target: Target,
): boolean {
  if (event.defaultPrevented === true) return false;
  for (const name of new Set([keyName(event, true), keyName(event, false)])) {
    for (const command of commands) {
      if (!command.keys.includes(name) && command.aliases?.includes(name) !== true) continue;
      if (command.when?.(target) === false || command.yieldsTo?.(event) === true) continue;
      command.run(target, name);
      return true;
    }
  }
  return false;
}
