/** What a person is told where a file could not be made. */
import { NotLoadedError } from '../../export/loadMaker';
import { appText } from '../../text/app';

/** @param otherwise said of everything but a part of the page that did not come */
export function faultText(reason: unknown, otherwise: string): string {
  return reason instanceof NotLoadedError ? appText.partNotLoaded(appText.parts.export) : otherwise;
}
