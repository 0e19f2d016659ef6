/**
 * A button with seldom needed things behind it: the browser's own popover, so that Escape and a click elsewhere close
 * it.
 */
import { type ReactNode, type RefObject, useEffect, useId, useRef } from 'react';
import type { IconName } from '../icons/Icon';
import { IconButton } from '../icons/IconButton';
import styles from './controls.module.css';

interface PopoverProps {
  readonly icon: IconName;
  readonly name: string;
  /** The handle by which others open it. */
  readonly panel?: RefObject<HTMLFieldSetElement | null>;
  readonly onOpen?: (open: boolean) => void;
  /** Above the button where there is room: what it changes is below. */
  readonly above?: boolean;
  /** Gets the way to close it. */
  readonly children: (close: () => void) => ReactNode;
}

/** Kept free between the popover and the edges of the window. */
const MARGIN = 8;

export function Popover({ icon, name, panel: given, onOpen, above = false, children }: PopoverProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const own = useRef<HTMLFieldSetElement>(null);
  const panel = given ?? own;

  /** Below the button, or above it where there is no room, or the other way round; it stands in the top layer, where nothing clips it. */
  const place = () => {
    const box = button.current?.getBoundingClientRect();
    const popover = panel.current;
    if (box === undefined || popover === null) return;
    const { offsetWidth: width, offsetHeight: height } = popover;
    const below = box.bottom + 2;
    const over = box.top - height - 2;
    const isOver = above ? over >= MARGIN : below + height + MARGIN > window.innerHeight;
    const left = Math.min(box.right - width, window.innerWidth - width - MARGIN);
    popover.style.top = `${Math.max(MARGIN, isOver ? over : below)}px`;
    popover.style.left = `${Math.max(MARGIN, left)}px`;
  };

  useEffect(() => {
    const popover = panel.current;
    if (popover === null) return;
    // The content may come later, and may grow.
    const observer = new ResizeObserver(() => {
      if (popover.matches(':popover-open')) place();
    });
    observer.observe(popover);
    return () => observer.disconnect();
  });

  return (
    <>
      <IconButton ref={button} icon={icon} name={name} popoverTarget={id} />
      <fieldset
        ref={panel}
        id={id}
        className={styles.popover}
        popover="auto"
        aria-label={name}
        onToggle={(event) => {
          const open = event.newState === 'open';
          if (open) place();
          onOpen?.(open);
        }}
      >
        {children(() => panel.current?.hidePopover())}
      </fieldset>
    </>
  );
}
