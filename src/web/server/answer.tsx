import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../database/as-actor.ts';
import { isLanguage, type Language } from '../../i18n/texts.ts';
import { csrfToken } from '../../identity/session-secret.ts';
import { Layout } from '../layout/layout.tsx';
import type { Frame, View } from '../registry/page.ts';
import { documentMarkup } from '../ui/index.ts';
import { keeperName, type Program } from './program.ts';
import { secretOf, themeOf, visitorLanguage } from './visitor.ts';

/** The frame of an answer: who reads it, in which language, at which moment, and how much waits for them. */
export function frameFor(
  request: FastifyRequest,
  program: Program,
  actor: Actor | null,
  unread: number | null = null,
): Frame {
  const url = new URL(request.url, program.publicUrl);
  const secret = actor === null ? null : secretOf(request, program);
  const language: Language =
    actor !== null && isLanguage(actor.language) ? actor.language : visitorLanguage(request);
  return {
    language,
    today: program.clock.today(),
    now: program.clock.now(),
    url,
    actor,
    token: secret === null ? {} : { _token: csrfToken(secret) },
    keeper: actor === null ? null : keeperName(program, actor.personId),
    done: url.searchParams.get('done'),
    unread,
  };
}

/** Sends a view in its frame. */
export function sendView(
  request: FastifyRequest,
  reply: FastifyReply,
  program: Program,
  frame: Frame,
  view: View,
  status = 200,
  hasProblems = false,
): FastifyReply {
  const html = documentMarkup(
    <Layout
      frame={frame}
      view={view}
      assets={program.assets}
      theme={themeOf(request)}
      isDemo={program.demo !== null}
      hasProblems={hasProblems}
    />,
  );
  return reply.code(status).type('text/html; charset=utf-8').send(html);
}
