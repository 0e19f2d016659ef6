// A Vite plugin: the thumbnails of the examples and of the surfaces, made by the engine when the page is built or first asks
// for them. They need no browser: what comes out are numbers, which the page paints in its own colours.
import { fileURLToPath } from 'node:url';
import { tsImport } from 'tsx/esm/api';

const MAKER = fileURLToPath(new URL('../../src/cli/thumbnails.ts', import.meta.url));
/** The beginning of the module's name: Vite leaves names that begin with a null character to their plugin. */
const OURS = '\0virtual:thumbnails/';

/** @returns {import('vite').Plugin} */
export function thumbnails() {
  return {
    name: 'thumbnails',
    resolveId: {
      filter: { id: /^virtual:thumbnails\/(examples|surfaces)$/ },
      handler: (id) => `\0${id}`,
    },
    load: {
      filter: { id: new RegExp(`^${OURS}`) },
      async handler(id) {
        /** @type {typeof import('../../src/cli/thumbnails')} */
        const maker = await tsImport(MAKER, import.meta.url);
        const made = id === `${OURS}examples` ? await maker.exampleThumbnails() : maker.surfaceThumbnails();
        // Browsers read JSON faster than the same as code.
        return `export default JSON.parse(${JSON.stringify(JSON.stringify(made))});`;
      },
    },
  };
}
