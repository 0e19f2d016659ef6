/** The last rows of the table: median and quartiles of a run over many seeds. Written by hand, as the rows above them. */
import { useEffect, useRef } from 'react';
import { onFrame } from '../../browser/onFrame';
import { BandSwatch } from '../../runStyle/BandSwatch';
import { useWorkbench } from '../../state/workbench';
import { formatCount } from '../../text/number';
import { numbersText } from '../../text/numbers';
import { followInSight } from '../shared/followInSight';
import type { ShownLuck } from '../shared/useShownLuck';
import type { NumbersColumn } from './columns';
import styles from './numbers.module.css';
import { QUARTILES, quartileRow } from './quartileRow';
import { writeRow } from './writeRow';

interface LuckRowsProps {
  readonly luck: ShownLuck;
  readonly columns: readonly NumbersColumn[];
  readonly hasData: boolean;
}

export function LuckRows({ luck: { name, seeds, style }, columns, hasData }: LuckRowsProps) {
  const workbench = useWorkbench();
  const body = useRef<HTMLTableSectionElement>(null);

  useEffect(() => {
    const foot = body.current;
    if (foot === null) return;
    const { luck, playback } = workbench;
    const writeAll = () => {
      const known = luck.getState().luck;
      if (known === null) return;
      QUARTILES.forEach((rank, i) => {
        const row = foot.rows[i];
        if (row) writeRow(row, columns, quartileRow(known, rank, playback.getState().playhead), hasData);
      });
    };
    writeAll();
    const frame = onFrame(writeAll);
    const stops = [luck.subscribe(frame.request), followInSight(foot, playback, frame.request, writeAll)];
    return () => {
      frame.cancel();
      for (const stop of stops) stop();
    };
  }, [workbench, columns, hasData]);

  return (
    <tfoot ref={body}>
      {QUARTILES.map((rank) => (
        <tr key={rank}>
          <th scope="row" className={styles.run} title={numbersText.luckHint(name, formatCount(seeds))}>
            <span className={styles.luck}>
              <BandSwatch look={style} />
              <span className={styles.name}>{numbersText.luck[rank](formatCount(seeds))}</span>
            </span>
          </th>
          {columns.map((column) => (
            <td key={column.id} />
          ))}
          <td />
        </tr>
      ))}
    </tfoot>
  );
}
