/** Opens the menu of layers over a picture; the menu itself is loaded when it is first opened. */
import { type ComponentType, useState } from 'react';
import { layersButtonText } from '../../text/layersButton';
import { Popover } from '../Popover';
import styles from './button.module.css';

interface LayersButtonProps {
  /** The picture beside whose name it stands. */
  readonly over: 'map' | 'surface';
}

export function LayersButton({ over }: LayersButtonProps) {
  const [open, setOpen] = useState(false);
  const [failed, setFailed] = useState(false);
  const [Menu, setMenu] = useState<ComponentType | null>(null);

  const onOpen = (next: boolean) => {
    setOpen(next);
    if (!next || Menu !== null) return;
    setFailed(false);
    import('./LayersMenu').then(
      (module) => setMenu(() => module.LayersMenu),
      () => setFailed(true),
    );
  };
  const words = failed ? layersButtonText.failed : layersButtonText.loading;
  return (
    <Popover
      icon="layers"
      name={over === 'map' ? layersButtonText.openMap : layersButtonText.openSurface}
      onOpen={onOpen}
    >
      {() => open && (Menu === null ? <p className={styles.words}>{words}</p> : <Menu />)}
    </Popover>
  );
}
