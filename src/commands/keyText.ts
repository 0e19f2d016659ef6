/** Writes keys for a person and for assistive technology. */
import { ARROW_KEYS } from './arrows';
import type { ListedCommand } from './define';

const NAMES: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowRight: '→',
  ArrowDown: '↓',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
  Escape: 'Esc',
  '-': '−',
};

/** The modifiers and the key itself; a lone + is a key. */
function partsOf(key: string): readonly string[] {
  return key === '+' ? [key] : key.split('+');
}

/** `Ctrl Shift Z`, `←`, `Page Up`. */
export function keyText(key: string): string {
  return partsOf(key)
    .map((part) => NAMES[part] ?? part)
    .join(' ');
}

/** The names of keys that a screen reader would not read by their signs. */
const SPOKEN: Readonly<Record<string, string>> = {
  ArrowLeft: 'Left arrow',
  ArrowUp: 'Up arrow',
  ArrowRight: 'Right arrow',
  ArrowDown: 'Down arrow',
  '+': 'Plus',
  '-': 'Minus',
};

function spokenKeys(keys: readonly string[]): string {
  const others = ARROW_KEYS.every((key) => keys.includes(key))
    ? ['Arrow keys', ...keys.filter((key) => !ARROW_KEYS.some((arrow) => arrow === key))]
    : keys;
  return others.map((key) => SPOKEN[key] ?? keyText(key)).join(', ');
}

/** The keys of a control in words, for its description: `Arrow keys: move it. Delete: remove it.` */
export function keyHint(commands: readonly ListedCommand[]): string {
  return commands
    .map(({ keys, words }) => `${spokenKeys(keys)}: ${words[0].toLowerCase()}${words.slice(1)}.`)
    .join(' ');
}

/** The form of `aria-keyshortcuts`. */
function ariaKey(key: string): string {
  return partsOf(key)
    .map((part) => (part === 'Ctrl' ? 'Control' : part === '+' ? 'Plus' : part))
    .join('+');
}

/** The `aria-keyshortcuts` of a control that hears these commands while it has the focus. */
export function keyShortcuts(commands: readonly ListedCommand[]): { readonly 'aria-keyshortcuts': string } {
  return { 'aria-keyshortcuts': commands.flatMap(({ keys }) => keys.map(ariaKey)).join(' ') };
}

/** The title and `aria-keyshortcuts` of a button that does the same as a command. */
export function shortcutProps(
  command: ListedCommand,
  name: string = command.words,
): { readonly title: string; readonly 'aria-keyshortcuts': string } {
  return { title: `${name} (${keyText(command.keys[0])})`, ...keyShortcuts([command]) };
}
