import { useStore } from 'zustand';
import { Icon } from '../icons/Icon';
import { appText } from '../text/app';
import { notices } from './notices';
import styles from './notices.module.css';

/** Faults listed before the rest is only counted. */
const MOST_ITEMS = 6;

export function Notices() {
  const list = useStore(notices, (state) => state.notices);
  return (
    <section className={styles.notices} aria-label={appText.notices} aria-live="polite">
      {list.map(({ id, kind, title, items, action }) => (
        <div key={id} className={styles.notice} data-kind={kind}>
          <div className={styles.words}>
            <p>{title}</p>
            {items.length > 0 && (
              <ul>
                {items.slice(0, MOST_ITEMS).map((item, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two faults may read alike
                  <li key={index}>{item}</li>
                ))}
                {items.length > MOST_ITEMS && <li>{appText.moreFaults(items.length - MOST_ITEMS)}</li>}
              </ul>
            )}
            {action && (
              <button type="button" className={styles.action} onClick={action.run}>
                {action.label}
              </button>
            )}
          </div>
          <button
            type="button"
            className={styles.dismiss}
            aria-label={appText.dismiss}
            title={appText.dismiss}
            onClick={() => notices.getState().dismiss(id)}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
    </section>
  );
}
