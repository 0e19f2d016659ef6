/** A file with a scene or with data may be dropped anywhere on the page. */
import { useEffect, useState } from 'react';
import { appText } from '../text/app';
import styles from './app.module.css';
import { notices } from './notices';
import { openFile } from './openFile';
import type { AppServices } from './startApp';

export function DropTarget({ app }: { readonly app: AppServices }) {
  const [over, setOver] = useState(false);

  useEffect(() => {
    const carriesFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const enter = (event: DragEvent) => {
      if (!carriesFile(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!carriesFile(event)) return;
      event.preventDefault();
      setOver(false);
      const [file, ...others] = event.dataTransfer?.files ?? [];
      if (file === undefined) return;
      if (others.length > 0)
        notices.getState().tell({ kind: 'info', title: appText.onlyFirst(file.name), items: [] });
      void openFile(app, file);
    };
    window.addEventListener('dragover', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [app]);

  return over ? <div className={styles.drop}>{appText.dropHere}</div> : null;
}
