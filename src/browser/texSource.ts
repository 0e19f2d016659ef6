/**
 * KaTeX writes the TeX of a formula into its MathML, where no screen reader should find it: some read it instead of the
 * formula.
 */
export function dropTexSource(element: Element): void {
  for (const source of element.querySelectorAll('annotation')) source.remove();
}
