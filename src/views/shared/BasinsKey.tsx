/** The colours of a basin map with their names and shares. */
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { onThemeChange, themeName } from '../../browser/theme';
import { kindOfEnd } from '../../scene/basins';
import type { BasinKey } from '../../scene/marks';
import { BASINS_TEXT } from '../../text/basins';
import { formatCount } from '../../text/number';
import { basinCss } from './basinPixels';
import styles from './basinsKey.module.css';

/** More would be a wall of names: the rest are one line until somebody asks for them. */
const MOST_ENTRIES = 8;

interface BasinsKeyProps {
  readonly label: string;
  readonly entries: readonly BasinKey[];
}

export function BasinsKey({ label, entries }: BasinsKeyProps) {
  const [theme, setTheme] = useState(themeName);
  // At once: paper has no next frame.
  useEffect(() => onThemeChange(() => flushSync(() => setTheme(themeName()))), []);
  const [isWhole, setWhole] = useState(false);
  const byShare = [...entries].sort((one, other) => other.share - one.share);
  const others = byShare.slice(MOST_ENTRIES);
  const listed = isWhole ? entries : byShare.slice(0, MOST_ENTRIES);
  return (
    <ul className={styles.key} aria-label={label}>
      {entries
        .filter((entry) => listed.includes(entry))
        .map(({ end, name, short, share }) => {
          const kind = kindOfEnd(end);
          return (
            <li key={kind} title={name}>
              <span className={styles.swatch} style={{ background: basinCss(end, theme) }} aria-hidden="true">
                {typeof kind === 'number' ? kind + 1 : ''}
              </span>
              <span aria-hidden="true" className={styles.name}>
                {short}
              </span>
              <span className={styles.hidden}>{name}</span>
              <span className={styles.share}>{BASINS_TEXT.share(share)}</span>
            </li>
          );
        })}
      {others.length > 0 && (
        <li>
          <button
            type="button"
            className={styles.others}
            aria-expanded={isWhole}
            onClick={() => setWhole(!isWhole)}
          >
            {BASINS_TEXT.others(formatCount(others.length))}
          </button>
          <span className={styles.share}>
            {BASINS_TEXT.share(others.reduce((sum, { share }) => sum + share, 0))}
          </span>
        </li>
      )}
    </ul>
  );
}
