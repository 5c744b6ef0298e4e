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
  /** False where its end is missing: what came is shown again, and never carried out. */
  readonly whole: boolean;
}

type FormData = Awaited<ReturnType<Response['formData']>>;

const dataIn = async (body: Buffer, contentType: string): Promise<FormData | null> =>
  new Response(new Uint8Array(body), { headers: { 'content-type': contentType } })
    .formData()
    .catch(() => null);

/** A form that breaks off, without the part that it breaks off in. */
function upToTheBreak(body: Buffer, contentType: string): Buffer | null {
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1];
  if (boundary === undefined) return null;
  const end = body.lastIndexOf(`\r\n--${boundary}`);
  return end < 0 ? null : Buffer.concat([body.subarray(0, end), Buffer.from(`\r\n--${boundary}--\r\n`)]);
}

/**
 * Parses `multipart/form-data`. Of one that breaks off, the parts that came whole.
 * @returns null where there is none
 */
export async function parseMultipart(body: Buffer, contentType: string): Promise<Posted | null> {
  const complete = await dataIn(body, contentType);
  const rest = complete === null ? upToTheBreak(body, contentType) : null;
  const data = complete ?? (rest === null ? null : await dataIn(rest, contentType));
  if (data === null) return null;
  const texts = new URLSearchParams();
  let file: UploadedFile | null = null;
  for (const [name, value] of data) {
    if (typeof value === 'string') texts.append(name, value);
    else if (file === null && value.size > 0) {
      file = { name: value.name, bytes: Buffer.from(await value.arrayBuffer()) };
    }
  }
  return { fields: parseFields(texts.toString()), file, whole: complete !== null };
}
