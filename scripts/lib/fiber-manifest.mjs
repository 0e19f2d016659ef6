// A Vite plugin: of its package.json, which @react-three/fiber's script holds whole, the page gets what is read of it.

/** The object as the script holds it, from the line of its name to the brace that closes it. */
const MANIFEST = /\nvar packageData = (\{\n[\s\S]*?\n\});\n/;

/** Leaves fiber's package.json out of the page, but for the version that React's tools are told. */
export function fiberManifest() {
  return {
    name: 'fiber-manifest',
    transform: {
      filter: { id: /[\\/]@react-three[\\/]fiber[\\/]dist[\\/]/, code: MANIFEST },
      /** @param {string} code a script of fiber */
      handler(code) {
        const version = /^\tversion: "([\d.]+)",$/m.exec(MANIFEST.exec(code)?.[1] ?? '')?.[1];
        if (version === undefined) return null;
        return {
          code: code.replace(MANIFEST, `\nvar packageData = { version: "${version}" };\n`),
          map: null,
        };
      },
    },
  };
}
