/** All rules by section, with a field that narrows them down. */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { SECTIONED_ENTRIES } from '../../catalog/optimizers/sections';
import { keyShortcuts } from '../../commands/keyText';
import { pressCommand } from '../../commands/press';
import { RULE_LIST_COMMANDS } from '../../commands/ruleList';
import { CONTROLS_TEXT } from '../../text/controls';
import { matchingRules } from './matchingRules';
import styles from './ruleList.module.css';

interface RuleListProps {
  readonly sections: typeof SECTIONED_ENTRIES;
  readonly value: string;
  readonly onChoose: (entryId: string) => void;
}

export function RuleList({ sections: all, value, onChoose }: RuleListProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const whole = useRef<HTMLDivElement>(null);
  const [sought, setSought] = useState('');
  const [active, setActive] = useState(value);
  const sections = matchingRules(all, sought);
  const entries = sections.flatMap((section) => section.entries);
  const at = Math.max(
    0,
    entries.findIndex((entry) => entry.id === active),
  );
  const current = entries[at]?.id;
  const optionId = (entryId: string) => `${id}-${entryId}`;

  useEffect(() => {
    // On a touch screen the keyboard would cover the list before anyone wants to type.
    if (!matchMedia('(pointer: coarse)').matches) field.current?.focus();
  }, []);
  useEffect(() => {
    // The field stays under the fingers while what is typed makes the list shorter.
    whole.current?.style.setProperty('--opened', `${whole.current.offsetHeight}px`);
  }, []);
  useEffect(() => {
    if (current === undefined) return;
    list.current?.querySelector(`[data-entry="${current}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const press = (event: KeyboardEvent) => {
    const target = {
      go: (by: number) =>
        setActive(entries[Math.min(entries.length - 1, Math.max(0, at + by))]?.id ?? active),
      choose: () => {
        if (current !== undefined) onChoose(current);
      },
    };
    if (pressCommand(RULE_LIST_COMMANDS, event, target)) event.preventDefault();
    // The page's own keys are not meant for a field.
    event.stopPropagation();
  };
  return (
    <div ref={whole} className={styles.rules}>
      <input
        ref={field}
        type="search"
        role="combobox"
        className={styles.field}
        aria-label={CONTROLS_TEXT.findAlgorithm}
        aria-expanded="true"
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={current === undefined ? undefined : optionId(current)}
        placeholder={CONTROLS_TEXT.findAlgorithmExample}
        autoComplete="off"
        spellCheck={false}
        value={sought}
        onChange={(event) => setSought(event.currentTarget.value)}
        {...keyShortcuts(RULE_LIST_COMMANDS)}
        onKeyDown={press}
      />
      <div ref={list} id={id} role="listbox" aria-label={CONTROLS_TEXT.algorithms} className={styles.list}>
        {sections.map(({ section, entries: own }) => (
          // biome-ignore lint/a11y/useSemanticElements: a list box takes groups of options, and no fieldset
          <div key={section} role="group" aria-labelledby={`${id}:${section}`}>
            <div id={`${id}:${section}`} className={styles.section}>
              {CONTROLS_TEXT.ruleSections[section]}
            </div>
            {own.map((entry) => (
              // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active option
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field’s keys choose
              <div
                key={entry.id}
                id={optionId(entry.id)}
                role="option"
                aria-selected={entry.id === value}
                data-entry={entry.id}
                data-active={entry.id === current || undefined}
                className={styles.rule}
                onClick={() => onChoose(entry.id)}
              >
                <span className={styles.name}>{entry.name}</span>
                <span className={styles.when}>{entry.when}</span>
              </div>
            ))}
          </div>
        ))}
      </div>
      <p role="status" className={styles.count}>
        {CONTROLS_TEXT.algorithmsFound(entries.length)}
      </p>
    </div>
  );
}
