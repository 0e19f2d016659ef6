/** Open the layers over a picture and the settings of its view; what is in their panels is loaded when first opened. */
import { type ComponentType, useState } from 'react';
import { usePart } from '../../browser/usePart';
import type { IconName } from '../../icons/Icon';
import { layersButtonText } from '../../text/layersButton';
import { SidePanel } from '../SidePanel';
import styles from './button.module.css';

interface LayersButtonProps {
  /** The picture beside whose name it stands. */
  readonly over: 'map' | 'surface';
}

const loadLayers = async () => (await import('./LayersMenu')).LayersMenu;
const loadView = async () => (await import('./ViewMenu')).ViewMenu;

export function LayersButton({ over }: LayersButtonProps) {
  const { layers, view } = layersButtonText;
  return (
    <>
      <PartButton icon="layers" words={layers} name={layers.open[over]} load={loadLayers} />
      <PartButton icon="settings" words={view} name={view.open[over]} load={loadView} />
    </>
  );
}

interface PartButtonProps {
  readonly icon: IconName;
  readonly name: string;
  readonly words: { readonly title: string; readonly close: string; readonly failed: string };
  readonly load: () => Promise<ComponentType>;
}

function PartButton({ icon, name, words, load }: PartButtonProps) {
  const [open, setOpen] = useState(false);
  const { part: Content, failed } = usePart(open ? load : null);
  const waiting = failed ? `${words.failed} ${layersButtonText.retry}` : layersButtonText.loading;
  return (
    <SidePanel icon={icon} name={name} title={words.title} close={words.close} onOpen={setOpen}>
      {open && (Content === null ? <p className={styles.words}>{waiting}</p> : <Content />)}
    </SidePanel>
  );
}
