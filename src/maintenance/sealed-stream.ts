import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';

/**
 * A stream sealed as it goes: AES-256-GCM over chunks, each with its number and whether it is the last, so that none can be
 * left out, moved, repeated or cut off. Form: the magic words, a salt, then per chunk its length and its sealed bytes.
 */
export interface SealForm {
  /** How the file begins; each use of the form has its own, and so its own keys. */
  readonly magic: string;
  /** What it is, in what is said of it. */
  readonly name: string;
}
export const backupForm: SealForm = { magic: 'TUGIRING BACKUP 1\n', name: 'backup' };
export const handOverForm: SealForm = { magic: 'TUGIRING HAND-OVER 1\n', name: 'hand-over' };

const saltLength = 16;
const tagLength = 16;
export const chunkSize = 1 << 20;
const largestChunk = chunkSize + tagLength;

/** The file is of another form, was made with another key, or is not as it was made. */
export class UnreadableSeal extends Error {
  override readonly name = 'UnreadableSeal';
}

const keyFor = (key: Buffer, salt: Buffer, { name }: SealForm): Buffer =>
  Buffer.from(hkdfSync('sha256', key, salt, `tugiring ${name}`, 32));

function nonceOf(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(number), 3);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

/** Where the sealing of a file that was left off goes on. */
export interface SealedSoFar {
  readonly salt: Buffer;
  /** Whole chunks that stand in the file already. */
  readonly chunks: number;
  /** Where the next one begins in it. */
  readonly bytes: number;
}

/**
 * Seals what flows through.
 * @param goesOn what stands in the file already; what flows is then what comes after it. The same key seals a chunk anew
 * only where it is the same chunk: whoever goes on hands over the very bytes that were left off.
 */
export function sealing(masterKey: Buffer, form = backupForm, goesOn: SealedSoFar | null = null): Transform {
  const salt = goesOn?.salt ?? randomBytes(saltLength);
  const key = keyFor(masterKey, salt, form);
  let held = Buffer.alloc(0);
  let number = goesOn?.chunks ?? 0;
  const frame = (plain: Buffer, isLast: boolean): Buffer => {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(number, isLast), { authTagLength: tagLength });
    number += 1;
    const sealed = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(sealed.length);
    return Buffer.concat([length, sealed]);
  };
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      held = Buffer.concat([held, chunk]);
      // The last chunk is known only when nothing follows it.
      while (held.length > chunkSize) {
        this.push(frame(held.subarray(0, chunkSize), false));
        held = held.subarray(chunkSize);
      }
      done();
    },
    flush(done: TransformCallback) {
      this.push(frame(held, true));
      done();
    },
  });
  if (goesOn === null) stream.push(Buffer.concat([Buffer.from(form.magic), salt]));
  return stream;
}

/** Opens what `sealing` sealed; fails with `UnreadableSeal` at the first byte that is not as it was. */
export function opening(masterKey: Buffer, form = backupForm): Transform {
  const frames = new Frames(masterKey, form);
  return new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      frames.add(chunk);
      try {
        for (const plain of frames.opened()) this.push(plain);
        done();
      } catch (error) {
        done(error as Error);
      }
    },
    flush(done: TransformCallback) {
      try {
        frames.end();
        done();
      } catch (error) {
        done(error as Error);
      }
    },
  });
}

/** The sealed chunks of a file, opened in their order. */
export class Frames {
  readonly #masterKey: Buffer;
  readonly #form: SealForm;
  #key: Buffer | null = null;
  #salt = Buffer.alloc(0);
  #held = Buffer.alloc(0);
  #bytes = 0;
  #number = 0;
  #isOver = false;

  constructor(masterKey: Buffer, form: SealForm) {
    this.#masterKey = masterKey;
    this.#form = form;
  }

  /** What was opened so far; null before the salt is known. */
  get soFar(): SealedSoFar | null {
    return this.#key === null ? null : { salt: this.#salt, chunks: this.#number, bytes: this.#bytes };
  }

  /** Whether the last chunk was opened. */
  get isOver(): boolean {
    return this.#isOver;
  }

  add(bytes: Buffer): void {
    this.#held = Buffer.concat([this.#held, bytes]);
  }

  /** @throws UnreadableSeal at the first chunk that is not as it was */
  *opened(): Generator<Buffer> {
    if (this.#key === null && !this.#begin()) return;
    while (this.#held.length >= 4) {
      const length = this.#held.readUInt32BE(0);
      if (length < tagLength || length > largestChunk) throw this.#wrong('is damaged');
      if (this.#held.length < 4 + length) return;
      const plain = this.#open(this.#held.subarray(4, 4 + length));
      this.#held = this.#held.subarray(4 + length);
      this.#bytes += 4 + length;
      yield plain;
    }
  }

  /** @throws UnreadableSeal where the last chunk did not come */
  end(): void {
    if (this.#key === null) throw new UnreadableSeal(`the file is no ${this.#form.name}`);
    if (!this.#isOver || this.#held.length > 0) {
      throw new UnreadableSeal(`the end of the ${this.#form.name} is missing`);
    }
  }

  #begin(): boolean {
    const magic = Buffer.from(this.#form.magic);
    const start = magic.length + saltLength;
    if (this.#held.length < start) return false;
    if (!this.#held.subarray(0, magic.length).equals(magic)) {
      throw new UnreadableSeal(`the file is no ${this.#form.name}`);
    }
    this.#salt = Buffer.from(this.#held.subarray(magic.length, start));
    this.#key = keyFor(this.#masterKey, this.#salt, this.#form);
    this.#held = this.#held.subarray(start);
    this.#bytes = start;
    return true;
  }

  #open(sealed: Buffer): Buffer {
    if (this.#isOver || this.#key === null) {
      throw new UnreadableSeal(`something follows the end of the ${this.#form.name}`);
    }
    for (const isLast of [false, true]) {
      const decipher = createDecipheriv('aes-256-gcm', this.#key, nonceOf(this.#number, isLast), {
        authTagLength: tagLength,
      });
      decipher.setAuthTag(sealed.subarray(-tagLength));
      try {
        const plain = Buffer.concat([decipher.update(sealed.subarray(0, -tagLength)), decipher.final()]);
        this.#number += 1;
        this.#isOver = isLast;
        return plain;
      } catch {
        // Another number, another place, another key or another byte: all alike.
      }
    }
    throw this.#wrong('was made with another key, or is damaged');
  }

  #wrong(what: string): UnreadableSeal {
    return new UnreadableSeal(`the ${this.#form.name} ${what}`);
  }
}
