/** Writes keys for a person and for assistive technology. */
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

/** The form of `aria-keyshortcuts`. */
function ariaKey(key: string): string {
  return partsOf(key)
    .map((part) => (part === 'Ctrl' ? 'Control' : part === '+' ? 'Plus' : part))
    .join('+');
}

/** The title and `aria-keyshortcuts` of a button that does the same as a command. */
export function shortcutProps(
  { keys, words }: ListedCommand,
  name: string = words,
): { readonly title: string; readonly 'aria-keyshortcuts': string } {
  return { title: `${name} (${keyText(keys[0])})`, 'aria-keyshortcuts': keys.map(ariaKey).join(' ') };
}
