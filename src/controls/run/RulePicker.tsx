/** The rule of a run: the browser's own list of all, and beside it a list to search, which says when one takes which. */
import { useEffect, useRef, useState } from 'react';
import { usePart } from '../../browser/usePart';
import { SECTIONED_ENTRIES } from '../../catalog/optimizers/sections';
import { worksOn } from '../../scene/offers';
import { useScene } from '../../state/workbench';
import { CONTROLS_TEXT } from '../../text/controls';
import { Select } from '../fields/Select';
import { Popover } from '../Popover';
import styles from './run.module.css';

interface RulePickerProps {
  /** The id of the entry that the run has. */
  readonly value: string;
  readonly onChange: (entryId: string) => void;
}

const loadList = async () => (await import('./RuleList')).RuleList;

export function RulePicker({ value, onChange }: RulePickerProps) {
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  const panel = useRef<HTMLFieldSetElement>(null);
  const kind = useScene((state) => state.scene.objective.kind);
  // The run's own stays, also where its rule finds nothing to work with.
  const sections = SECTIONED_ENTRIES.map(({ section, entries }) => ({
    section,
    entries: entries.filter(({ id, optimizer }) => id === value || worksOn(optimizer, { kind })),
  })).filter(({ entries }) => entries.length > 0);
  useEffect(() => {
    if (open) setWanted(true);
  }, [open]);
  const { part: RuleList, failed } = usePart(wanted ? loadList : null);
  return (
    <span className={styles.algorithm}>
      <Select name={CONTROLS_TEXT.algorithm} value={value} onChange={onChange}>
        {sections.map(({ section, entries }) => (
          <optgroup key={section} label={CONTROLS_TEXT.ruleSections[section]}>
            {entries.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
      <Popover icon="search" name={CONTROLS_TEXT.findAlgorithm} panel={panel} onOpen={setOpen}>
        {(close) => {
          if (failed) return <p role="alert">{CONTROLS_TEXT.listNotLoaded}</p>;
          if (!open || RuleList === null) return null;
          return (
            <RuleList
              sections={sections}
              value={value}
              onChoose={(entryId) => {
                close();
                if (entryId !== value) onChange(entryId);
              }}
            />
          );
        }}
      </Popover>
    </span>
  );
}
