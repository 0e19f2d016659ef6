/**
 * A command is one entry of a table: its keys, its words, and what it does. The key handlers, the list under `?`, the
 * titles of buttons and their `aria-keyshortcuts` all come from it.
 */

/** A part of a keyboard event, so that tests can make one. */
export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly target?: EventTarget | null;
  readonly defaultPrevented?: boolean;
}

/** The part of a command that is read by a person. */
export interface ListedCommand {
  readonly id: string;
  /**
   * The keys that are listed: as the browser names them, `Space` for the blank, capitals for letters, after `Ctrl+`
   * (on a Mac also ⌘), `Alt+` and `Shift+` in this order. A character's own Shift is not named.
   */
  readonly keys: readonly string[];
  readonly words: string;
}

/** @typeParam Target what the command acts on */
export interface Command<Target> extends ListedCommand {
  /** More keys that do the same and are not listed. */
  readonly aliases?: readonly string[];
  /** Whether the command is there just now; always unless said. */
  when?(target: Target): boolean;
  /** Whether the focused element has a use of its own for the key. */
  yieldsTo?(press: KeyPress): boolean;
  /** @param key the one of `keys` or `aliases` that was pressed */
  run(target: Target, key: string): void;
}
