// Vite plugins for the page as one document that loads nothing: for notebooks that have no server which the browser can reach.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const OPENING = fileURLToPath(new URL('../../public/opening.js', import.meta.url));
const WORKER = /new Worker\(\s*new URL\('([^']+)', import\.meta\.url\),\s*\{\s*type: 'module',?\s*\}\)/g;
/** Formulas' fonts come in three formats, and whatever runs the page reads the first. */
const OLDER_FONTS = /,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\(["'](?:woff|truetype)["']\)/g;

/**
 * Workers and fonts as parts of the scripts and sheets that name them.
 * @returns {import('vite').Plugin}
 */
export function inlineParts() {
  return {
    name: 'inline-parts',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/.*\.tsx?$|\/katex\/.*\.css$/ },
      handler(code, id) {
        if (id.endsWith('.css')) return code.replace(OLDER_FONTS, '');
        /** @type {string[]} */
        const imports = [];
        const inlined = code.replace(WORKER, (_, file) => {
          imports.push(`import InlineWorker${imports.length} from '${file}?worker&inline';`);
          return `new InlineWorker${imports.length - 1}()`;
        });
        return imports.length === 0 ? null : `${imports.join('\n')}\n${inlined}`;
      },
    },
  };
}

/** @param {string} text @returns {string} how a policy names it */
function hashOf(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * The document's content security policy: it may run its own scripts, and load what these make in memory.
 * @param {readonly string[]} scripts
 */
function policy(scripts) {
  return [
    "default-src 'none'",
    `script-src ${scripts.map(hashOf).join(' ')}`,
    'worker-src blob: data:',
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'media-src blob:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/**
 * Puts script and style sheet into the document, which is all that is written, and compressed.
 * @returns {import('vite').Plugin}
 */
export function oneFile() {
  return {
    name: 'one-file',
    generateBundle: {
      // After Vite has filled in what parts wait for before they load.
      order: 'post',
      handler(_, bundle) {
        const parts = Object.values(bundle);
        const page = parts.find(({ fileName }) => fileName === 'index.html');
        const script = parts.filter((part) => part.type === 'chunk');
        const styles = parts.filter(({ fileName }) => fileName.endsWith('.css'));
        if (
          page?.type !== 'asset' ||
          script.length !== 1 ||
          styles.length !== 1 ||
          styles[0].type !== 'asset'
        )
          throw new Error(`The page is not of one script and one style sheet: ${Object.keys(bundle)}`);
        const left = parts.filter((part) => ![page, script[0], styles[0]].includes(part));
        if (left.length > 0) throw new Error(`Not in the document: ${left.map(({ fileName }) => fileName)}`);
        // Text that would end the element is written in another spelling with the same meaning.
        const inScript = (/** @type {string} */ text) =>
          text.replace(/<\/(?=script)/gi, '<\\u002f').replaceAll('<!--', '<\\u0021--');
        const opening = inScript(readFileSync(OPENING, 'utf8'));
        const code = inScript(script[0].code);
        const head = /<head>[\s\S]*<\/head>/;
        const html = String(page.source);
        const document = html.replace(head, () =>
          [
            '<head>',
            '<meta charset="utf-8">',
            `<meta http-equiv="Content-Security-Policy" content="${policy([opening, code])}">`,
            '<title>Errorscape</title>',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="color-scheme" content="light dark">',
            `<script>${opening}</script>`,
            `<style>${String(/** @type {import('vite').Rolldown.OutputAsset} */ (styles[0]).source)}</style>`,
            `<script type="module">${code}</script>`,
            '</head>',
          ].join('\n'),
        );
        for (const fileName of Object.keys(bundle)) delete bundle[fileName];
        this.emitFile({ type: 'asset', fileName: 'page.html.gz', source: gzipSync(document, { level: 9 }) });
      },
    },
  };
}
