/** Address and history, kept by a part that comes after the first picture; on a first visit once something is touched. */
import { loadPart } from '../browser/loadPart';
import { appText } from '../text/app';
import { currentHash } from './address';
import { firstTouch } from './firstPicture';
import type { Address, HistoryPage } from './history/types';
import { reportFailure } from './reportFailure';

const load = () => import('./history/keepHistory');

/**
 * Keeps address and history. What is changed before their part has come is in the address as soon as it is there.
 * @param unread the address could not be read: it stays as it is, for a reload
 */
export function keepAddress(page: HistoryPage, unread: boolean): Address {
  const opened = currentHash();
  let address: Address | null = null;
  const start = ({ keepHistory }: Awaited<ReturnType<typeof load>>): Address => {
    address ??= keepHistory(page, opened, unread);
    return address;
  };
  void firstTouch
    .then(() => reportFailure(load, appText.parts.links, start))
    .then((part) => part && start(part));
  return {
    changed: () => address?.changed(),
    leave: () => address?.leave(),
    link: async () => (address ?? start(await loadPart(load))).link(),
  };
}
