/** Opens the menu of layers over a picture; the menu itself is loaded when it is first opened. */
import { useState } from 'react';
import { usePart } from '../../browser/usePart';
import { layersButtonText } from '../../text/layersButton';
import { Popover } from '../Popover';
import styles from './button.module.css';

interface LayersButtonProps {
  /** The picture beside whose name it stands. */
  readonly over: 'map' | 'surface';
}

const loadMenu = async () => (await import('./LayersMenu')).LayersMenu;

export function LayersButton({ over }: LayersButtonProps) {
  const [open, setOpen] = useState(false);
  const { part: Menu, failed } = usePart(open ? loadMenu : null);
  const words = failed ? layersButtonText.failed : layersButtonText.loading;
  return (
    <Popover
      icon="layers"
      name={over === 'map' ? layersButtonText.openMap : layersButtonText.openSurface}
      onOpen={setOpen}
    >
      {() => open && (Menu === null ? <p className={styles.words}>{words}</p> : <Menu />)}
    </Popover>
  );
}
