import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Calendar, icalType, renderCalendar } from '../../documents/render/ical.ts';
import { groupCalendar, ownCalendar } from '../../features/calendars/feeds.ts';
import { isLanguage } from '../../i18n/texts.ts';
import { frameFor } from './answer.tsx';
import { sendNothingThere } from './errors.tsx';
import type { Program } from './program.ts';

interface PublicFeed {
  readonly Querystring: Readonly<Record<string, unknown>>;
}
interface OwnFeed {
  readonly Params: { readonly secret: string };
}

/**
 * Calendars that programs subscribe to: of the published groups for everybody, and one's own by an address that holds its
 * secret. They ask for no session; what they answer comes from functions that tell no name (policies/calendar_links.sql).
 */
export function addCalendarRoutes(server: FastifyInstance, program: Program): void {
  server.get<PublicFeed>('/calendar/groups.ics', async (request, reply) => {
    const word = (name: string): string => {
      const value = request.query[name];
      return typeof value === 'string' ? value.slice(0, 60) : '';
    };
    const spoken = word('in');
    const calendar = await groupCalendar(
      program.database.queries,
      { county: word('county'), language: word('language'), kind: word('kind') },
      isLanguage(spoken) ? spoken : 'et',
      program.clock.today(),
      program.publicUrl,
    );
    return sendCalendar(request, reply, calendar, 'public, max-age=900');
  });

  server.get<OwnFeed>('/calendar/own/:secret', async (request, reply) => {
    const secret = request.params.secret.replace(/\.ics$/, '');
    const { database, clock, publicUrl } = program;
    const calendar = await ownCalendar(database.queries, secret, clock.today(), publicUrl);
    if (calendar === null) return sendNothingThere(request, reply, program, frameFor(request, program, null));
    return sendCalendar(request, reply, calendar, 'private, no-cache');
  });
}

function sendCalendar(
  request: FastifyRequest,
  reply: FastifyReply,
  calendar: Calendar,
  cache: string,
): FastifyReply {
  const text = renderCalendar(calendar);
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  void reply.header('etag', etag).header('cache-control', cache);
  const known = request.headers['if-none-match'] ?? '';
  if (known.split(',').some((one) => one.trim().replace(/^W\//, '') === etag)) return reply.code(304).send();
  return reply.type(icalType).send(text);
}
