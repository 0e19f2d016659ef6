import { IconButton } from '../icons/IconButton';
import { useScene, useWorkbench } from '../state/workbench';
import { CONTROLS_TEXT } from '../text/controls';

/** The buttons for the scene's history; the view has none. */
export function UndoRedo() {
  const { scene } = useWorkbench();
  const canUndo = useScene((state) => state.past.length > 0);
  const canRedo = useScene((state) => state.future.length > 0);
  return (
    <>
      <IconButton
        icon="undo"
        name={CONTROLS_TEXT.undo}
        disabled={!canUndo}
        onClick={() => scene.getState().undo()}
      />
      <IconButton
        icon="redo"
        name={CONTROLS_TEXT.redo}
        disabled={!canRedo}
        onClick={() => scene.getState().redo()}
      />
    </>
  );
}
