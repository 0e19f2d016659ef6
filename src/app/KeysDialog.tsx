/** All commands with their keys, by where they are heard; below them what this page is. */
import { COMMAND_GROUPS } from '../commands';
import { keyText } from '../commands/keyText';
import { SHOW_KEYS } from '../commands/page';
import { Dialog } from '../controls/Dialog';
import { aboutText } from '../text/about';
import styles from './keys.module.css';

export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={SHOW_KEYS.words} className={styles.dialog} lightDismiss onClose={onClose}>
      {() => (
        <>
          <div className={styles.groups}>
            {COMMAND_GROUPS.map(({ title, commands }) => (
              <section key={title} className={styles.group}>
                <h3>{title}</h3>
                <dl className={styles.list}>
                  {commands.map(({ id, keys, words }) => (
                    <div key={id}>
                      <dt>
                        {keys.map((key) => (
                          <kbd key={key}>{keyText(key)}</kbd>
                        ))}
                      </dt>
                      <dd>{words}</dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </div>
          <section className={styles.about}>
            <h3>{aboutText.title}</h3>
            <p>{aboutText.what}</p>
            <p>{aboutText.lecture}</p>
            <p>{aboutText.licence}</p>
          </section>
        </>
      )}
    </Dialog>
  );
}
