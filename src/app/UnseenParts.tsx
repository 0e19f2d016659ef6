/** Parts of the page that are not seen at once, in one: they come after the first picture. */
import { useEffect } from 'react';
import { Announcer } from './announce/Announcer';
import { keepOffline } from './offline/keepOffline';
import { PictureSizes } from './PictureSizes';
import { WheelHint } from './WheelHint';

export function UnseenParts() {
  useEffect(keepOffline, []);
  return (
    <>
      <Announcer />
      <PictureSizes />
      <WheelHint />
    </>
  );
}
