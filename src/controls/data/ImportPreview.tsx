/** Preview of the points found in a text, before any of it is taken. */
import { useMemo, useState } from 'react';
import type { ImportedData } from '../../scene/import/outcome';
import { isOutOfReach } from '../../scene/points';
import { standardized } from '../../scene/xScale';
import { dataText } from '../../text/data';
import { formatCount, formatNumber } from '../../text/number';
import { Checkbox } from '../fields/Checkbox';
import { useExpectedFocus } from '../useExpectedFocus';
import styles from './data.module.css';
import { SmallPlot } from './SmallPlot';
import { scaleWords } from './scaleWords';

const ROWS = 6;
const BAD_ROWS = 20;
const LEFT_OUT = 5;

interface ImportPreviewProps {
  /** The heading: where the data are from. */
  readonly name: string;
  readonly data: ImportedData;
  /** Whether the dialog was opened for them: to use them is what is expected next. */
  readonly isExpected: boolean;
  /** @param x as it was found, or standardized */
  readonly onUse: (x: readonly number[]) => void;
  readonly onDiscard: () => void;
}

export function ImportPreview({ name, data, isExpected, onUse, onDiscard }: ImportPreviewProps) {
  const count = data.x.length;
  const use = useExpectedFocus(isExpected);
  const [standardizes, setStandardizes] = useState(false);
  const scale = useMemo(() => scaleWords(data.x), [data]);
  const x = useMemo(
    () => (scale !== null && standardizes ? standardized(data.x) : data.x),
    [data, scale, standardizes],
  );
  return (
    <div className={styles.preview}>
      <div role="status">
        <h4>{name}</h4>
        {data.refused !== null && <p className={styles.fault}>{data.refused}</p>}
        {data.refused === null && count === 0 && <p className={styles.fault}>{dataText.nothing}</p>}
        {count > 0 && (
          <p>
            <strong>{dataText.good(formatCount(count))}</strong>, {rangeOf('x', x)}, {rangeOf('y', data.y)}.
            {saysColumns(data) && ` ${dataText.header(...data.header)}`}
            {data.leftOut.length > 0 && ` ${leftOutText(data.leftOut)}`}
            {data.mark !== null && ` ${dataText.marks[data.mark]}`}
          </p>
        )}
        {count > 0 && data.isLog && <p>{dataText.log}</p>}
      </div>
      {scale !== null && (
        <div className={styles.scale}>
          <p>
            {scale.far} {scale.remedy}
          </p>
          <Checkbox name={dataText.standardize} checked={standardizes} onChange={setStandardizes} />
        </div>
      )}
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
              {x.slice(0, ROWS).map((value, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
                <tr key={index}>
                  <td>{formatNumber(value, 6)}</td>
                  <td>{formatNumber(data.y[index], 6)}</td>
                </tr>
              ))}
            </tbody>
            {count > ROWS && <caption>{dataText.moreRows(formatCount(count - ROWS))}</caption>}
          </table>
          <SmallPlot x={x} y={data.y} />
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
          <button type="button" ref={use} className={styles.primary} onClick={() => onUse(x)}>
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

/** Whether the columns have names that say more than x and y, or are not all there is. */
function saysColumns(
  data: ImportedData,
): data is ImportedData & { readonly header: readonly [string, string] } {
  const { header, leftOut } = data;
  return header !== null && (leftOut.length > 0 || header.join().toLowerCase() !== 'x,y');
}

function leftOutText(names: readonly string[]): string {
  const more = names.length - LEFT_OUT;
  return dataText.leftOut(names.slice(0, LEFT_OUT), more > 0 ? formatCount(more) : '');
}

function rangeOf(name: string, values: readonly number[]): string {
  let [low, high] = [values[0], values[0]];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return dataText.range(name, formatNumber(low), formatNumber(high));
}
