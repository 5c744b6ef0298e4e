import { open } from 'node:fs/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FileOnDisk } from '../../registry/page.ts';
import { rangeIn } from './range.ts';

/** Streams a file, or the part of it that is asked for; never more of it in memory than a piece. */
export async function sendFromDisk(
  { path, size, sha256 }: FileOnDisk,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const tag = `"${sha256}"`;
  reply.header('accept-ranges', 'bytes').header('etag', tag);
  const ifRange = request.headers['if-range'];
  // Of another file nothing is gone on with.
  const range = ifRange === undefined || ifRange === tag ? rangeIn(request.headers.range, size) : null;
  if (range === 'none') return reply.code(416).header('content-range', `bytes */${size}`).send();
  const { from, to } = range ?? { from: 0, to: size - 1 };
  const file = await open(path, 'r');
  if (range !== null) reply.code(206).header('content-range', `bytes ${from}-${to}/${size}`);
  return reply.header('content-length', to - from + 1).send(file.createReadStream({ start: from, end: to }));
}
