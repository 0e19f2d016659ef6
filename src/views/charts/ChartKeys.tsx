/** The keys of a chart with their values. Those that have no room are behind a button that says how many they are. */
import { type RefObject, useEffect, useState } from 'react';
import { BandSwatch } from '../../runStyle/BandSwatch';
import { RunSwatch } from '../../runStyle/RunSwatch';
import { chartsText } from '../../text/charts';
import { formatCount } from '../../text/number';
import type { RunEntry } from '../shared/runEntries';
import type { ShownLuck } from '../shared/useShownLuck';
import styles from './charts.module.css';

/** With more runs than this, keys go without their names. */
const NAMED = 2;
/** With more than this, the selected run's comes first: it must not be among those that have no room. */
const MANY = 4;

interface ChartKeysProps {
  readonly list: RefObject<HTMLUListElement | null>;
  /** Hidden ones keep their places. */
  readonly runs: readonly RunEntry[];
  readonly selected: string;
  /** Many seeds of a run, of which the chart shows median and quartiles. */
  readonly luck: ShownLuck | null;
}

export function ChartKeys({ list, runs, selected, luck }: ChartKeysProps) {
  const [open, setOpen] = useState(false);
  const hidden = useHiddenCount(list, runs, luck !== null, open);
  const named = runs.length <= NAMED;
  return (
    <div className={styles.keyLine}>
      {/* All of them may be more than there is room for: then they scroll, which takes the focus. */}
      <ul
        ref={list}
        className={styles.keys}
        aria-label={chartsText.keys}
        data-named={named}
        data-many={runs.length > MANY}
        data-with-luck={luck !== null}
        data-open={open}
        tabIndex={open ? 0 : undefined}
      >
        {runs.map(({ id, name, visible }) => {
          const said = visible ? name : chartsText.hiddenKey(name);
          return (
            <li
              key={id}
              className={styles.key}
              title={said}
              data-selected={id === selected}
              data-hidden={!visible}
            >
              <RunSwatch id={id} />
              <span className={named ? styles.name : styles.unseen}>{named ? name : said}</span>
              {/* Only what is drawn has a value, but all have the room for one. A new element forgets the old value. */}
              <span
                key={visible ? 'drawn' : 'hidden'}
                data-value={visible ? '' : undefined}
                className={styles.value}
              />
            </li>
          );
        })}
        {luck !== null && (
          <li
            className={`${styles.key} ${styles.luck}`}
            title={chartsText.luckHint(luck.name, formatCount(luck.seeds))}
          >
            <BandSwatch look={luck.style} />
            <span className={styles.name}>{chartsText.luckKey(formatCount(luck.seeds))}</span>
            <span data-luck="" className={styles.luckValue} />
          </li>
        )}
      </ul>
      {(open || hidden > 0) && (
        <button
          type="button"
          className={styles.more}
          aria-expanded={open}
          aria-label={open ? chartsText.fewerKeys : chartsText.moreKeys(hidden)}
          title={open ? chartsText.fewerKeys : chartsText.moreKeys(hidden)}
          onClick={() => setOpen(!open)}
        >
          {open ? chartsText.fewer : chartsText.more(hidden)}
        </button>
      )}
    </div>
  );
}

/** The number of keys that have no room while the others are folded away. */
function useHiddenCount(
  list: RefObject<HTMLUListElement | null>,
  runs: readonly RunEntry[],
  hasLuck: boolean,
  open: boolean,
): number {
  const [hidden, setHidden] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other runs and their luck have other keys
  useEffect(() => {
    const element = list.current;
    if (element === null || open) return;
    const count = () => {
      const keys = [...element.children] as HTMLElement[];
      setHidden(keys.filter((key) => key.offsetTop >= element.clientHeight).length);
    };
    const observer = new ResizeObserver(count);
    observer.observe(element);
    count();
    return () => observer.disconnect();
  }, [list, runs, hasLuck, open]);
  return hidden;
}
