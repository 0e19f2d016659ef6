/** Preview of the points found in a text, before any of it is taken. */
import type { ImportedData } from '../../scene/import/outcome';
import { isOutOfReach } from '../../scene/points';
import { dataText } from '../../text/data';
import { formatCount, formatNumber } from '../../text/number';
import styles from './data.module.css';
import { SmallPlot } from './SmallPlot';

const ROWS = 6;
const BAD_ROWS = 20;

interface ImportPreviewProps {
  /** The heading: where the data are from. */
  readonly name: string;
  readonly data: ImportedData;
  readonly onUse: () => void;
  readonly onDiscard: () => void;
}

export function ImportPreview({ name, data, onUse, onDiscard }: ImportPreviewProps) {
  const count = data.x.length;
  return (
    <div className={styles.preview}>
      <div role="status">
        <h4>{name}</h4>
        {data.refused !== null && <p className={styles.fault}>{data.refused}</p>}
        {data.refused === null && count === 0 && <p className={styles.fault}>{dataText.nothing}</p>}
        {count > 0 && (
          <p>
            <strong>{dataText.good(formatCount(count))}</strong>, {rangeOf('x', data.x)},{' '}
            {rangeOf('y', data.y)}.{isNamed(data.header) && ` ${dataText.header(...data.header)}`}
            {data.mark !== null && ` ${dataText.marks[data.mark]}`}
          </p>
        )}
      </div>
      {count > 0 && (
        <div className={styles.sample}>
          <table>
            <thead>
              <tr>
                <th scope="col">x</th>
                <th scope="col">y</th>
              </tr>
            </thead>
            <tbody>
              {data.x.slice(0, ROWS).map((x, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
                <tr key={index}>
                  <td>{formatNumber(x, 6)}</td>
                  <td>{formatNumber(data.y[index], 6)}</td>
                </tr>
              ))}
            </tbody>
            {count > ROWS && <caption>{dataText.moreRows(formatCount(count - ROWS))}</caption>}
          </table>
          <SmallPlot x={data.x} y={data.y} />
        </div>
      )}
      {data.y.some(isOutOfReach) && <p>{dataText.outOfReach}</p>}
      {data.badCount > 0 && (
        <div className={styles.bad}>
          <p>{dataText.bad(formatCount(data.badCount), data.entries)}</p>
          <ul>
            {data.bad.slice(0, BAD_ROWS).map(({ at, message }) => (
              <li key={at}>{dataText.badEntry(data.entries, formatCount(at), message)}</li>
            ))}
            {data.badCount > BAD_ROWS && <li>{dataText.moreBad(formatCount(data.badCount - BAD_ROWS))}</li>}
          </ul>
        </div>
      )}
      <div className={styles.actions}>
        {count > 0 && (
          <button type="button" className={styles.primary} onClick={onUse}>
            {dataText.use(formatCount(count))}
          </button>
        )}
        <button type="button" className={styles.button} onClick={onDiscard}>
          {dataText.discard}
        </button>
      </div>
    </div>
  );
}

/** Whether the columns have names that say more than x and y. */
function isNamed(header: ImportedData['header']): header is readonly [string, string] {
  return header !== null && header.join().toLowerCase() !== 'x,y';
}

function rangeOf(name: string, values: readonly number[]): string {
  let [low, high] = [values[0], values[0]];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return dataText.range(name, formatNumber(low), formatNumber(high));
}
