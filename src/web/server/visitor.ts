import type { FastifyReply, FastifyRequest } from 'fastify';
import { isLanguage, type Language } from '../../i18n/texts.ts';
import { isSessionSecret, sessionCookie } from '../../identity/session-secret.ts';
import { type Theme, themes } from '../ui/index.ts';
import { isSecure, type Program } from './program.ts';

const languageCookie = 'tugiring_language';
const themeCookie = 'tugiring_theme';
const year = 365 * 24 * 60 * 60;

/** The secret that the browser holds, where it has the form of one; whether its session lasts is the database's to say. */
export function secretOf(request: FastifyRequest, program: Program): string | null {
  const text = request.cookies[sessionCookie({ secure: isSecure(program) }).name];
  return isSessionSecret(text) ? text : null;
}

export function keepSecret(reply: FastifyReply, program: Program, secret: string): void {
  const { name, attributes } = sessionCookie({ secure: isSecure(program) });
  reply.setCookie(name, secret, attributes);
}

/** The language of someone who is not signed in: chosen before, or the first that the browser asks for. */
export function visitorLanguage(request: FastifyRequest): Language {
  const chosen = request.cookies[languageCookie];
  if (isLanguage(chosen)) return chosen;
  const asked = request.headers['accept-language'] ?? '';
  const first = asked
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find(isLanguage);
  return first ?? 'et';
}

export function keepLanguage(reply: FastifyReply, program: Program, language: Language): void {
  reply.setCookie(languageCookie, language, {
    path: '/',
    sameSite: 'lax',
    httpOnly: true,
    secure: isSecure(program),
    maxAge: year,
  });
}

export function themeOf(request: FastifyRequest): Theme {
  const chosen = request.cookies[themeCookie];
  return themes.find((theme) => theme === chosen) ?? 'auto';
}

export function keepTheme(reply: FastifyReply, program: Program, theme: Theme): void {
  reply.setCookie(themeCookie, theme, {
    path: '/',
    sameSite: 'lax',
    httpOnly: true,
    secure: isSecure(program),
    maxAge: year,
  });
}
