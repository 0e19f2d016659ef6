/**
 * NumPy's .npy: a header that says type, order and shape, then the numbers.
 * Format: numpy.org/doc/stable/reference/generated/numpy.lib.format.html
 */
import { shorten } from '../../faults';
import { written } from '../../written';
import { isNeeded } from './gather';

export interface NumpyArray {
  /** The names of the fields of a structured array; null where it has none. */
  readonly names: readonly string[] | null;
  /** Columns of equal length: of an array with one dimension one, of a structured one a field each. */
  readonly columns: readonly (readonly number[])[];
}

const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59];
const MOST_HEADER = 10_000;
const MOST_COLUMNS = 100;

export function isNpy(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, i) => bytes[i] === byte);
}

type Read = (view: DataView, at: number) => number;
interface NumberType {
  readonly size: number;
  readonly read: Read;
}

/** The readers of numbers, by a type's code without its byte order. */
const TYPES: Readonly<Record<string, (little: boolean) => NumberType>> = {
  f8: (little) => ({ size: 8, read: (view, at) => view.getFloat64(at, little) }),
  f4: (little) => ({ size: 4, read: (view, at) => view.getFloat32(at, little) }),
  i8: (little) => ({ size: 8, read: (view, at) => Number(view.getBigInt64(at, little)) }),
  i4: (little) => ({ size: 4, read: (view, at) => view.getInt32(at, little) }),
  i2: (little) => ({ size: 2, read: (view, at) => view.getInt16(at, little) }),
  i1: () => ({ size: 1, read: (view, at) => view.getInt8(at) }),
  u8: (little) => ({ size: 8, read: (view, at) => Number(view.getBigUint64(at, little)) }),
  u4: (little) => ({ size: 4, read: (view, at) => view.getUint32(at, little) }),
  u2: (little) => ({ size: 2, read: (view, at) => view.getUint16(at, little) }),
  u1: () => ({ size: 1, read: (view, at) => view.getUint8(at) }),
};

/** The array, or why it cannot be read. Never throws; what the header promises is checked against what is there. */
export function readNpy(bytes: Uint8Array): NumpyArray | string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!isNpy(bytes)) return 'This is not an array of NumPy.';
  if (bytes.length < 12) return 'Its header is not whole.';
  const isLong = bytes[6] > 1;
  const length = isLong ? view.getUint32(8, true) : view.getUint16(8, true);
  const body = (isLong ? 12 : 10) + length;
  if (length > MOST_HEADER || body > bytes.length) return 'Its header is not whole.';
  const header = new TextDecoder().decode(bytes.subarray(isLong ? 12 : 10, body));
  const shape = /'shape':\s*\(([\d,\s]*)\)/.exec(header)?.[1].match(/\d+/g)?.map(Number) ?? [];
  const byColumns = /'fortran_order':\s*True/.test(header);
  const plain = /'descr':\s*'([<>|=][a-zA-Z]\d*)/.exec(header)?.[1];
  const fields = [...header.matchAll(/\('([^']*)',\s*'([<>|=][a-zA-Z]\d*)[^']*'([,)])/g)];
  if (plain === undefined && fields.length === 0)
    return 'Its numbers are of a kind that cannot be read here: save floats.';
  const wide = fields.find(([, , , after]) => after === ',');
  if (wide !== undefined)
    return `Its field “${shorten(wide[1])}” holds several numbers a row: save one a field.`;
  const codes = plain === undefined ? fields.map(([, , code]) => code) : [plain];
  const types = codes.map(
    (code, i) => typeOf(code) ?? (plain === undefined ? skipped(fields[i][1], code) : null),
  );
  if (types.length > MOST_COLUMNS)
    return `It has ${written(types.length)} columns; a run has step, w, b, loss and eta.`;
  if (!types.every((type) => type !== null)) return unreadable(codes[types.indexOf(null)]);
  if (shape.length < 1 || shape.length > (plain === undefined ? 1 : 2))
    return 'It needs rows of w and b: an array of shape (n, 2) or (n, 3).';
  const [rows, across = 1] = shape;
  const size = types.reduce((sum, type) => sum + type.size, 0);
  const width = plain === undefined ? types.length : across;
  if (across > MOST_COLUMNS) return `It has ${written(across)} columns; a run has step, w, b, loss and eta.`;
  if (rows * across * size > bytes.length - body)
    return 'It is cut off: its header promises more numbers than there are.';
  const column = (place: number): readonly number[] => {
    if (plain === undefined) {
      const offset = types.slice(0, place).reduce((sum, type) => sum + type.size, 0);
      return Array.from({ length: rows }, (_, row) => types[place].read(view, body + row * size + offset));
    }
    const at = (row: number) => (byColumns ? place * rows + row : row * across + place);
    return Array.from({ length: rows }, (_, row) => types[0].read(view, body + at(row) * size));
  };
  return {
    names: plain === undefined ? fields.map(([, name]) => name) : null,
    columns: Array.from({ length: width }, (_, place) => column(place)),
  };
}

/** Says why numbers of a type cannot be read, and what to save instead. */
function unreadable(code: string): string {
  if (code[1] === 'c') return 'Its numbers are complex: save w and b as two columns of real numbers.';
  if (code[1] === 'O')
    return 'It holds Python objects and not numbers: save it as floats, with np.array(rows, dtype=float).';
  return `Its numbers are of a kind that cannot be read here (${shorten(code)}): save them as float64.`;
}

/** A field that a run can do without is passed over where it holds no numbers, as in any table; null where it cannot be. */
function skipped(name: string, code: string): NumberType | null {
  const size = Number(code.slice(2)) * (code[1] === 'U' ? 4 : 1);
  if (isNeeded(name) || code[1] === 'O' || !(size > 0)) return null;
  return { size, read: () => Number.NaN };
}

function typeOf(code: string): NumberType | null {
  const kind = code.slice(1);
  return Object.hasOwn(TYPES, kind) ? TYPES[kind](code[0] !== '>') : null;
}
