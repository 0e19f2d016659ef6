/** The isolines at their heights. */
import { IsolineLines } from '../isolines';
import { useBeforeDrawing, useDisposable } from '../usePicture';

export function Isolines() {
  const isolines = useDisposable(() => new IsolineLines());

  useBeforeDrawing((frame) => {
    if (frame.changes.has('theme')) isolines.setTheme(frame.palette);
    if (frame.reshaped) isolines.setSurface(frame.surface, frame.relief);
    isolines.setRim(!frame.isTop);
  });

  return <primitive object={isolines.line} dispose={null} />;
}
