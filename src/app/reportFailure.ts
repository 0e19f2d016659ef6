/** An action that needs a part of the page that is loaded later. */
import { loadPart, whenOnline } from '../browser/loadPart';
import { reloadPage } from '../browser/reloadPage';
import { appText } from '../text/app';
import { notices } from './notices';

const action = { label: appText.reload, run: reloadPage };

/**
 * The requests that wait for the network, and how to call them off: one for each loader whose part somebody wants late,
 * and one for each title of which only the notice has to go.
 */
const waiting = new Map<unknown, () => void>();

/**
 * Loads it; where that fails the person is told what does not work, and the answer is undefined. It is tried again when
 * the network is back, and once it is there the notice goes away.
 *
 * @param late gets what has come only then
 */
export async function reportFailure<T>(
  load: () => Promise<T>,
  what: string,
  late?: (part: T) => void,
): Promise<T | undefined> {
  const title = appText.partNotLoaded(what);
  const request = late === undefined ? title : load;
  try {
    const part = await loadPart(load);
    waiting.get(request)?.();
    waiting.delete(request);
    notices.getState().withdraw(title);
    return part;
  } catch (reason) {
    console.warn(reason);
    notices.getState().tell({ kind: 'fault', title, items: [], action });
    waiting.get(request)?.();
    waiting.set(
      request,
      whenOnline(() => void retry(load, what, late)),
    );
    return undefined;
  }
}

async function retry<T>(load: () => Promise<T>, what: string, late?: (part: T) => void): Promise<void> {
  const part = await reportFailure(load, what, late);
  if (part !== undefined) late?.(part);
}
