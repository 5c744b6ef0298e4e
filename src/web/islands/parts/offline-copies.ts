import type { Fields } from './draft-fields.ts';
import type { OwnKey, SealedCopy, Store } from './offline-store.ts';

/** What a form held when it could not be kept on the server. */
export interface Copy {
  /** The form's idempotency key. */
  readonly key: string;
  /** `<form>/<subject>`. */
  readonly draft: string;
  /** Where the form is shown, and where it is sent. */
  readonly page: string;
  readonly action: string;
  readonly mechanism: Readonly<Record<string, string>>;
  readonly fields: Fields;
  /** The draft's version on the server that it goes on from. */
  readonly version: number;
  readonly savedAt: number;
  /** Still being typed; to be sent; sent, but the server wants it looked at. */
  readonly state: 'draft' | 'waiting' | 'refused';
  /** Whether it may have reached the server: then it must not change any more. */
  readonly tried: boolean;
}

export interface Copies {
  /** One's own, newest first. */
  readonly list: () => Promise<readonly Copy[]>;
  /** @returns false where nothing can be kept here */
  readonly put: (copy: Copy) => Promise<boolean>;
  readonly remove: (key: string) => Promise<void>;
}

export interface CopiesPorts {
  readonly store: Promise<Store | null>;
  readonly own: () => Promise<OwnKey | null>;
  readonly now: () => number;
}

const thirtyDays = 30 * 24 * 60 * 60 * 1_000;
const cipher = 'AES-GCM';

/** What is sealed is bound to whose it is and which it is: a row cannot be passed off as another. */
const about = (person: string, id: string) => new TextEncoder().encode(`${person} ${id}`);

/** A key as our server gives it, made into one that cannot be taken out again. */
export function importKey(base64: string): Promise<CryptoKey> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return crypto.subtle.importKey('raw', bytes, cipher, false, ['encrypt', 'decrypt']);
}

async function seal({ person, key }: OwnKey, copy: Copy): Promise<SealedCopy> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt(
    { name: cipher, iv, additionalData: about(person, copy.key) },
    key,
    new TextEncoder().encode(JSON.stringify(copy)),
  );
  return { id: copy.key, person, savedAt: copy.savedAt, iv, sealed };
}

async function open({ person, key }: OwnKey, { id, iv, sealed }: SealedCopy): Promise<Copy | null> {
  try {
    const additionalData = about(person, id);
    const text = await crypto.subtle.decrypt({ name: cipher, iv, additionalData }, key, sealed);
    return JSON.parse(new TextDecoder().decode(text));
  } catch {
    return null;
  }
}

/** What this device keeps, each copy sealed with its person's key. */
export function createCopies({ store, own, now }: CopiesPorts): Copies {
  return {
    async list() {
      const place = await store;
      const rows = (await place?.all()) ?? [];
      if (place === null || rows.length === 0) return [];
      const mine = await own();
      const found: Copy[] = [];
      for (const row of rows) {
        if (row.person === mine?.person) {
          const copy = await open(mine, row);
          if (copy !== null) found.push(copy);
        } else if (row.savedAt < now() - thirtyDays) await place.remove(row.id);
      }
      return found.sort((a, b) => b.savedAt - a.savedAt);
    },
    async put(copy) {
      try {
        const [place, mine] = await Promise.all([store, own()]);
        if (place === null || mine === null) return false;
        await place.put(await seal(mine, copy));
        return true;
      } catch {
        return false;
      }
    },
    async remove(key) {
      await (await store)?.remove(key);
    },
  };
}
