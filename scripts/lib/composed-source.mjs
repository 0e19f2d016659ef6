// A PostCSS plugin: says which file the declarations come from that CSS modules compose from other files. postcss-modules puts
// them in without a source, and Vite then warns of each build.

/** @typedef {{ input: { file?: string } }} Source */
/** @typedef {{ source?: Source }} Declaration */
/** @typedef {{ source?: Source, walkDecls: (visit: (declaration: Declaration) => void) => void }} StyleSheet */

export function composedSource() {
  return {
    postcssPlugin: 'composed-source',
    /** @param {StyleSheet} root */
    OnceExit(root) {
      root.walkDecls((declaration) => {
        if (declaration.source?.input.file === undefined) declaration.source = root.source;
      });
    },
  };
}
