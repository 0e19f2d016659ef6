/** Fiber's events, with the pointing told which kind of pointer each comes from. */
import { type EventManager, events, type RootStore } from '@react-three/fiber';
import type { Pointing } from './pointing';

export function pointerEvents(pointing: Pointing): (store: RootStore) => EventManager<HTMLElement> {
  return (store) => {
    const manager = events(store);
    return {
      ...manager,
      compute: (event, state, previous) => {
        pointing.seen(event);
        manager.compute?.(event, state, previous);
      },
    };
  };
}
