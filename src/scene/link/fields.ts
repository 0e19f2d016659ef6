import { type ReportFault, shorten } from '../faults';

/** The fields of one object in a link, each said once: of a second one, the first stays and the fault is told. */
export class Fields {
  readonly #fields = new Map<string, unknown>();

  readonly #path: string;
  readonly #tell: ReportFault;

  /** @param path of the object in its document, or `link` */
  constructor(path: string, tell: ReportFault) {
    this.#path = path;
    this.#tell = tell;
  }

  /** @param said the name as it stands in the link, where that is another one */
  set(name: string, value: unknown, said = name): void {
    if (!this.#fields.has(name)) this.#fields.set(name, value);
    else
      this.#tell({
        path: this.#path,
        message: `"${shorten(said)}" is given twice`,
        remedy: 'the first one is taken',
      });
  }

  has(name: string): boolean {
    return this.#fields.has(name);
  }

  /** A plain object with these fields, whatever their names: `__proto__` is a field like any other. */
  done(): Record<string, unknown> {
    return Object.fromEntries(this.#fields);
  }
}
