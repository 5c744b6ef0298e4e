import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { confirmsInSession } from './in-session.ts';
import { zipOf } from './testing/zip-of.ts';
import { asiceType, readUpload } from './uploaded.ts';
import { zipEntries } from './zip.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest();
const document = { pdf: sha256('the pdf'), docx: sha256('the docx') };

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
