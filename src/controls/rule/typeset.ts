/** TeX to elements, with places that can be filled later. Loaded after the first picture: KaTeX is large. */
import katex from 'katex';
import 'katex/dist/katex.min.css';
import { dropTexSource } from '../../browser/texSource';
import { type RuleLine, symbolic } from './lines';
import { type Placeholder, placeholder, withPlaceholders } from './placeholders';

export interface TypesetPlaceholder extends Placeholder {
  readonly element: HTMLElement;
  /** The same value in the MathML, which only screen readers have; null where KaTeX has made none. */
  readonly spoken: Element | null;
}

/**
 * Roomier fractions than TeX gives a line of text, which it must stay to be broken where it is too long; it may be broken
 * before its conditions, too.
 */
export function roomy(tex: string): string {
  return tex
    .replaceAll('\\frac', '\\dfrac')
    .replaceAll('\\text{ if }', '\\allowbreak \\text{ if }')
    .replaceAll('\\text{ else }', '\\allowbreak \\text{ else }');
}

/** Sets a line in symbols, for eyes and (as MathML) for ears. @throws katex.ParseError for faulty TeX */
export function typesetSymbols(line: RuleLine, element: HTMLElement): void {
  katex.render(roomy(symbolic(line)), element);
  dropTexSource(element);
}

/** Sets plain TeX, fractions within fractions and parentheses small. @throws katex.ParseError for faulty TeX */
export function typesetTex(tex: string, element: HTMLElement): void {
  let depth = 0;
  const set = tex.replace(/\\frac|\\(?:left|right)(?![a-z])|[{}]/g, (part) => {
    if (part === '{' || part === '\\left') depth++;
    else if (part === '}' || part === '\\right') depth--;
    else if (depth === 0) return '\\dfrac';
    return part;
  });
  katex.render(set, element);
  dropTexSource(element);
}

/** Sets a line with a place for each value, in order. @throws katex.ParseError for faulty TeX */
export function typesetPlaceholders(line: RuleLine, element: HTMLElement): readonly TypesetPlaceholder[] {
  const { tex, places } = withPlaceholders(roomy(line.tex));
  katex.render(tex, element, {
    trust: ({ command }) => command === '\\htmlData',
    strict: (code) => (code === 'htmlExtension' ? 'ignore' : 'warn'),
  });
  dropTexSource(element);
  const numbers = [...element.querySelectorAll('mn')];
  return [...element.querySelectorAll<HTMLElement>('.katex-html [data-place]')].map((each) => {
    const index = Number(each.dataset.place);
    const spoken = numbers.find(({ textContent }) => textContent === placeholder(index)) ?? null;
    return { ...places[index], element: each, spoken };
  });
}
