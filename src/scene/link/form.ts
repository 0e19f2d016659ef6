/** Writes and reads the fields of the view in a link, by their forms. A text that does not have its form stays a text. */
import type { FieldForm } from '../fieldForms';
import type { Camera, Point, Window } from '../places';
import { readScalar, writeNumber } from './characters';
import { readList, readPlaces, readPoints, readSwitch, writeList } from './forms';

const NONE = 'none';

/** @param value of that form */
export function writeForm(form: FieldForm, value: unknown): string {
  switch (form.kind) {
    case 'number':
      return writeNumber(value as number);
    case 'choice':
      return typeof value === 'number' ? writeNumber(value) : String(value);
    case 'switch':
      return value === true ? 'on' : 'off';
    case 'text':
      return String(value);
    case 'run':
      return value === '' ? NONE : String(value);
    case 'set':
      return (value as readonly string[]).join(',');
    case 'points':
      return (value as readonly Point[]).map(({ w, b }) => writeList([w, b])).join(';');
    case 'range':
      return writeList(value as readonly number[]);
    case 'window': {
      const { w, b } = value as Window;
      return writeList([...w, ...b]);
    }
    case 'camera': {
      const { azimuth, elevation, distance } = value as Camera;
      return writeList([azimuth, elevation, distance]);
    }
    case 'maybe':
      return value === null ? NONE : writeForm(form.of, value);
  }
}

export function readForm(form: FieldForm, text: string): unknown {
  switch (form.kind) {
    case 'number':
      return readScalar(text);
    case 'choice':
      return typeof form.of[0] === 'number' ? readScalar(text) : text;
    case 'switch':
      return readSwitch(text);
    case 'text':
      return text;
    case 'run':
      return text === NONE ? '' : text;
    case 'set':
      return text.split(',');
    case 'points':
      return readPoints(text);
    case 'range':
      return readList(text);
    case 'window':
      return readWindow(text);
    case 'camera':
      return readPlaces(text, ['azimuth', 'elevation', 'distance']);
    case 'maybe':
      return text === NONE ? null : readForm(form.of, text);
  }
}

/** `-6,6,-6,6`: from and to of w, then of b. */
function readWindow(text: string): unknown {
  const sides = readList(text);
  return sides.length === 4 ? { w: sides.slice(0, 2), b: sides.slice(2) } : text;
}
