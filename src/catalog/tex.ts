/** Formulas with places for values: `\val{beta} \cdot \val{u}` reads β_t · u_{t−1}, or 0.9 · 0.31. */
import type { OptimizerDefinition, ScheduleDefinition, SurfaceFunctionDefinition } from './define';
import { optimizerSymbols, parameterSymbols } from './display/symbols';

export type FormulaPiece =
  | { readonly kind: 'tex'; readonly tex: string }
  | { readonly kind: 'value'; readonly name: string };

export type WithFormula = OptimizerDefinition | ScheduleDefinition | SurfaceFunctionDefinition;

const PLACEHOLDER = /\\val\{([A-Za-z0-9]+'?)\}/;

/** A line of a formula, in order: TeX to be taken as it is, and names of values. */
export function splitFormula(line: string): readonly FormulaPiece[] {
  return line
    .split(PLACEHOLDER)
    .map(
      (part, index): FormulaPiece =>
        index % 2 === 0 ? { kind: 'tex', tex: part } : { kind: 'value', name: part },
    )
    .filter((piece) => piece.kind === 'value' || piece.tex !== '');
}

/** A line as TeX, each value written by `write` and kept together as one group, so that it can take a power. */
export function fillIn(line: string, write: (name: string) => string): string {
  return splitFormula(line)
    .map((piece) => (piece.kind === 'tex' ? piece.tex : `{${write(piece.name)}}`))
    .join('');
}

/** A line as TeX in symbols. Throws where the definition has no such name. */
export function toTex(definition: WithFormula, line: string): string {
  const symbols = symbolsOf(definition);
  return fillIn(line, (name) => {
    const symbol = symbols.get(name);
    if (symbol === undefined) throw new Error(`${definition.id}: no value “${name}” for its formula`);
    return symbol;
  });
}

/** The TeX symbol of each name that the formula of a definition may use. */
export function symbolsOf(definition: WithFormula): ReadonlyMap<string, string> {
  if ('hyper' in definition) return optimizerSymbols(definition);
  const symbols = parameterSymbols(definition.params);
  if ('target' in definition) {
    symbols.set('t', 't');
    if (definition.target === 'eta') symbols.set('eta0', '\\eta');
    else symbols.set('beta0', '\\beta');
  }
  return symbols;
}
