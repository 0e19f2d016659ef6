/** Fiber's events, at the pixels that the pointing says, and told to it. */
import { type EventManager, events, type RootStore } from '@react-three/fiber';
import type { Pointing } from './pointing';

export function pointerEvents(pointing: Pointing): (store: RootStore) => EventManager<HTMLElement> {
  return (store) => {
    const manager = events(store);
    return {
      ...manager,
      compute: (event, { pointer, raycaster, camera, size }) => {
        const { x, y } = pointing.placeOf(event);
        pointer.set((2 * x) / size.width - 1, 1 - (2 * y) / size.height);
        raycaster.setFromCamera(pointer, camera);
      },
    };
  };
}
