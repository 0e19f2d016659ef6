/** While the document asks for the luck of a run it is kept up to date, for the loss chart and the table. */
import type { Workbench } from '../../state/workbench';
import { luckText } from '../../text/luck';
import { reportFailure } from '../reportFailure';

const load = () => import('../../layers/kit/followLuck');

/** @returns the way to stop */
export function keepLuck(workbench: Workbench): () => void {
  let wanted = false;
  let leave: (() => void) | null = null;
  const look = ({ lookAtLuck }: Awaited<ReturnType<typeof load>>) => {
    if (wanted) leave ??= lookAtLuck(workbench);
  };
  const stopLooking = () => {
    wanted = false;
    leave?.();
    leave = null;
  };
  const update = () => {
    if (workbench.familySpecs.getState().luck === null) stopLooking();
    else if (!wanted) {
      wanted = true;
      void reportFailure(load, luckText.layer, look).then((part) => part && look(part));
    }
  };
  update();
  const stop = workbench.familySpecs.subscribe(update);
  return () => {
    stop();
    stopLooking();
  };
}
