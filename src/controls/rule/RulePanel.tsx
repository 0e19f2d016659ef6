/** The selected run's update rule, in symbols and with the numbers of the step at the playhead. */
import { useEffect, useRef, useState } from 'react';
import type { Component } from '../../scene/ruleValues';
import { useWorkbench } from '../../state/workbench';
import { CONTROLS_TEXT } from '../../text/controls';
import { Section } from '../Section';
import { useRun, useUniqueName } from '../useRuns';
import { ruleShape } from './lines';
import styles from './rule.module.css';
import { showRule } from './showRule';
import { useTypesetting } from './useTypesetting';

const COMPONENTS: readonly Component[] = ['w', 'b'];

export function RulePanel({ id }: { readonly id: string }) {
  const workbench = useWorkbench();
  const typesetting = useTypesetting();
  const [component, setComponent] = useState<Component>('w');
  const shape = useRun(id, ruleShape, '');
  const name = useUniqueName(id);
  const lines = useRef<HTMLElement>(null);
  const step = useRef<HTMLSpanElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another shape has other lines
  useEffect(() => {
    if (typesetting === null || lines.current === null || step.current === null) return;
    return showRule({ workbench, typesetting, id, component, lines: lines.current, step: step.current });
  }, [workbench, typesetting, id, component, shape]);

  return (
    <Section
      title={CONTROLS_TEXT.rule}
      aside={
        <>
          <span ref={step} className={styles.step} />
          <fieldset className={styles.components} aria-label={CONTROLS_TEXT.component}>
            {COMPONENTS.map((each) => (
              <label key={each}>
                <input
                  type="radio"
                  name="component"
                  checked={component === each}
                  onChange={() => setComponent(each)}
                />
                <span>{each}</span>
              </label>
            ))}
          </fieldset>
        </>
      }
    >
      <figure ref={lines} className={styles.rule} aria-label={CONTROLS_TEXT.ruleOf(name)} />
    </Section>
  );
}
