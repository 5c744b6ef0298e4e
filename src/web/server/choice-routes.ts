import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { isLanguage } from '../../i18n/texts.ts';
import { localPath } from '../../identity/local-path.ts';
import { type Fields, one, parseFields } from '../registry/fields.ts';
import { themes } from '../ui/index.ts';
import type { Program } from './program.ts';
import { keepLanguage, keepTheme, secretOf } from './visitor.ts';

const fieldsOf = (request: FastifyRequest): Fields =>
  parseFields(typeof request.body === 'string' ? request.body : '');

/** Back to where the choice was made; a page that only a post shows leads to itself by GET. */
const backTo = (fields: Fields): string => localPath(one(fields, 'back')) ?? '/';

/** Language and appearance: small choices that anyone may make, signed in or not. */
export function addChoiceRoutes(server: FastifyInstance, program: Program): void {
  server.post('/language', async (request, reply) => {
    const fields = fieldsOf(request);
    const wanted = one(fields, 'language');
    if (isLanguage(wanted)) {
      keepLanguage(reply, program, wanted);
      const secret = secretOf(request, program);
      if (secret !== null) {
        await sql`select session_language(${secret}, ${wanted})`.execute(program.database.queries);
      }
    }
    return reply.redirect(backTo(fields), 303);
  });

  server.post('/theme', async (request, reply) => {
    const fields = fieldsOf(request);
    const wanted = themes.find((theme) => theme === one(fields, 'theme'));
    if (wanted !== undefined) keepTheme(reply, program, wanted);
    return reply.redirect(backTo(fields), 303);
  });
}
