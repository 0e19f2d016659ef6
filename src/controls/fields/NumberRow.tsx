/** A number without a slider: a seed. */
import type { SliderRange } from '../../catalog/parameters';
import styles from './fields.module.css';
import { NumberField } from './NumberField';
import type { AnyNumberSource } from './numberSource';

export function NumberRow({
  source,
  range,
}: {
  readonly source: AnyNumberSource;
  readonly range: SliderRange;
}) {
  return (
    <div className={styles.parameter}>
      <span className={styles.label} aria-hidden="true">
        {source.name}
      </span>
      <NumberField source={source} range={range} />
    </div>
  );
}
