/** The marks of the layers that are on. */
import { LayerMarksDrawing } from '../layerMarks/draw';
import { useBeforeDrawing, useDisposable, usePicture } from '../usePicture';

export function Layers() {
  const { workbench, overlay } = usePicture();
  const layers = useDisposable(() => new LayerMarksDrawing(overlay));

  useBeforeDrawing((frame) => {
    const { changes, relief, palette } = frame;
    if (frame.reshaped || changes.has('layers') || changes.has('theme'))
      layers.set(workbench.marks.marks(), frame.surface.minima, relief, palette);
  });
  useBeforeDrawing((frame) => layers.project(frame), 'words');

  return <primitive object={layers.group} dispose={null} />;
}
