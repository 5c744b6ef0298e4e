import type { FastifyReply, FastifyRequest } from 'fastify';
import { asActor, SessionEnded } from '../../../database/as-actor.ts';
import { withoutWaiting } from '../../../database/pipelined.ts';
import type { AnyFile } from '../../registry/page.ts';
import { frameFor } from '../answer.tsx';
import { leaveTrace } from '../audit.ts';
import { sendNothingThere } from '../errors.tsx';
import { askOf, mayOpen, mayReadOf, sendToSignIn } from '../get-page.ts';
import type { Program } from '../program.ts';
import { secretOf } from '../visitor.ts';
import { asAttachment } from './content-disposition.ts';
import { sendFromDisk } from './send-from-disk.ts';

/** Whatever a browser makes of the bytes, it runs nothing and asks for nothing. */
const contentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";

/**
 * Sends a file to whoever may have it; what is hidden is answered as what is not there. Its export is on the disk
 * before the first byte leaves.
 */
export async function sendFile(
  declared: AnyFile,
  request: FastifyRequest,
  reply: FastifyReply,
  program: Program,
): Promise<FastifyReply> {
  const secret = secretOf(request, program);
  if (secret === null) return sendToSignIn(reply, request.url);
  try {
    const found = await asActor(program.database, secret, { writes: true }, async (tx, actor) => {
      const ask = mayOpen(declared.access, actor) ? askOf(declared, request, program, actor) : null;
      const data = ask === null ? null : await declared.load({ ...ask, tx });
      const trace = { action: declared.audit, requestId: request.id };
      const concern = ask === null || data === null ? {} : declared.concerns(data, ask.params);
      if (ask === null || data === null || !(await mayReadOf(tx, actor, concern))) {
        withoutWaiting(leaveTrace(tx, actor, { ...trace, effect: 'denied' }));
        return { actor, data: null, query: null };
      }
      withoutWaiting(leaveTrace(tx, actor, { ...trace, effect: 'export', ...concern }));
      return { actor, data, query: ask.query };
    });
    if (found.data === null) {
      return sendNothingThere(request, reply, program, frameFor(request, program, found.actor));
    }
    const file = await declared.file(found.data, { query: found.query });
    reply
      .header('content-security-policy', contentSecurityPolicy)
      .header('content-disposition', asAttachment(file.name))
      .type(file.type);
    if ('path' in file) return await sendFromDisk(file, request, reply);
    const { bytes } = file;
    return reply.send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    if (error instanceof SessionEnded) return sendToSignIn(reply, request.url);
    throw error;
  }
}
