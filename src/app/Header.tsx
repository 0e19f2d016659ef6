import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { ListedCommand } from '../commands/define';
import { shortcutProps } from '../commands/keyText';
import { SHOW_KEYS } from '../commands/page';
import { LARGE_TYPE } from '../commands/pictures';
import { Popover } from '../controls/Popover';
import { UndoRedo } from '../controls/UndoRedo';
import { Icon, type IconName } from '../icons/Icon';
import { IconButton } from '../icons/IconButton';
import { openingScene } from '../scene/defaults';
import { openExport } from '../state/exportDialog';
import { openGallery } from '../state/gallery';
import { layout, toggleLargeType } from '../state/layout';
import { appText } from '../text/app';
import { examplesText } from '../text/examples';
import { openData } from './dataDialog';
import styles from './header.module.css';
import { showKeys } from './keysDialog';
import { LazyPart } from './LazyPart';
import { notices } from './notices';
import { openFile } from './openFile';
import { reportFailure } from './reportFailure';
import { saveDocument } from './saveDocument';
import type { AppServices } from './startApp';
import type { Lessons } from './useLessons';
import { useTheme } from './useTheme';

interface Action {
  readonly icon: IconName;
  readonly name: string;
  readonly hint?: string;
  /** The command that does the same by a key. */
  readonly shortcut?: ListedCommand;
  /** Whether it is on, for a button that switches something. */
  readonly pressed?: boolean;
  readonly onClick: () => void;
}

/** Time that "Link copied" stays, in milliseconds. */
const COPIED_MS = 2000;

// The list brings all surfaces and data along, and the first picture needs one of them.
const surfacePicker = async () => {
  const [{ SurfacePicker }, { LabButton }] = await Promise.all([
    import('../controls/SurfacePicker'),
    import('./lab/LabButton'),
  ]);
  return () => (
    <>
      <LabButton />
      <SurfacePicker openData={openData} />
    </>
  );
};

interface HeaderProps {
  readonly app: AppServices;
  readonly lessons: Lessons;
}

export function Header({ app, lessons }: HeaderProps) {
  const picker = useRef<HTMLInputElement>(null);
  const [theme, toggleTheme] = useTheme();
  const largeType = useStore(layout, (state) => state.largeType);
  const actions: readonly Action[] = [
    {
      icon: 'reset',
      name: appText.reset,
      hint: appText.resetHint,
      onClick: () => lessons.host.load(openingScene()),
    },
    { icon: 'open', name: appText.open, onClick: () => picker.current?.click() },
    { icon: 'save', name: appText.save, onClick: () => void saveDocument(app.document()) },
    { icon: 'export', name: appText.export, hint: appText.exportHint, onClick: () => openExport() },
    {
      icon: theme === 'dark' ? 'sun' : 'moon',
      name: theme === 'dark' ? appText.toLight : appText.toDark,
      onClick: toggleTheme,
    },
    {
      icon: 'largeType',
      name: appText.largeType,
      shortcut: LARGE_TYPE,
      pressed: largeType,
      onClick: toggleLargeType,
    },
    { icon: 'help', name: SHOW_KEYS.words, shortcut: SHOW_KEYS, onClick: showKeys },
  ];
  const openExamples = () => openGallery('examples');
  const examplesAction: Action = { icon: 'examples', name: examplesText.open, onClick: openExamples };
  return (
    <header className={styles.header}>
      <h1 className={styles.name}>
        <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
          <g fill="none" stroke="currentColor" strokeWidth="1.5">
            <ellipse cx="10" cy="10.4" rx="8.4" ry="7" transform="rotate(-28 10 10)" />
            <ellipse cx="10.8" cy="10.9" rx="5" ry="3.7" transform="rotate(-28 10.8 10.9)" />
          </g>
          <circle cx="11.8" cy="11.4" r="1.5" fill="var(--run-0)" />
        </svg>
        <span>{appText.name}</span>
      </h1>
      <button
        ref={lessons.button}
        type="button"
        className={styles.lessons}
        aria-label={appText.lessons}
        aria-expanded={lessons.open}
        title={appText.lessonsHint}
        onClick={lessons.toggle}
      >
        <Icon name="lessons" />
        <span>{appText.lessons}</span>
      </button>
      <button
        type="button"
        className={`${styles.lessons} ${styles.examples}`}
        aria-label={examplesText.open}
        aria-haspopup="dialog"
        title={examplesText.openHint}
        onClick={openExamples}
      >
        <Icon name="examples" />
        <span>{examplesText.open}</span>
      </button>
      <LazyPart load={surfacePicker} name={appText.surfaces} />
      <div className={styles.actions}>
        <UndoRedo />
        <span className={styles.wide}>
          {actions.map(({ icon, name, hint = name, shortcut, pressed, onClick }) => (
            <IconButton
              key={name}
              icon={icon}
              name={name}
              aria-pressed={pressed}
              {...(shortcut === undefined ? { title: hint } : shortcutProps(shortcut))}
              onClick={onClick}
            />
          ))}
        </span>
        <CopyLink app={app} />
        <span className={styles.narrow}>
          <Popover icon="more" name={appText.more}>
            {(close) =>
              [examplesAction, ...actions].map((action) => (
                <button
                  key={action.name}
                  type="button"
                  className={styles.item}
                  aria-pressed={action.pressed}
                  onClick={() => {
                    close();
                    action.onClick();
                  }}
                >
                  <Icon name={action.icon} /> {action.name}
                </button>
              ))
            }
          </Popover>
        </span>
      </div>
      <input
        ref={picker}
        type="file"
        accept=".json,.csv,.tsv,.txt,application/json,text/csv,text/plain"
        hidden
        aria-label={appText.open}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file !== undefined) void openFile(app, file);
          event.target.value = '';
        }}
      />
    </header>
  );
}

function CopyLink({ app }: { readonly app: AppServices }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    const link = await reportFailure(app.link, appText.parts.links);
    if (link === undefined) return;
    if (link === null) {
      notices.getState().tell({
        kind: 'fault',
        title: appText.linkTooLong,
        items: [],
        action: { label: appText.save, run: () => void saveDocument(app.document()) },
      });
      return;
    }
    try {
      await navigator.clipboard.writeText(link);
      setCopied(true);
      setTimeout(() => setCopied(false), COPIED_MS);
    } catch {
      notices.getState().tell({ kind: 'info', title: appText.linkNotCopied, items: [] });
    }
  };
  return (
    <>
      <button type="button" className={styles.copy} aria-label={appText.copyLink} onClick={() => void copy()}>
        <Icon name="link" />
        <span>{copied ? appText.linkCopied : appText.copyLink}</span>
      </button>
      <span className={styles.spoken} role="status">
        {copied ? appText.linkCopied : ''}
      </span>
    </>
  );
}
