import type { FastifyInstance } from 'fastify';
import type { Actor } from '../../database/as-actor.ts';
import type { AnyPublicPage } from '../registry/page.ts';
import { actorOrNull, showPublicPage } from './get-page.ts';
import type { Program } from './program.ts';
import { secretOf } from './visitor.ts';

/** Where the acting role's work begins. */
export function workspaceOf(actor: Actor): string {
  switch (actor.role) {
    case null:
      return '/no-role';
    case 'family_supporter':
      return '/today';
    case 'family_member':
      return `/families/${actor.familyId}`;
    case 'mentor':
    case 'psychologist':
    case 'supervisor':
      return '/meetings';
    case 'group_leader':
      return '/groups';
    default:
      return '/families';
  }
}

/** The front page: the workspace for whoever is signed in, the welcome for everyone else. */
export function homeRoute(welcome: AnyPublicPage) {
  return (server: FastifyInstance, program: Program): void => {
    server.get('/', async (request, reply) => {
      const secret = secretOf(request, program);
      const actor = secret === null ? null : await actorOrNull(program, secret);
      return actor === null
        ? showPublicPage(welcome, request, reply, program)
        : reply.redirect(workspaceOf(actor), 303);
    });
  };
}
