import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';

/**
 * A stream sealed as it goes: AES-256-GCM over chunks, each with its number and whether it is the last, so that none can be
 * left out, moved, repeated or cut off. Form: the magic words, a salt, then per chunk its length and its sealed bytes.
 */
const magic = Buffer.from('TUGIRING BACKUP 1\n');
const saltLength = 16;
const tagLength = 16;
const chunkSize = 1 << 20;
const largestChunk = chunkSize + tagLength;

/** The file is no backup, was made with another key, or is not as it was made. */
export class UnreadableBackup extends Error {
  override readonly name = 'UnreadableBackup';
}

const keyFor = (key: Buffer, salt: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', key, salt, 'tugiring backup', 32));

function nonceOf(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(number), 3);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

/** Seals what flows through. */
export function sealing(masterKey: Buffer): Transform {
  const salt = randomBytes(saltLength);
  const key = keyFor(masterKey, salt);
  let held = Buffer.alloc(0);
  let number = 0;
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
  stream.push(Buffer.concat([magic, salt]));
  return stream;
}

/** Opens what `sealing` sealed; fails with `UnreadableBackup` at the first byte that is not as it was. */
export function opening(masterKey: Buffer): Transform {
  let key: Buffer | null = null;
  let held = Buffer.alloc(0);
  let number = 0;
  let isOver = false;

  function open(sealed: Buffer): Buffer {
    if (isOver || key === null) throw new UnreadableBackup('something follows the end of the backup');
    for (const isLast of [false, true]) {
      const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(number, isLast), {
        authTagLength: tagLength,
      });
      decipher.setAuthTag(sealed.subarray(-tagLength));
      try {
        const plain = Buffer.concat([decipher.update(sealed.subarray(0, -tagLength)), decipher.final()]);
        number += 1;
        isOver = isLast;
        return plain;
      } catch {
        // Another number, another place, another key or another byte: all alike.
      }
    }
    throw new UnreadableBackup('the backup was made with another key, or is damaged');
  }

  function begin(): boolean {
    const start = magic.length + saltLength;
    if (held.length < start) return false;
    if (!held.subarray(0, magic.length).equals(magic)) throw new UnreadableBackup('the file is no backup');
    key = keyFor(masterKey, held.subarray(magic.length, start));
    held = held.subarray(start);
    return true;
  }

  function* opened(): Generator<Buffer> {
    if (key === null && !begin()) return;
    while (held.length >= 4) {
      const length = held.readUInt32BE(0);
      if (length < tagLength || length > largestChunk) throw new UnreadableBackup('the backup is damaged');
      if (held.length < 4 + length) return;
      const plain = open(held.subarray(4, 4 + length));
      held = held.subarray(4 + length);
      yield plain;
    }
  }

  return new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      held = Buffer.concat([held, chunk]);
      try {
        for (const plain of opened()) this.push(plain);
        done();
      } catch (error) {
        done(error as Error);
      }
    },
    flush(done: TransformCallback) {
      if (key === null) done(new UnreadableBackup('the file is no backup'));
      else
        done(isOver && held.length === 0 ? null : new UnreadableBackup('the end of the backup is missing'));
    },
  });
}
