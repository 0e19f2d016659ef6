/** Parts of the page that are not seen at once, in one: they come after the first picture. */
import { useEffect } from 'react';
import { Announcer } from './announce/Announcer';
import { DataDialogHost } from './DataDialogHost';
import { DropTarget } from './DropTarget';
import { ExportHost } from './export/ExportHost';
import { keepOffline } from './offline/keepOffline';
import { PictureSizes } from './PictureSizes';
import type { AppServices } from './startApp';
import { WheelHint } from './WheelHint';

export function UnseenParts({ app }: { readonly app: AppServices }) {
  useEffect(keepOffline, []);
  return (
    <>
      <Announcer />
      <PictureSizes />
      <WheelHint />
      <ExportHost app={app} />
      <DataDialogHost />
      <DropTarget app={app} />
    </>
  );
}
