import { Icon, type IconName } from '../icons/Icon';
import styles from './controls.module.css';

interface IconButtonProps {
  readonly icon: IconName;
  readonly name: string;
  readonly onClick: () => void;
  readonly disabled?: boolean;
}

/** A button whose name is heard, and seen on hover. */
export function IconButton({ icon, name, onClick, disabled = false }: IconButtonProps) {
  return (
    <button
      type="button"
      className={styles.iconButton}
      aria-label={name}
      title={name}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
