/** The video formats that this browser can write, as a component sees them. */
import { useEffect, useState } from 'react';
import { FILM_SIZES, type FilmSize } from '../../export/film/filmSettings';
import { type VideoFormat, videoFormats } from '../../export/film/videoFormats';

/** @returns null while that is being found out */
export function useVideoFormats(size: FilmSize): readonly VideoFormat[] | null {
  const [known, setKnown] = useState<readonly VideoFormat[] | null>(null);
  useEffect(() => {
    let wanted = true;
    const { width, height } = FILM_SIZES[size];
    void videoFormats(width, height).then((formats) => wanted && setKnown(formats));
    return () => {
      wanted = false;
    };
  }, [size]);
  return known;
}
