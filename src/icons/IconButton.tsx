/** A button whose name is heard, and seen on hover. */
import type { ComponentProps } from 'react';
import { Icon, type IconName } from './Icon';
import styles from './iconButton.module.css';

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label' | 'children' | 'type'> {
  readonly icon: IconName;
  readonly name: string;
}

export function IconButton({ icon, name, className = '', ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      className={`${styles.button} ${className}`}
      aria-label={name}
      title={name}
      {...rest}
    >
      <Icon name={icon} />
    </button>
  );
}
