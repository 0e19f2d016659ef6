/** Paths that are built call by call, with their text beside them. Put in the place of the browser's while a drawing is recorded. */
import { textOfPath } from '../../browser/svgPath';
import { arcText, numberOf } from './pathText';

class RecordedPath extends Path2D {
  text = '';

  constructor(path?: Path2D | string) {
    super(path);
    if (typeof path === 'string') this.text = path;
    else if (path !== undefined) this.text = pathText(path);
  }

  override moveTo(x: number, y: number): void {
    super.moveTo(x, y);
    this.text += `M${numberOf(x)} ${numberOf(y)}`;
  }

  override lineTo(x: number, y: number): void {
    super.lineTo(x, y);
    this.text += `${this.text === '' ? 'M' : 'L'}${numberOf(x)} ${numberOf(y)}`;
  }

  override rect(x: number, y: number, width: number, height: number): void {
    super.rect(x, y, width, height);
    this.text += `M${numberOf(x)} ${numberOf(y)}h${numberOf(width)}v${numberOf(height)}h${numberOf(-width)}z`;
  }

  override arc(x: number, y: number, radius: number, from: number, to: number, anticlockwise = false): void {
    super.arc(x, y, radius, from, to, anticlockwise);
    this.text += arcText(x, y, radius, from, to, anticlockwise, this.text === '');
  }

  override closePath(): void {
    super.closePath();
    this.text += 'z';
  }

  override addPath(path: Path2D): void {
    super.addPath(path);
    this.text += pathText(path);
  }
}

/** @throws Error for a path that neither was recorded nor has a text: it would be missing in the file */
export function pathText(path: Path2D): string {
  const text = path instanceof RecordedPath ? path.text : textOfPath(path);
  if (text === undefined) throw new Error('A path was drawn whose text is not known');
  return text;
}

/** From now on all new paths are recorded: they go on working as the browser's do. @returns the way to stop */
export function recordPaths(): () => void {
  const before = globalThis.Path2D;
  globalThis.Path2D = RecordedPath;
  return () => {
    globalThis.Path2D = before;
  };
}
