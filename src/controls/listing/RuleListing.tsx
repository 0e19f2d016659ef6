/** A run's rule as plain code, with the values of the step at the playhead, to be walked through line by line. */
import { useEffect, useRef, useState } from 'react';
import { IconButton } from '../../icons/IconButton';
import type { Component } from '../../scene/ruleValues';
import { useWorkbench } from '../../state/workbench';
import { CONTROLS_TEXT } from '../../text/controls';
import { ComponentSwitch } from '../rule/ComponentSwitch';
import { useRun, useUniqueName } from '../useRuns';
import { ListingLines, programOf } from './ListingLines';
import styles from './listing.module.css';
import { showListing } from './showListing';

interface RuleListingProps {
  readonly id: string;
  /** The choice made outside; without one the listing has a switch of its own. */
  readonly component?: Component;
}

export function RuleListing({ id, component: given }: RuleListingProps) {
  const workbench = useWorkbench();
  const [own, setOwn] = useState<Component>('w');
  const component = given ?? own;
  const program = useRun(id, programOf, '[]');
  const name = useUniqueName(id);
  const lines = useRef<HTMLOListElement>(null);
  const step = useRef<HTMLSpanElement>(null);
  const told = useRef<HTMLParagraphElement>(null);
  const previous = useRef<HTMLButtonElement>(null);
  const next = useRef<HTMLButtonElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another program has other lines
  useEffect(() => {
    if (!lines.current || !step.current || !told.current || !previous.current || !next.current) return;
    return showListing({
      ...{ workbench, id, component },
      ...{ lines: lines.current, step: step.current, told: told.current },
      ...{ previous: previous.current, next: next.current },
    });
  }, [workbench, id, component, program]);

  return (
    <div className={styles.listing}>
      <div className={styles.bar}>
        <span ref={step} className={styles.step} />
        {/* The buttons stay in the tab order even when they can go nowhere, so that focus is not lost. */}
        <IconButton ref={previous} icon="up" name={CONTROLS_TEXT.previousLine} />
        <IconButton ref={next} icon="down" name={CONTROLS_TEXT.nextLine} />
        {given === undefined && <ComponentSwitch component={own} onChange={setOwn} />}
      </div>
      <ListingLines ref={lines} program={program} name={name} />
      <p ref={told} className={styles.told} role="status" />
    </div>
  );
}
