/** The embed as the other page will have it, made smaller where there is no room for its size. */
import { useLayoutEffect, useRef } from 'react';
import { exportText } from '../../text/export';
import { type EmbedChoice, embedAddress } from './embedLines';
import looks from './embedSection.module.css';

/** Pixels that it is high at most. */
const MOST_HEIGHT = 300;

interface EmbedPreviewProps {
  readonly link: string;
  readonly choice: EmbedChoice;
}

export function EmbedPreview({ link, choice }: EmbedPreviewProps) {
  const box = useRef<HTMLDivElement>(null);
  const { width, height } = choice;
  const address = embedAddress(link, choice);

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const shrink = () => {
      const scale = Math.min(1, element.clientWidth / width, MOST_HEIGHT / height);
      element.style.setProperty('--scale', String(scale));
    };
    element.style.setProperty('--width', `${width}px`);
    element.style.setProperty('--height', `${height}px`);
    const observer = new ResizeObserver(shrink);
    observer.observe(element);
    shrink();
    return () => observer.disconnect();
  }, [width, height]);

  return (
    <div ref={box} className={looks.preview}>
      <div className={looks.place}>
        {/* A frame whose address differs by its fragment alone would not be loaded anew. */}
        <iframe key={address} src={address} title={exportText.embed.preview} />
      </div>
    </div>
  );
}
