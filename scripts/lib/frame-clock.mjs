// A Vite plugin: @react-three/fiber gets a clock of ours instead of three's deprecated one, which warns when it is made.
import { fileURLToPath } from 'node:url';

const THREE_WITH_CLOCK = fileURLToPath(
  new URL('../../src/views/surface3d/threeForFiber.ts', import.meta.url),
);

/**
 * Hands fiber `threeForFiber.ts` when it asks for `three`: the same module with another `Clock`. Fiber makes one for every
 * root and offers no way to leave it out.
 */
export function frameClock() {
  return {
    name: 'frame-clock',
    enforce: /** @type {const} */ ('pre'),
    resolveId: {
      filter: { id: /^three$/ },
      /**
       * @param {string} _ three
       * @param {string | undefined} importer the importing file
       */
      handler(_, importer) {
        return /[\\/]@react-three[\\/]fiber[\\/]/.test(importer ?? '') ? THREE_WITH_CLOCK : null;
      },
    },
  };
}
