/** A line of TeX in which each value is a place that can be filled later. */
import { type FormulaPiece, splitFormula } from '../../catalog/tex';

export interface Placeholder {
  readonly name: string;
  /** A negative value needs parentheses here: after an operator, the space of a product of matrices, or under a power. */
  readonly operand: boolean;
  /** Stands in an exponent, where nothing keeps room for more digits. */
  readonly raised: boolean;
}

export interface TexWithPlaceholders {
  /** Place i is an element with `data-place="i"`, and in the MathML the number `placeholder(i)`. */
  readonly tex: string;
  readonly places: readonly Placeholder[];
}

const OPERATOR_AT_END = /(\\cdot|\\,|[+-])\s*$/;
const POWER_AT_END = /\^\{?$/;

/** Replaces each `\val{name}` of a line by a place; the places come in the order in which they are read. */
export function withPlaceholders(line: string): TexWithPlaceholders {
  const places: Placeholder[] = [];
  const pieces = splitFormula(line);
  const tex = pieces.map((piece, index) => {
    if (piece.kind === 'tex') return piece.tex;
    const before = texAt(pieces, index - 1);
    const operand = OPERATOR_AT_END.test(before) || texAt(pieces, index + 1).startsWith('^');
    places.push({ name: piece.name, operand, raised: POWER_AT_END.test(before) });
    return `{\\htmlData{place=${places.length - 1}}{${placeholder(places.length - 1)}}}`;
  });
  return { tex: tex.join(''), places };
}

/** No rule has such a number of its own. */
export function placeholder(index: number): string {
  return String(90_000 + index);
}

function texAt(pieces: readonly FormulaPiece[], index: number): string {
  const piece = pieces[index];
  return piece?.kind === 'tex' ? piece.tex : '';
}
