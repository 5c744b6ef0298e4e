import { sql } from 'kysely';
import { z } from 'zod';
import type { Actor, ActorTransaction } from '../../database/as-actor.ts';
import { isLanguage, type Language } from '../../i18n/texts.ts';

/** Where and when a person is sent mail. */
export interface MailSettings {
  readonly email: string;
  readonly confirmedAt: Date | null;
  readonly tellsWaiting: boolean;
  /** The hour in Estonia; null where there is no digest. */
  readonly digestHour: number | null;
  readonly language: Language;
  /** The server said that nobody receives mail there. */
  readonly refusedAt: Date | null;
}

export const usualHour = 7;

/** One's own settings; the usual ones, without an address, where none were kept. */
export async function ownMailSettings(tx: ActorTransaction, actor: Actor): Promise<MailSettings> {
  const row = await tx
    .selectFrom('mail_settings')
    .select(['email', 'confirmed_at', 'tells_waiting', 'digest_hour', 'language', 'refused_at'])
    .where('person_id', '=', actor.personId)
    .executeTakeFirst();
  const language = isLanguage(actor.language) ? actor.language : 'et';
  if (row === undefined) {
    return {
      email: '',
      confirmedAt: null,
      tellsWaiting: true,
      digestHour: usualHour,
      language,
      refusedAt: null,
    };
  }
  return {
    email: row.email,
    confirmedAt: row.confirmed_at,
    tellsWaiting: row.tells_waiting,
    digestHour: row.digest_hour,
    language: row.language,
    refusedAt: row.refused_at,
  };
}

export interface MailWish {
  readonly email: string;
  readonly tellsWaiting: boolean;
  readonly digestHour: number | null;
  readonly language: Language;
}

export type MailProblem = 'email-form' | 'hour-form' | 'language-form';

const hour = z.coerce.number().int().min(0).max(23);

/** Reads what was typed: a wish, or every problem at once. */
export function parseMailWish(typed: {
  readonly email: string;
  readonly waiting: string;
  readonly digest: string;
  readonly language: string;
}): { wish: MailWish } | { problems: { field: string; code: MailProblem }[] } {
  const problems: { field: string; code: MailProblem }[] = [];
  const email = typed.email.trim();
  if (email !== '' && (email.length > 254 || !z.email().safeParse(email).success)) {
    problems.push({ field: 'email', code: 'email-form' });
  }
  const chosen = typed.digest === 'off' ? null : hour.safeParse(typed.digest).data;
  if (chosen === undefined || typed.digest === '') problems.push({ field: 'digest', code: 'hour-form' });
  const { language } = typed;
  if (!isLanguage(language)) problems.push({ field: 'language', code: 'language-form' });
  if (problems.length > 0 || chosen === undefined || !isLanguage(language)) return { problems };
  return { wish: { email, tellsWaiting: typed.waiting === 'yes', digestHour: chosen, language } };
}

export type Kept = 'kept' | 'code-sent' | 'too-many';

/**
 * Keeps one's own settings; an address that is new is sent a code.
 * @param again whether the code of an unconfirmed address is to be sent anew
 */
export async function keepMailSettings(
  tx: ActorTransaction,
  { email, tellsWaiting, digestHour, language }: MailWish,
  again: boolean,
  now: Date,
): Promise<Kept> {
  const { rows } = await sql<{ kept: Kept }>`
    select keep_mail_settings(${email}, ${tellsWaiting}, ${digestHour}::integer, ${language}, ${again}, ${now}) as kept`.execute(
    tx,
  );
  return rows[0]?.kept ?? 'kept';
}

/** Confirms one's address by the code that was sent there. */
export async function confirmMailAddress(
  tx: ActorTransaction,
  code: string,
  now: Date,
): Promise<'confirmed' | 'wrong' | 'spent'> {
  const given = code.replaceAll(/\s/g, '');
  const { rows } = await sql<{ answer: 'confirmed' | 'wrong' | 'spent' }>`
    select confirm_mail_address(${given}, ${now}) as answer`.execute(tx);
  return rows[0]?.answer ?? 'spent';
}
