/** Documents of older versions become today's; those of newer versions are refused. */
import { expectation } from './faults';

type Fields = Readonly<Record<string, unknown>>;
export type Migration = (document: Fields) => Fields;

/** The one at index i turns a document of version i + 1 into one of version i + 2. */
const MIGRATIONS: readonly Migration[] = [];

/** The outcome of a document's migration; `newer` where this program is too old for it. */
export type Migrated =
  | { readonly kind: 'current'; readonly document: Fields }
  | { readonly kind: 'faulty' | 'newer'; readonly message: string };

/** Brings a document to the version of today, by the migrations from its own version on. */
export function migrate(document: Fields, migrations: readonly Migration[] = MIGRATIONS): Migrated {
  const current = migrations.length + 1;
  const { version } = document;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return { kind: 'faulty', message: expectation(`a whole number up to ${current}`, version) };
  }
  if (version > current) {
    const message = `this is a scene of version ${version}, made by a newer Errorscape; this one reads up to ${current}`;
    return { kind: 'newer', message };
  }
  return {
    kind: 'current',
    document: migrations.slice(version - 1).reduce((fields, step) => step(fields), document),
  };
}
