/** Address and history, kept from the first picture on by a part that comes after it. */
import { appText } from '../text/app';
import { currentHash } from './address';
import { firstPicture } from './firstPicture';
import type { Address, HistoryPage } from './history/types';
import { reportFailure } from './reportFailure';

const load = () => import('./history/keepHistory');

/**
 * Keeps address and history from the first picture on.
 * @param unread the address could not be read: it stays as it is, for a reload
 */
export function keepAddress(page: HistoryPage, unread: boolean): Address {
  const opened = currentHash();
  let keeper: Address | null = null;
  const start = ({ keepHistory }: Awaited<ReturnType<typeof load>>): Address => {
    keeper ??= keepHistory(page, opened, unread);
    return keeper;
  };
  void firstPicture
    .then(() => reportFailure(load, appText.parts.links, start))
    .then((part) => part && start(part));
  return {
    changed: () => keeper?.changed(),
    leave: () => keeper?.leave(),
    link: async () => (keeper ?? start(await load())).link(),
  };
}
