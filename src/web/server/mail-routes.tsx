import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { mailSettings as mailTexts } from '../../i18n/account/mail-settings.ts';
import { readStopToken } from '../../identity/stop-token.ts';
import { Button, HiddenFields, LinkButton, PageTitle } from '../ui/index.ts';
import { frameFor, sendView } from './answer.tsx';
import { sendNothingThere } from './errors.tsx';
import type { Program } from './program.ts';

const path = '/mail/stop/:token';

interface Stop {
  readonly Params: { readonly token: string };
}

/**
 * Stops mails by the link that they carry: one click on its page, or the mail program's own button (RFC 8058), which
 * posts from no page of ours. The token does nothing but that, so no session is asked for.
 */
export function addMailRoutes(server: FastifyInstance, program: Program): void {
  server.get<Stop>(path, async (request, reply) => {
    const frame = frameFor(request, program, null);
    const stop = readStopToken(program.sealKey, request.params.token);
    if (stop === null) return sendNothingThere(request, reply, program, frame);
    const t = mailTexts[frame.language];
    const isDone = frame.url.searchParams.get('stopped') === 'yes';
    const title = isDone ? t.stopped : t.stopTitle;
    const lead = isDone ? t.stoppedText : stop.kind === 'waiting' ? t.stopWaiting : t.stopDigest;
    return sendView(
      request,
      reply,
      program,
      { ...frame, url: new URL('/', frame.url) },
      {
        title,
        width: 'narrow',
        body: (
          <>
            <PageTitle title={title} lead={lead} />
            {isDone ? (
              <LinkButton href="/account/mail">{t.title}</LinkButton>
            ) : (
              <form method="post" action={frame.url.pathname}>
                <HiddenFields fields={{ from: 'page' }} />
                <Button variant="primary" icon="close">
                  {t.stop}
                </Button>
              </form>
            )}
          </>
        ),
      },
    );
  });

  server.post<Stop>(path, { config: { forPrograms: true } }, async (request, reply) => {
    const stop = readStopToken(program.sealKey, request.params.token);
    if (stop === null) return sendNothingThere(request, reply, program, frameFor(request, program, null));
    await sql`select stop_mails(${stop.personId}, ${stop.kind})`.execute(program.door.queries);
    return reply.redirect(`/mail/stop/${request.params.token}?stopped=yes`, 303);
  });
}
