/** Above a step: where one is, and the ways on, back, to the contents, onto the big screen, and out. */
import { useStore } from 'zustand';
import type { ListedCommand } from '../../commands/define';
import { shortcutProps } from '../../commands/keyText';
import { LESSON } from '../../commands/lessons';
import type { IconName } from '../../icons/Icon';
import { IconButton } from '../../icons/IconButton';
import type { SheetSize } from '../../state/lesson';
import { lessonsText } from '../../text/lessons';
import type { Lesson } from '../define';
import type { LessonHost } from './host';
import styles from './lesson.module.css';
import type { Neighbour } from './neighbours';

interface LessonBarProps {
  /** null where none is open, or not loaded yet. */
  readonly lesson: Lesson | null;
  /** Whether the contents are on show instead. */
  readonly listed: boolean;
  readonly index: number;
  readonly previous: Neighbour | null;
  readonly next: Neighbour | null;
  readonly host: LessonHost;
  readonly go: (to: Neighbour) => void;
  readonly close: () => void;
}

const LARGER: Record<SheetSize, SheetSize> = { low: 'half', half: 'full', full: 'full' };
const SMALLER: Record<SheetSize, SheetSize> = { low: 'low', half: 'low', full: 'half' };

export function LessonBar({ lesson, listed, index, previous, next, host, go, close }: LessonBarProps) {
  const { presenter, sheet, setContents, setPresenter, setSheet } = useStore(host.reading);
  return (
    <header className={styles.bar}>
      {/* The page's own heading is not on show then. */}
      {presenter && <h1 className={styles.spoken}>{lessonsText.name}</h1>}
      <div className={styles.titleRow}>
        <h2 className={styles.title}>
          {lesson === null || listed ? (
            lessonsText.name
          ) : (
            <>
              <span className={styles.number}>{lesson.number}</span> {lesson.title}
            </>
          )}
        </h2>
        <span className={styles.sheetButtons}>
          <IconButton
            icon="down"
            name={lessonsText.smaller}
            aria-disabled={sheet === 'low'}
            onClick={() => setSheet(SMALLER[sheet])}
          />
          <IconButton
            icon="up"
            name={lessonsText.larger}
            aria-disabled={sheet === 'full'}
            onClick={() => setSheet(LARGER[sheet])}
          />
        </span>
        {lesson !== null && (
          <IconButton
            icon="contents"
            name={lessonsText.contents}
            aria-pressed={listed}
            onClick={() => host.move(() => setContents(!listed))}
          />
        )}
        {lesson !== null && (
          <IconButton
            icon="present"
            className={styles.presentButton}
            name={presenter ? lessonsText.leavePresenter : lessonsText.present}
            {...(presenter ? shortcutProps(LESSON.leave, lessonsText.leavePresenter) : null)}
            aria-pressed={presenter}
            onClick={() => setPresenter(!presenter)}
          />
        )}
        <IconButton icon="close" name={lessonsText.close} onClick={close} />
      </div>
      {lesson !== null && !listed && (
        <nav className={styles.steps} aria-label={lessonsText.lesson}>
          <Turn to={previous} icon="previous" name={lessonsText.previous} command={LESSON.previous} go={go} />
          <Progress index={index} count={lesson.steps.length} />
          <Turn to={next} icon="next" name={lessonsText.next} command={LESSON.next} go={go} />
        </nav>
      )}
    </header>
  );
}

/** Progress in the lesson: a dot for each step, and the same in words. */
function Progress({ index, count }: { readonly index: number; readonly count: number }) {
  return (
    <div className={styles.progress}>
      <span className={styles.marks} aria-hidden="true">
        {Array.from({ length: count }, (_, step) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the marks are nothing but their places
          <span key={step} data-reached={step <= index} data-here={step === index} />
        ))}
      </span>
      <span className={styles.counter}>{lessonsText.counter(index + 1, count)}</span>
    </div>
  );
}

interface TurnProps {
  readonly to: Neighbour | null;
  readonly icon: IconName;
  readonly name: string;
  readonly command: ListedCommand;
  readonly go: (to: Neighbour) => void;
}

/** A disabled button stays in the tab order, so that focus is not lost. */
function Turn({ to, icon, name, command, go }: TurnProps) {
  return (
    <IconButton
      icon={icon}
      name={to?.name ?? name}
      {...shortcutProps(command, to?.name ?? name)}
      aria-disabled={to === null}
      onClick={() => {
        if (to !== null) go(to);
      }}
    />
  );
}
