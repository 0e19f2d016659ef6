// A Vite plugin for the built page: it may run and load nothing but its own files.

/**
 * The page's content security policy. Pictures and films may also come from memory: one is saved, and shown. It frames itself
 * alone, for the look at an embed before it is taken along.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  'media-src blob:',
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * The same as a host's header. Unlike the page's own tag it also holds for workers, which compile the engine's WebAssembly.
 */
export const HEADER_POLICY = POLICY.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");

/**
 * @param {string} html
 * @returns {string[]} what stands in the page itself and the policy would block
 */
export function inlineParts(html) {
  return [
    ...(html.match(/<script(?![^>]*\ssrc=)[^>]*>/gi) ?? []),
    ...(html.match(/<style[^>]*>/gi) ?? []),
    ...(html.match(/<[^>]+\s(?:style|on[a-z]+)=[^>]*>/gi) ?? []),
  ];
}

/**
 * Puts the policy first in the built page's head, and fails the build where the page would break it. The page of
 * `npm run dev` has none: hot reload lives on inline scripts.
 * @returns {import('vite').Plugin}
 */
export function strictPage() {
  return {
    name: 'strict-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const blocked = inlineParts(html);
        if (blocked.length > 0) throw new Error(`The page's policy would block ${blocked.join(', ')}`);
        return [
          {
            tag: 'meta',
            attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
            injectTo: 'head-prepend',
          },
        ];
      },
    },
  };
}
