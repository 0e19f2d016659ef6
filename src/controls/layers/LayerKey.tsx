/** What the marks of a layer mean, said below its switch while it is on. */
import { layersText } from '../../text/layersMenu';
import { useSelectedId, useUniqueName } from '../useRuns';
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
  return useUniqueName(useSelectedId());
}
