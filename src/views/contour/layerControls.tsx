/**
 * Controls of single layers on the map: each file of `layerHandles` stands over the plot, each of `layerButtons` beside it.
 * It has its layer's name, is shown while the layer is on, and is loaded when it is first switched on.
 */
import type { ComponentType } from 'react';
import { useStore } from 'zustand';
import { usePart } from '../../browser/usePart';
import { prediction } from '../../state/prediction';
import { useView } from '../../state/workbench';
import { CONTOUR_TEXT } from '../../text/contour';
import styles from './contour.module.css';
import type { Frames } from './frames';
import { LessonHandles } from './LessonHandles';
import { MarkHandle } from './MarkHandle';

interface LayerPartProps {
  readonly frames: Frames;
}

type Part = ComponentType<LayerPartProps>;
type File = Readonly<Record<string, Part>>;
type Loaders = ReadonlyMap<string, () => Promise<Part>>;

/** By the ids of the layers. Each file exports one component. */
function byLayer(files: Readonly<Record<string, () => Promise<File>>>): Loaders {
  return new Map(
    Object.entries(files).map(([path, load]) => [
      path.slice(path.lastIndexOf('/') + 1, path.lastIndexOf('.')),
      async () => Object.values(await load())[0],
    ]),
  );
}

const HANDLES = byLayer(import.meta.glob<File>('./layerHandles/*.tsx'));
const BUTTONS = byLayer(import.meta.glob<File>('./layerButtons/*.tsx'));

/** With the handle of the mark that a lesson asks for, and those of what it has one play with. */
export function LayerHandles({ frames }: LayerPartProps) {
  const isMarkAsked = useStore(prediction, ({ mark }) => mark !== null);
  return (
    <>
      <PartsOfLayers loaders={HANDLES} frames={frames} />
      <LessonHandles frames={frames} />
      {isMarkAsked && <MarkHandle frames={frames} />}
    </>
  );
}

export function LayerButtons({ frames }: LayerPartProps) {
  return <PartsOfLayers loaders={BUTTONS} frames={frames} />;
}

function PartsOfLayers({ loaders, frames }: LayerPartProps & { readonly loaders: Loaders }) {
  const layers = useView((state) => state.view.layers);
  return layers.map((id) => {
    const load = loaders.get(id);
    return load && <LayerPart key={id} id={id} load={load} frames={frames} />;
  });
}

interface SinglePartProps extends LayerPartProps {
  readonly id: string;
  readonly load: () => Promise<Part>;
}

function LayerPart({ id, load, frames }: SinglePartProps) {
  const { part: Part, failed } = usePart(load);
  if (failed)
    return (
      <p role="alert" className={styles.missing}>
        {CONTOUR_TEXT.layerPartNotLoaded(id)}
      </p>
    );
  return Part !== null && <Part frames={frames} />;
}
