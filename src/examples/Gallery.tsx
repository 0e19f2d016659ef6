/** The cards of the examples and of the surfaces. Each is a link of its own, which a plain click opens in place. */

import exampleThumbnails from 'virtual:thumbnails/examples';
import surfaceThumbnails from 'virtual:thumbnails/surfaces';
import type { MouseEvent, ReactNode } from 'react';
import { DATASETS } from '../catalog/datasets';
import { SURFACE_FUNCTIONS } from '../catalog/objectives';
import type { SceneDocument } from '../scene/types';
import { examplesText } from '../text/examples';
import styles from './gallery.module.css';
import { EXAMPLES } from './index';
import { ThumbnailPicture } from './ThumbnailPicture';
import type { Thumbnail } from './thumbnail';

interface GalleryProps {
  readonly onExample: (document: SceneDocument) => void;
  /** With an option of the picker of surfaces. */
  readonly onSurface: (option: string) => void;
}

export function Gallery({ onExample, onSurface }: GalleryProps) {
  return (
    <>
      <ul className={styles.cards}>
        {EXAMPLES.map(({ id, name, sentence, document }) => (
          <Card
            key={id}
            link={`./#example=${id}`}
            name={name}
            thumbnail={exampleThumbnails[id]}
            onOpen={() => onExample(document())}
          >
            {sentence}
          </Card>
        ))}
      </ul>
      <h3 className={styles.heading}>{examplesText.surfaces}</h3>
      <p className={styles.note}>{examplesText.surfacesNote}</p>
      <ul className={styles.cards}>
        {DATASETS.map(({ id, name, summary }) => (
          <Card
            key={id}
            link={`./#data=${id}`}
            name={name}
            thumbnail={surfaceThumbnails[`data:${id}`]}
            onOpen={() => onSurface(`data:${id}`)}
          >
            {summary}
          </Card>
        ))}
        {SURFACE_FUNCTIONS.map(({ id, name, summary }) => (
          <Card
            key={id}
            link={`./#function=${id}`}
            name={name}
            thumbnail={surfaceThumbnails[`function:${id}`]}
            onOpen={() => onSurface(`function:${id}`)}
          >
            {summary}
          </Card>
        ))}
      </ul>
    </>
  );
}

interface CardProps {
  readonly link: string;
  readonly name: string;
  readonly thumbnail: Thumbnail;
  readonly onOpen: () => void;
  readonly children: ReactNode;
}

function Card({ link, name, thumbnail, onOpen, children }: CardProps) {
  const click = (event: MouseEvent) => {
    // With a modifier a link opens elsewhere, as everywhere.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onOpen();
  };
  return (
    <li>
      <a className={styles.card} href={link} onClick={click}>
        <ThumbnailPicture thumbnail={thumbnail} />
        <strong className={styles.name}>{name}</strong>
        <span className={styles.sentence}>{children}</span>
      </a>
    </li>
  );
}
