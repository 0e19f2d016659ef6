/** The way from an embed to the page with everything, at what the embed shows now. */
import { useEffect, useState } from 'react';
import { embedText } from '../../text/embed';
import styles from './embed.module.css';
import type { LinkStore } from './linkStore';

interface OpenLinkProps {
  /** The link until there is one of what is on show. */
  readonly first: string;
  readonly links: LinkStore;
}

export function OpenLink({ first, links }: OpenLinkProps) {
  const [link, setLink] = useState(first);
  // A scene that is too long for a link keeps the last one that was not.
  useEffect(() => links.subscribe((next) => next !== null && setLink(next)), [links]);
  return (
    <a className={styles.open} href={link} target="_blank" rel="noopener" title={embedText.openHint}>
      <span className={styles.words}>{embedText.open}</span>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        <path
          d="M7 1.5h3.5V5M10.3 1.7 5.5 6.5M9 7v3H2V3h3"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.3"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    </a>
  );
}
