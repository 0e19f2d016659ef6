/** The words that stand where there is no surface to see. */
import { useEffect, useState } from 'react';
import { surfacePictureText } from '../../../text/surfacePicture';
import styles from '../surface3d.module.css';
import { useBeforeDrawing, usePicture } from '../usePicture';

export function NoSurface() {
  const { overlay } = usePicture();
  const [words] = useState(() => document.createElement('p'));

  useEffect(() => {
    words.className = styles.words;
    overlay.append(words);
    return () => words.remove();
  }, [words, overlay]);

  useBeforeDrawing(({ reshaped, surface }) => {
    if (reshaped) words.textContent = Number.isNaN(surface.lowest) ? surfacePictureText.nowhere : '';
  });

  return null;
}
