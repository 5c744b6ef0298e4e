import { type Fields, parseFields } from './fields.ts';

/** A file as a form brought it; what its name or the browser says of its type is not to be believed. */
export interface UploadedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

export interface Posted {
  readonly fields: Fields;
  /** The first file of the form that has any bytes. */
  readonly file: UploadedFile | null;
}

/**
 * Parses `multipart/form-data`.
 * @returns null where it is malformed
 */
export async function parseMultipart(body: Buffer, contentType: string): Promise<Posted | null> {
  let data: Awaited<ReturnType<Response['formData']>>;
  try {
    data = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData();
  } catch {
    return null;
  }
  const texts = new URLSearchParams();
  let file: UploadedFile | null = null;
  for (const [name, value] of data) {
    if (typeof value === 'string') texts.append(name, value);
    else if (file === null && value.size > 0) {
      file = { name: value.name, bytes: Buffer.from(await value.arrayBuffer()) };
    }
  }
  return { fields: parseFields(texts.toString()), file };
}
