/** Chooses the component of the rule: w or b. */
import type { Component } from '../../scene/ruleValues';
import { CONTROLS_TEXT } from '../../text/controls';
import { Segments } from '../fields/Segments';

const COMPONENTS = [
  { value: 'w', text: 'w' },
  { value: 'b', text: 'b' },
] as const;

interface ComponentSwitchProps {
  readonly component: Component;
  readonly onChange: (component: Component) => void;
}

export function ComponentSwitch({ component, onChange }: ComponentSwitchProps) {
  return (
    <Segments name={CONTROLS_TEXT.component} choices={COMPONENTS} value={component} onChange={onChange} />
  );
}
