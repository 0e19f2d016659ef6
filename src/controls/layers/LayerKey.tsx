/** The key of a layer's marks, below its switch while it is on. */
import type { LayerKey as Key, KeyShape } from '../../layers/kit/define';
import type { PointShape } from '../../scene/marks';
import { useSelectedId, useUniqueName } from '../useRuns';
import styles from './layers.module.css';

const GLYPHS: Readonly<Record<PointShape, string>> = {
  dot: '●',
  ring: '○',
  square: '■',
  cross: '×',
  diamond: '◆',
  triangle: '▲',
  pin: '●',
};

export function LayerKey({ layerKey }: { readonly layerKey: Key }) {
  const run = useUniqueName(useSelectedId());
  if (typeof layerKey === 'string') return <Remark>{layerKey}</Remark>;
  if (typeof layerKey === 'function') return <Remark>{layerKey(run)}</Remark>;
  return <Shapes shapes={layerKey} />;
}

function Remark({ children }: { readonly children: string }) {
  return <p className={styles.remark}>{children}</p>;
}

function Shapes({ shapes }: { readonly shapes: readonly KeyShape[] }) {
  return (
    <ul className={styles.shapes}>
      {shapes.map(({ shape, tone, name }) => (
        <li key={name} className={styles[tone]}>
          <span aria-hidden="true">{GLYPHS[shape]}</span> {name}
        </li>
      ))}
    </ul>
  );
}
