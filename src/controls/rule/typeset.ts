/** TeX to elements, with places that can be filled later. Loaded after the first picture: KaTeX is large. */
import katex from 'katex';
import 'katex/dist/katex.min.css';
import { fillIn } from '../../catalog/tex';
import { type RuleLine, symbolic } from './lines';

/** A place in a typeset line for a value. */
export interface Place {
  readonly name: string;
  readonly element: HTMLElement;
}

/** Roomier fractions than TeX gives a line of text, which it must stay to be broken where it is too long. */
function roomy(tex: string): string {
  return tex.replaceAll('\\frac', '\\dfrac');
}

/** Sets a line in symbols, for eyes and (as MathML) for ears. @throws katex.ParseError for faulty TeX */
export function typesetSymbols(line: RuleLine, element: HTMLElement): void {
  katex.render(roomy(symbolic(line)), element);
}

/** Sets a line with a place for each value, in order. @throws katex.ParseError for faulty TeX */
export function typesetPlaces(line: RuleLine, element: HTMLElement): readonly Place[] {
  const names: string[] = [];
  const tex = fillIn(roomy(line.tex), (name) => `\\htmlData{place=${names.push(name) - 1}}{0}`);
  katex.render(tex, element, {
    output: 'html',
    trust: ({ command }) => command === '\\htmlData',
    strict: (code) => (code === 'htmlExtension' ? 'ignore' : 'warn'),
  });
  return [...element.querySelectorAll<HTMLElement>('[data-place]')].map((place) => ({
    name: names[Number(place.dataset.place)],
    element: place,
  }));
}
