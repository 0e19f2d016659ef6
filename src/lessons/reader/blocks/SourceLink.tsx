/** The link to a paper, where there is a public address. */
import type { Source } from '../../../catalog/sources';
import { lessonsText } from '../../../text/lessons';
import styles from './blocks.module.css';

export function SourceLink({ source: { title, url } }: { readonly source: Source }) {
  if (url === undefined) return null;
  return (
    <p className={styles.remark}>
      <a href={url} rel="noreferrer">
        {lessonsText.paper(title)}
      </a>
    </p>
  );
}
