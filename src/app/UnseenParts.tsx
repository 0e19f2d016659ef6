/** Parts of the page that are not seen at once, in one: they come after the first picture. */
import { useEffect } from 'react';
import type { LessonHost } from '../lessons/reader/host';
import { DataDialogHost } from './DataDialogHost';
import { DropTarget } from './DropTarget';
import { ExportHost } from './export/ExportHost';
import { GalleryHost } from './GalleryHost';
import { KeysHost } from './KeysHost';
import { keepOffline } from './offline/keepOffline';
import { PictureSizes } from './PictureSizes';
import type { AppServices } from './startApp';
import { WheelHint } from './WheelHint';

interface UnseenPartsProps {
  readonly app: AppServices;
  readonly host: LessonHost;
}

export function UnseenParts({ app, host }: UnseenPartsProps) {
  useEffect(keepOffline, []);
  return (
    <>
      <PictureSizes />
      <WheelHint />
      <ExportHost app={app} />
      <DataDialogHost app={app} />
      <DropTarget app={app} />
      <KeysHost />
      <GalleryHost app={app} host={host} />
    </>
  );
}
