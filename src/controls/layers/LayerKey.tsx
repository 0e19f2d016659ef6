/** What the marks of a layer mean, said below its switch while it is on. */
import { runNames } from '../../scene/runName';
import { useScene, useView } from '../../state/workbench';
import { layersText } from '../../text/layersMenu';
import styles from './layers.module.css';

const { keys, shapes } = layersText;

export function FlowKey() {
  return <Remark>{keys.flow}</Remark>;
}

export function FieldKey() {
  return <Remark>{keys.field}</Remark>;
}

export function HessianKey() {
  return <Remark>{keys.hessian(useStanding())}</Remark>;
}

export function QuadraticKey() {
  return <Remark>{keys.quadratic(useStanding())}</Remark>;
}

/** The shapes are not named where there are many points. */
export function CriticalKey() {
  return (
    <ul className={styles.shapes}>
      {shapes.map(({ kind, glyph, name }) => (
        <li key={kind} className={styles[kind]}>
          <span aria-hidden="true">{glyph}</span> {name}
        </li>
      ))}
    </ul>
  );
}

function Remark({ children }: { readonly children: string }) {
  return <p className={styles.remark}>{children}</p>;
}

/** The run whose point the layers of curvature look at: the selected one, else the first; empty where there is none. */
function useStanding(): string {
  const runs = useScene((state) => state.scene.runs);
  const selected = useView((state) => state.view.selected);
  const index = runs.findIndex(({ id }) => id === selected);
  return runNames(runs)[Math.max(0, index)] ?? '';
}
