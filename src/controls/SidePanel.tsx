/**
 * A button with a panel behind it in which things are switched while the pictures are looked at. So it lies over the column
 * of controls, or on a phone below the picture, and stays until it is closed: by its button, by Escape, or by another one.
 */
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { CLOSE, CLOSE_COMMANDS } from '../commands/close';
import { shortcutProps } from '../commands/keyText';
import { pressCommand } from '../commands/press';
import { Icon, type IconName } from '../icons/Icon';
import { IconButton } from '../icons/IconButton';
import styles from './sidePanel.module.css';

interface SidePanelProps {
  readonly icon: IconName;
  /** The button's name, and the panel's for a screen reader. */
  readonly name: string;
  readonly title: string;
  /** The name of the button that closes it. */
  readonly close: string;
  readonly onOpen: (open: boolean) => void;
  readonly children: ReactNode;
}

export function SidePanel({ icon, name, title, close, onOpen, children }: SidePanelProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLFieldSetElement>(null);
  const [open, setOpen] = useState(false);

  useEffect(() => {
    const element = panel.current;
    if (!open || element === null) return;
    const hide = () => element.hidePopover();
    const onKey = (event: KeyboardEvent) => {
      if (!pressCommand(CLOSE_COMMANDS, event, { close: hide })) return;
      event.preventDefault();
      button.current?.focus();
    };
    // The page's bars can be of another height, and the picture can be taken away from around it.
    const place = () => {
      if (button.current?.offsetParent === null) hide();
      const above = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
      const below = document.querySelector('footer')?.getBoundingClientRect().top ?? window.innerHeight;
      element.style.setProperty('--above', `${above}px`);
      element.style.setProperty('--below', `${window.innerHeight - below}px`);
    };
    const observer = new ResizeObserver(place);
    for (const each of [document.body, button.current]) if (each !== null) observer.observe(each);
    window.addEventListener('keydown', onKey);
    return () => {
      observer.disconnect();
      window.removeEventListener('keydown', onKey);
    };
  }, [open]);

  return (
    <>
      <IconButton ref={button} icon={icon} name={name} popoverTarget={id} />
      <fieldset
        ref={panel}
        id={id}
        className={styles.panel}
        popover="manual"
        data-side-panel=""
        aria-label={name}
        // The event after it comes in a later task: a key in between would not be heard.
        onBeforeToggle={(event) => setOpen(event.newState === 'open')}
        onToggle={(event) => {
          const now = event.newState === 'open';
          onOpen(now);
          if (!now) return;
          for (const other of document.querySelectorAll<HTMLElement>('[data-side-panel]:popover-open'))
            if (other !== event.currentTarget) other.hidePopover();
        }}
      >
        <div className={styles.title}>
          <h2>{title}</h2>
          <button
            type="button"
            aria-label={close}
            {...shortcutProps(CLOSE, close)}
            onClick={() => {
              panel.current?.hidePopover();
              button.current?.focus();
            }}
          >
            <Icon name="close" />
          </button>
        </div>
        <div className={styles.body}>{children}</div>
      </fieldset>
    </>
  );
}
