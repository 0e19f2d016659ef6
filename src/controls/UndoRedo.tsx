import { shortcutProps } from '../commands/keyText';
import { PAGE } from '../commands/page';
import { IconButton } from '../icons/IconButton';
import { useScene, useWorkbench } from '../state/workbench';

/** The buttons for the scene's history; the view has none. */
export function UndoRedo() {
  const { scene } = useWorkbench();
  const canUndo = useScene((state) => state.past.length > 0);
  const canRedo = useScene((state) => state.future.length > 0);
  return (
    <>
      <IconButton
        icon="undo"
        name={PAGE.undo.words}
        {...shortcutProps(PAGE.undo)}
        disabled={!canUndo}
        onClick={() => scene.getState().undo()}
      />
      <IconButton
        icon="redo"
        name={PAGE.redo.words}
        {...shortcutProps(PAGE.redo)}
        disabled={!canRedo}
        onClick={() => scene.getState().redo()}
      />
    </>
  );
}
