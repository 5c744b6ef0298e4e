/** A copy as it lies in the browser: nobody can read it without its person's key. */
export interface SealedCopy {
  /** The form's own key, a random UUID. */
  readonly id: string;
  /** Whose it is: an opaque id. */
  readonly person: string;
  readonly savedAt: number;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}

/** Whose key it is, and the key, which cannot be taken out of the browser's keeping. */
export interface OwnKey {
  readonly person: string;
  readonly key: CryptoKey;
}

export interface Store {
  readonly all: () => Promise<SealedCopy[]>;
  readonly put: (copy: SealedCopy) => Promise<unknown>;
  readonly remove: (id: string) => Promise<unknown>;
  readonly ownKey: () => Promise<OwnKey | undefined>;
  /** Not where somebody has signed out of this browser since the key was asked for, at a moment in milliseconds. */
  readonly keepKey: (own: OwnKey, askedAt: number) => Promise<unknown>;
}

const copies = 'copies';
const keys = 'keys';
const own = 'own';

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open('tugiring', 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(copies, { keyPath: 'id' });
    request.result.createObjectStore(keys);
  };
  return settled(request);
}

/** Until it is on disk: a page that is left earlier could take it back. */
function done(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

/** When somebody last signed out of this browser. A key that was on its way then must not arrive. */
const left = 'signed-out-at';
const leftAt = (): number => {
  try {
    return Number(localStorage.getItem(left));
  } catch {
    return 0;
  }
};

/** Whatever lies sealed stays, and opens no more until its person signs in again. */
export async function forgetKey(now: number): Promise<void> {
  try {
    localStorage.setItem(left, String(now));
  } catch {
    // A browser that keeps nothing keeps no key either.
  }
  const database = await openDatabase();
  const transaction = database.transaction(keys, 'readwrite');
  transaction.objectStore(keys).delete(own);
  await done(transaction);
}

/** The browser's database; null where the browser gives none. */
export async function openStore(): Promise<Store | null> {
  try {
    const database = await openDatabase();
    const within = <T>(
      name: string,
      mode: IDBTransactionMode,
      work: (place: IDBObjectStore) => IDBRequest<T>,
    ): Promise<T> => settled(work(database.transaction(name, mode).objectStore(name)));
    return {
      all: () => within<SealedCopy[]>(copies, 'readonly', (place) => place.getAll()),
      put: (copy) => within(copies, 'readwrite', (place) => place.put(copy)),
      remove: (id) => within(copies, 'readwrite', (place) => place.delete(id)),
      ownKey: () => within<OwnKey | undefined>(keys, 'readonly', (place) => place.get(own)),
      keepKey: async (value, askedAt) =>
        leftAt() < askedAt && within(keys, 'readwrite', (place) => place.put(value, own)),
    };
  } catch {
    return null;
  }
}
