/** A run's rule as plain code, with the values of the step at the playhead, to be walked through line by line. */
import { Fragment, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { Icon, type IconName } from '../../icons/Icon';
import { LOOP_HEAD, listingOf } from '../../scene/listing';
import type { Component } from '../../scene/ruleValues';
import type { RunSpec } from '../../scene/types';
import { useWorkbench } from '../../state/workbench';
import { CONTROLS_TEXT } from '../../text/controls';
import controls from '../controls.module.css';
import { ComponentSwitch } from '../rule/ComponentSwitch';
import { useRun, useUniqueName } from '../useRuns';
import styles from './listing.module.css';
import { showListing } from './showListing';

interface RuleListingProps {
  readonly id: string;
  /** Where it is chosen outside; else the listing has a switch of its own. */
  readonly component?: Component;
}

/** What a line looks like, its value aside. */
interface LineShape {
  readonly code: string;
  readonly depth: number;
  readonly hasValue: boolean;
  /** Stands before the loop. */
  readonly before: boolean;
}

/** Indentation a level, in ch; where a line is too long, it goes on that much further in. */
const INDENT = 2;

/** The program as one string, to tell whether it is another: while it stays, only values change. */
function programOf(run: RunSpec): string {
  const lines = listingOf(run);
  const head = lines.findIndex(({ code }) => code === LOOP_HEAD);
  return JSON.stringify(
    lines.map(({ code, depth, shows }, index): LineShape => {
      return { code, depth, hasValue: shows !== null, before: index < head };
    }),
  );
}

const CALL_OR_GROUP = /(\w*\([^()]*\))/;
const AFTER_PRODUCT = /(?<=\/|(?<!\*)\*(?!\*))/;
const PRODUCT_AT_END = /(\/|(?<!\*)\*)$/;

/** Code that is broken at spaces and after × and ÷, and never within its innermost parentheses. */
function breakable(code: string) {
  const parts = code.split(CALL_OR_GROUP).map((part, index) => ({ part, together: index % 2 === 1 }));
  return parts
    .flatMap(({ part, together }) =>
      (together ? [part] : part.split(AFTER_PRODUCT)).map((text) => ({ text, together })),
    )
    .map(({ text, together }, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name
      <Fragment key={index}>
        {together ? <span className={styles.together}>{text}</span> : text}
        {!together && PRODUCT_AT_END.test(text) && <wbr />}
      </Fragment>
    ));
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

  const shapes = useMemo(() => JSON.parse(program) as LineShape[], [program]);

  return (
    <div className={styles.listing}>
      <div className={styles.bar}>
        <span ref={step} className={styles.step} />
        <LineButton ref={previous} icon="up" name={CONTROLS_TEXT.previousLine} />
        <LineButton ref={next} icon="down" name={CONTROLS_TEXT.nextLine} />
        {given === undefined && <ComponentSwitch component={own} onChange={setOwn} />}
      </div>
      <ol ref={lines} className={styles.lines} aria-label={CONTROLS_TEXT.codeOf(name)}>
        {shapes.map(({ code, depth, hasValue, before }, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name
            key={index}
            data-before={before || undefined}
            style={{ paddingLeft: `${INDENT * (depth + 1)}ch`, textIndent: `-${INDENT}ch` }}
          >
            <code>{breakable(code)}</code>
            {hasValue && <span className={styles.value} />}
          </li>
        ))}
      </ol>
      <p ref={told} className={styles.told} role="status" />
    </div>
  );
}

interface LineButtonProps {
  readonly ref: RefObject<HTMLButtonElement | null>;
  readonly icon: IconName;
  readonly name: string;
}

/** Where there is nowhere to go it stays in the tab order, so that focus is not lost. */
function LineButton({ ref, icon, name }: LineButtonProps) {
  return (
    <button ref={ref} type="button" className={controls.iconButton} aria-label={name} title={name}>
      <Icon name={icon} />
    </button>
  );
}
