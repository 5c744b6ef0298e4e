/**
 * How a document comes to be signed. Each way answers who vouches for what: the program's own session, or a container
 * or scan that somebody brought in. What is signed is always the document's PDF, by its SHA-256.
 */
export type SigningWay = 'session' | 'upload';

/** The files of a document, by their SHA-256. */
export interface SignedBytes {
  readonly pdf: Buffer;
  readonly docx: Buffer;
}
