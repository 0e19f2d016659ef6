// A Vite plugin: the built page's style sheet and font come before its program.

/**
 * Marks the program's requests as less urgent. The first paint is a frame with words, which needs the style sheet alone; over
 * a slow network the program, ten times as large, would take its share of the line first.
 * @param {string} html
 * @returns {string}
 */
export function withLowPriority(html) {
  const program = /<(?:script type="module"|link rel="modulepreload")(?= )/g;
  if (!program.test(html)) throw new Error('The page has no program');
  return html.replace(program, '$& fetchpriority="low"');
}

/** @returns {import('vite').Plugin} */
export function wordsFirst() {
  return {
    name: 'words-first',
    apply: 'build',
    transformIndexHtml: { order: 'post', handler: withLowPriority },
  };
}
