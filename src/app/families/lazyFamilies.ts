/** The pool of workers, loaded with the first question that is asked of it: most visits ask none. */
import { loadPart } from '../../browser/loadPart';
import type { FamilyClient, FamilyHandle } from '../../scene/families';

interface PoolModule {
  startPool(): FamilyClient;
}

export function lazyFamilies(load: () => Promise<PoolModule>): FamilyClient {
  let pool: FamilyClient | null = null;
  return {
    ask(family, question, listener) {
      if (pool !== null) return pool.ask(family, question, listener);
      // Calls on the handle that come before the pool is there are kept, the last of each kind.
      const wishes = new Map<string, (handle: FamilyHandle) => void>();
      let handle: FamilyHandle | null = null;
      let withdrawn = false;
      const wish = (name: string, grant: (handle: FamilyHandle) => void) => {
        if (handle === null) wishes.set(name, grant);
        else grant(handle);
      };
      loadPart(load).then(
        ({ startPool }) => {
          pool ??= startPool();
          if (withdrawn) return;
          handle = pool.ask(family, question, listener);
          for (const grant of wishes.values()) grant(handle);
        },
        (error: unknown) => {
          if (!withdrawn) listener.fault?.({ tile: null, message: String(error) });
        },
      );
      return {
        stop: () => wish('pace', (own) => own.stop()),
        goOn: () => wish('pace', (own) => own.goOn()),
        prefer: (at) => wish('place', (own) => own.prefer(at)),
        withdraw() {
          withdrawn = true;
          handle?.withdraw();
        },
      };
    },
  };
}
