/** The head of the pages for hand-ins, with the way to the pictures and the theme. */
import type { ReactNode } from 'react';
import { IconButton } from '../../icons/IconButton';
import { appText } from '../../text/app';
import { handInsText } from '../../text/handIns';
import { useTheme } from '../useTheme';
import styles from './handIns.module.css';

export function PageFrame({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  const [theme, toggleTheme] = useTheme();
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <a className={styles.home} href="./">
          {handInsText.home}
        </a>
        <h1>{title}</h1>
        <IconButton
          icon={theme === 'dark' ? 'sun' : 'moon'}
          name={theme === 'dark' ? appText.toLight : appText.toDark}
          className={styles.theme}
          onClick={toggleTheme}
        />
      </header>
      <div className={styles.scroller}>
        <main className={styles.main}>{children}</main>
      </div>
    </div>
  );
}
