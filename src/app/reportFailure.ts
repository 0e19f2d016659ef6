/** What needs a part of the page that is loaded later. */
import { reloadPage } from '../browser/reloadPage';
import { appText } from '../text/app';
import { notices } from './notices';

const action = { label: appText.reload, run: reloadPage };

/** Awaits it; where the part cannot be loaded the person is told what does not work, and the answer is undefined. */
export async function reportFailure<T>(work: Promise<T>, what: string): Promise<T | undefined> {
  try {
    return await work;
  } catch (reason) {
    console.warn(reason);
    notices.getState().tell({ kind: 'fault', title: appText.partNotLoaded(what), items: [], action });
    return undefined;
  }
}
