/** A thumbnail on a card. The words beside it say what it shows. */
import { useEffect, useRef } from 'react';
import { inOwnTask } from '../browser/ownTask';
import { onThemeChange, themeName } from '../browser/theme';
import styles from './gallery.module.css';
import { paintThumbnail } from './paint';
import { THUMBNAIL_ASPECT, type Thumbnail } from './thumbnail';

/** Pixels of the picture, whatever the size of its card: enough for two on each of a card's. */
const WIDTH = 400;

export function ThumbnailPicture({ thumbnail }: { readonly thumbnail: Thumbnail }) {
  const canvas = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    const paint = () => {
      const context = canvas.current?.getContext('2d');
      if (context) paintThumbnail(context, thumbnail, themeName());
    };
    // The gallery is there at once, and its pictures come one by one.
    const callOff = inOwnTask(paint);
    const stop = onThemeChange(paint);
    return () => {
      callOff();
      stop();
    };
  }, [thumbnail]);

  return <canvas ref={canvas} className={styles.picture} width={WIDTH} height={WIDTH * THUMBNAIL_ASPECT} />;
}
