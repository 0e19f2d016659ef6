/**
 * The last scenes of this machine, shared by all of its tabs. A browser may refuse the database at any moment (a
 * private window, a full disk): every function here then rejects, and its caller goes on without.
 */
const DATABASE = 'errorscape';
const STORE = 'recent';
export const MOST_RECENT = 20;

/** A scene as it is stored. */
export interface RecentRecord {
  readonly id: string;
  /** The page that wrote it last: no two open pages write the same record. */
  readonly writer: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Scene and view as JSON. Two scenes are the same one where their texts are. */
  readonly scene: string;
  readonly view: string;
  /** The other parts of the document, likewise; records of earlier pages have none. */
  readonly parts?: string;
}

export interface Change {
  readonly put: RecentRecord;
  readonly remove: readonly string[];
}

/**
 * The changes that keeping a scene makes.
 * @param since the time from which the writer's page has been open: a record that another page has written later is left
 * to it, as after the browser has duplicated a tab
 */
export function planKeep(stored: readonly RecentRecord[], record: RecentRecord, since: number): Change {
  const isTaken = stored.some(
    ({ id, writer, at }) => id === record.id && writer !== record.writer && at > since,
  );
  const put = isTaken ? { ...record, id: `${record.id}.${record.writer}` } : record;
  const others = stored.filter(({ id }) => id !== put.id);
  const same = others.filter(({ scene }) => scene === put.scene);
  const rest = others.filter(({ scene }) => scene !== put.scene).sort((a, b) => b.at - a.at);
  return { put, remove: [...same, ...rest.slice(MOST_RECENT - 1)].map(({ id }) => id) };
}

export async function keepRecord(record: RecentRecord, since: number): Promise<void> {
  await transact('readwrite', (store) => {
    const all = store.getAll();
    all.onsuccess = () => {
      const { put, remove } = planKeep(all.result, record, since);
      try {
        for (const id of remove) store.delete(id);
        store.put(put);
      } catch {
        // In a handler nobody else would hear of it: what was removed stays, and the caller is told.
        store.transaction.abort();
      }
    };
    return all;
  });
}

export function readRecords(): Promise<unknown[]> {
  return transact('readonly', (store) => store.getAll());
}

export async function removeRecord(id: string): Promise<void> {
  await transact('readwrite', (store) => store.delete(id));
}

export async function removeAllRecords(): Promise<void> {
  await transact('readwrite', (store) => store.clear());
}

/** The result of a request in a transaction of its own, once that is complete. */
async function transact<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
