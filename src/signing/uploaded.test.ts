import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { confirmsInSession } from './in-session.ts';
import { asiceType, readUpload } from './uploaded.ts';
import { zipEntries } from './zip.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest();
const document = { pdf: sha256('the pdf'), docx: sha256('the docx') };

/** A ZIP file of these entries; packed or stored. */
function zipOf(entries: Readonly<Record<string, string>>, packed = false): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(entries)) {
    const bytes = packed ? deflateRawSync(Buffer.from(text)) : Buffer.from(text);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x0403_4b50, 0);
    head.writeUInt16LE(packed ? 8 : 0, 8);
    head.writeUInt32LE(bytes.length, 18);
    head.writeUInt32LE(Buffer.byteLength(text), 22);
    head.writeUInt16LE(Buffer.byteLength(name), 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x0201_4b50, 0);
    entry.writeUInt16LE(packed ? 8 : 0, 10);
    entry.writeUInt32LE(bytes.length, 20);
    entry.writeUInt32LE(Buffer.byteLength(text), 24);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(at, 42);
    directory.push(entry, Buffer.from(name));
    parts.push(head, Buffer.from(name), bytes);
    at += 30 + Buffer.byteLength(name) + bytes.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x0605_4b50, 0);
  end.writeUInt16LE(Object.keys(entries).length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, listed, end]);
}

const container = (data: Readonly<Record<string, string>>) => zipOf({ mimetype: asiceType, ...data });
const signatures = { 'META-INF/signatures0.xml': '<x/>' };

describe('What is brought in', () => {
  it.each([
    ['its PDF', { 'leping.pdf': 'the pdf', ...signatures }],
    ['its DOCX', { 'leping.docx': 'the docx', ...signatures }],
    ['it among others', { 'muu.txt': 'x', 'leping.pdf': 'the pdf', ...signatures }],
  ])('is a signed container that holds %s', (_, data) => {
    expect(readUpload(container(data), document)).toEqual({ kind: 'taken', type: asiceType });
  });

  it.each([
    ['nobody signed', { 'leping.pdf': 'the pdf' }, 'unsigned'],
    ['another document is signed', { 'leping.pdf': 'the pdf ', ...signatures }, 'other-document'],
    ['the document is no data of it', { 'META-INF/leping.pdf': 'the pdf', ...signatures }, 'other-document'],
    ['there is no document', signatures, 'other-document'],
  ])('is no container in which %s', (_, data, kind) => {
    expect(readUpload(container(data), document)).toEqual({ kind });
  });

  it.each([
    ['%PDF-1.4', 'application/pdf'],
    ['\u00ff\u00d8\u00ff\u00e0', 'image/jpeg'],
    ['\u0089PNG\r\n\u001a\n', 'image/png'],
  ])('is known by its content: %j', (begin, type) => {
    expect(readUpload(Buffer.from(`${begin}more`, 'latin1'), document)).toEqual({ kind: 'taken', type });
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('tere')],
    ['any ZIP', zipOf({ 'leping.pdf': 'the pdf', ...signatures })],
    ['a ZIP that says it is a document', zipOf({ mimetype: 'application/msword' })],
    ['half a container', container({ 'leping.pdf': 'the pdf', ...signatures }).subarray(0, 60)],
    ['a page', Buffer.from('<!doctype html>')],
    ['a PDF that does not begin as one', Buffer.from(' %PDF-1.4')],
  ])('is not %s', (_, bytes) => {
    expect(readUpload(bytes, document)).toEqual({ kind: 'wrong-type' });
  });
});

describe('A ZIP file', () => {
  it('is read as its directory says, packed or not', () => {
    for (const packed of [false, true]) {
      const read = zipEntries(zipOf({ 'a.txt': 'esimene', 'õ.txt': 'teine' }, packed));
      expect(read?.map(({ name, bytes }) => [name, bytes().toString()])).toEqual([
        ['a.txt', 'esimene'],
        ['õ.txt', 'teine'],
      ]);
    }
  });

  it('that would unpack to more than anything signed is not read', () => {
    const zip = zipOf({ 'a.txt': 'x' });
    zip.writeUInt32LE(0x7fff_ffff, zip.indexOf(Buffer.from('PK\u0001\u0002', 'latin1')) + 24);
    expect(zipEntries(zip)).toBeNull();
    const many = Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`${at}`, 'x']));
    expect(zipEntries(zipOf(many))).toBeNull();
  });
});

describe('A confirmation in one’s own session', () => {
  it.each([
    [document.pdf.toString('hex'), true],
    [document.docx.toString('hex'), false],
    [document.pdf.toString('hex').toUpperCase(), false],
    [document.pdf.toString('hex').slice(1), false],
    ['', false],
  ])('%j is of the very bytes: %s', (confirmed, expected) => {
    expect(confirmsInSession(document, confirmed)).toBe(expected);
  });
});
