/**
 * A small picture that can be put over the big ones, and back. It stays the same element, so that what is held in it is kept,
 * and the controls beside it go on working; on a phone it fills the window.
 */
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { CLOSE, CLOSE_COMMANDS } from '../../commands/close';
import { shortcutProps } from '../../commands/keyText';
import { pressCommand } from '../../commands/press';
import { IconButton } from '../../icons/IconButton';
import { lessonsText } from '../../text/lessons';
import styles from './plot.module.css';

/** Pictures with less room than this are no place for a larger one, in pixels. */
const LEAST = { width: 480, height: 320 };

interface EnlargeableProps {
  /** "loss against step". */
  readonly name: string;
  readonly children: (large: boolean) => ReactNode;
  /** Below the picture, beside the button. */
  readonly words?: ReactNode;
}

export function Enlargeable({ name, children, words }: EnlargeableProps) {
  const figure = useRef<HTMLElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [large, setLarge] = useState(false);
  const close = useEffectEvent(() => setLarge(false));

  useEffect(() => {
    const element = figure.current;
    if (!large || element === null) return;
    element.popover = 'manual';
    element.showPopover();
    const pictures = document.getElementById('pictures');
    const put = () => putOver(element, pictures);
    put();
    const observer = new ResizeObserver(put);
    if (pictures !== null) observer.observe(pictures);
    observer.observe(document.documentElement);
    const listen = (event: KeyboardEvent) => {
      if (pressCommand(CLOSE_COMMANDS, event, { close })) event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    // Moved into the top layer and back, an element loses the focus.
    button.current?.focus({ preventScroll: true });
    return () => {
      window.removeEventListener('keydown', listen);
      observer.disconnect();
      element.hidePopover();
      element.removeAttribute('popover');
      element.removeAttribute('style');
      button.current?.focus({ preventScroll: true });
    };
  }, [large]);

  const label = large ? lessonsText.makeSmall(name) : lessonsText.enlarge(name);
  return (
    <figure
      ref={figure}
      className={styles.figure}
      data-large={large}
      {...(large ? { role: 'dialog', 'aria-label': name } : {})}
    >
      {children(large)}
      <div className={styles.foot}>
        <div>{words}</div>
        <IconButton
          ref={button}
          icon={large ? 'restore' : 'maximize'}
          name={label}
          {...(large ? shortcutProps(CLOSE, label) : {})}
          onClick={() => setLarge(!large)}
        />
      </div>
    </figure>
  );
}

/** In the place of the big pictures where these have enough room, else in the whole window. */
function putOver({ style }: HTMLElement, pictures: HTMLElement | null): void {
  const box = pictures?.getBoundingClientRect();
  const fits = box !== undefined && box.width >= LEAST.width && box.height >= LEAST.height;
  const { left, top, width, height } = fits ? box : new DOMRect(0, 0, innerWidth, innerHeight);
  style.inset = `${top}px auto auto ${left}px`;
  style.width = `${width}px`;
  style.height = `${height}px`;
}
