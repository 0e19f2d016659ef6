/** A part of the page that is loaded once the first picture stands. Its place is kept by the layout. */
import { type ComponentType, useEffect, useState } from 'react';
import { firstPicture } from './firstPicture';

export function Later({ load }: { readonly load: () => Promise<ComponentType> }) {
  const [Part, setPart] = useState<ComponentType | null>(null);
  const [fault, setFault] = useState<unknown>(null);

  useEffect(() => {
    let gone = false;
    firstPicture.then(load).then(
      (part) => {
        if (!gone) setPart(() => part);
      },
      (reason: unknown) => {
        if (!gone) setFault(reason);
      },
    );
    return () => {
      gone = true;
    };
  }, [load]);

  // The panel around it tells of the fault, and its "Try again" mounts this anew.
  if (fault !== null) throw fault;
  return Part === null ? null : <Part />;
}
