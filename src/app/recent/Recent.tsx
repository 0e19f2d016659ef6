/** The last scenes of this machine, above the examples. Nothing where there are none. */
import { useEffect, useRef, useState } from 'react';
import { Icon } from '../../icons/Icon';
import type { SceneDocument } from '../../scene/types';
import { recentText } from '../../text/recent';
import { rulesOf, surfaceName } from '../sceneWords';
import { type RecentScene, readRecent } from './read';
import styles from './recent.module.css';
import { removeAllRecords, removeRecord } from './store';
import { when } from './when';

/** More are shown when they are asked for: the examples stay in sight. */
const FEW = 3;

export function Recent({ onOpen }: { readonly onOpen: (document: SceneDocument) => void }) {
  const [scenes, setScenes] = useState<readonly RecentScene[]>([]);
  const [all, setAll] = useState(false);
  const [told, setTold] = useState('');
  const section = useRef<HTMLElement>(null);

  useEffect(() => {
    let gone = false;
    void readRecent().then((read) => {
      if (!gone) setScenes(read);
    });
    return () => {
      gone = true;
    };
  }, []);

  /** The button that had the focus is gone with what it removed. */
  const keepFocus = () => section.current?.focus();
  /** Nothing is told before it is true: a reload that cuts the removal off finds the scenes again. */
  const afterRemoving = async (removed: Promise<void>, gone: readonly RecentScene[], words: string) => {
    try {
      await removed;
    } catch {
      setTold(recentText.notRemoved);
      return;
    }
    setScenes((before) => before.filter((each) => !gone.includes(each)));
    setTold(words);
    keepFocus();
  };
  const remove = (scene: RecentScene) =>
    void afterRemoving(
      removeRecord(scene.id),
      [scene],
      recentText.removed(surfaceName(scene.document.scene.objective)),
    );
  const removeAll = () => void afterRemoving(removeAllRecords(), scenes, recentText.allRemoved);

  const shown = all ? scenes : scenes.slice(0, FEW);
  return (
    <section
      ref={section}
      tabIndex={-1}
      className={styles.recent}
      aria-label={recentText.title}
      data-empty={scenes.length === 0}
    >
      {scenes.length > 0 && (
        <>
          <div className={styles.head}>
            <h3>{recentText.title}</h3>
            <p>{recentText.note}</p>
            <button type="button" className={styles.textButton} onClick={removeAll}>
              {recentText.removeAll}
            </button>
          </div>
          <ul className={styles.list}>
            {shown.map((recent) => (
              <Row key={recent.id} recent={recent} onOpen={onOpen} onRemove={remove} />
            ))}
          </ul>
          {scenes.length > shown.length && (
            <button
              type="button"
              className={styles.textButton}
              onClick={() => {
                setAll(true);
                keepFocus();
              }}
            >
              {recentText.all(scenes.length)}
            </button>
          )}
        </>
      )}
      <p className={styles.spoken} role="status">
        {told}
      </p>
    </section>
  );
}

interface RowProps {
  readonly recent: RecentScene;
  readonly onOpen: (document: SceneDocument) => void;
  readonly onRemove: (recent: RecentScene) => void;
}

function Row({ recent, onOpen, onRemove }: RowProps) {
  const { at, document } = recent;
  const surface = surfaceName(document.scene.objective);
  const rules = rulesOf(document.scene);
  return (
    <li className={styles.row}>
      <button type="button" className={styles.open} onClick={() => onOpen(document)}>
        <strong>{surface}</strong> <span>{rules === '' ? recentText.noRuns : rules}</span>{' '}
        <time dateTime={new Date(at).toISOString()}>{when(at, Date.now())}</time>
      </button>
      <button
        type="button"
        className={styles.remove}
        aria-label={recentText.remove(`${surface}, ${rules}`)}
        title={recentText.remove(surface)}
        onClick={() => onRemove(recent)}
      >
        <Icon name="close" />
      </button>
    </li>
  );
}
