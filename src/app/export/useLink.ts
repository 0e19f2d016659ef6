/** The link of the scene on show, for what carries it along. */
import { useEffect, useState } from 'react';
import type { AppServices } from '../startApp';

/** The scene's address; null where it has none, undefined before it is known. */
export function useLink(app: AppServices, scene: unknown): string | null | undefined {
  const [link, setLink] = useState<string | null | undefined>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scene has another address
  useEffect(() => {
    let isWanted = true;
    void app.link().then((found) => {
      if (isWanted) setLink(found);
    });
    return () => {
      isWanted = false;
    };
  }, [app, scene]);
  return link;
}
