/** The selected run's update rule with the numbers of the step at the playhead, as formulas or as code. */
import { useEffect, useRef, useState } from 'react';
import { Icon } from '../../icons/Icon';
import type { Component } from '../../scene/ruleValues';
import { openCode } from '../../state/codeRun';
import { useWorkbench } from '../../state/workbench';
import { CONTROLS_TEXT } from '../../text/controls';
import { formulaText } from '../../text/formula';
import { Segments } from '../fields/Segments';
import { RuleListing } from '../listing/RuleListing';
import { Section } from '../Section';
import { useRun, useUniqueName } from '../useRuns';
import { ComponentSwitch } from './ComponentSwitch';
import { ruleShape } from './lines';
import styles from './rule.module.css';
import { showRule } from './showRule';
import { useTypesetting } from './useTypesetting';

type Notation = 'formula' | 'code';

const NOTATIONS = (['formula', 'code'] as const).map((value) => ({
  value,
  text: CONTROLS_TEXT.ruleForms[value],
}));

export function RulePanel({ id }: { readonly id: string }) {
  const [notation, setNotation] = useState<Notation>('formula');
  const [component, setComponent] = useState<Component>('w');
  const name = useUniqueName(id);
  return (
    <Section
      title={CONTROLS_TEXT.rule}
      aside={
        <>
          <Segments
            name={CONTROLS_TEXT.ruleForm}
            choices={NOTATIONS}
            value={notation}
            onChange={setNotation}
          />
          <ComponentSwitch component={component} onChange={setComponent} />
        </>
      }
    >
      {notation === 'formula' ? (
        <RuleFormula id={id} component={component} />
      ) : (
        <>
          <RuleListing id={id} component={component} />
          <button
            type="button"
            className={styles.program}
            aria-haspopup="dialog"
            aria-label={CONTROLS_TEXT.exportCodeOf(name)}
            onClick={() => openCode(id)}
          >
            <Icon name="export" />
            {CONTROLS_TEXT.exportCode}
          </button>
        </>
      )}
    </Section>
  );
}

interface RuleFormulaProps {
  readonly id: string;
  readonly component: Component;
}

function RuleFormula({ id, component }: RuleFormulaProps) {
  const workbench = useWorkbench();
  const typesetting = useTypesetting();
  const shape = useRun(id, ruleShape, '');
  const name = useUniqueName(id);
  const lines = useRef<HTMLElement>(null);
  const step = useRef<HTMLParagraphElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another shape has other lines
  useEffect(() => {
    if (lines.current === null || step.current === null) return;
    if (typesetting === null || typesetting === 'failed') {
      lines.current.textContent = typesetting === null ? '' : formulaText.notTypeset;
      return;
    }
    return showRule({ workbench, typesetting, id, component, lines: lines.current, step: step.current });
  }, [workbench, typesetting, id, component, shape]);

  return (
    <>
      <p ref={step} className={styles.step} />
      <figure ref={lines} className={styles.rule} aria-label={CONTROLS_TEXT.ruleOf(name)} />
    </>
  );
}
