import type { QueryExecutorProvider } from 'kysely';
import type { ReactNode } from 'react';
import type { ZodType } from 'zod';
import type { Actor, ActorTransaction } from '../../database/as-actor.ts';
import type { MembershipRole } from '../../database/tables.ts';
import type { Language } from '../../i18n/texts.ts';
import type { KeptMail } from '../../platform/mail/kept-mails.ts';
import type { CivilDate } from '../../rules/index.ts';
import type { Theme } from '../ui/index.ts';
import type { Fields } from './fields.ts';
import type { UploadedFile } from './multipart.ts';

/** A signed-in person in a role: what most pages ask for. */
export type RoleActor = Actor & { readonly membershipId: string; readonly role: MembershipRole };

/** What a page's load and post are handed. */
export interface Ask<P, Q, A = RoleActor> {
  readonly tx: ActorTransaction;
  readonly actor: A;
  readonly params: P;
  readonly query: Q;
  readonly today: CivilDate;
  readonly now: Date;
  readonly language: Language;
}

export interface Problem {
  /** The field it stands at; without one it is of the form as a whole. */
  readonly field?: string;
  /** A code that the page turns into a sentence. */
  readonly code: string;
}

/** How a form stands when its page is shown: fresh, or come back with what was typed. */
export interface FormState<Conflict = unknown> {
  /** What was typed, where the form comes back; null where it is fresh. */
  readonly fields: Fields | null;
  readonly problems: readonly Problem[];
  /** What someone else wrote meanwhile. */
  readonly conflict: Conflict | null;
  /** It comes back because its session had ended. */
  readonly restored: boolean;
  /** Fields of the mechanism that every form of the page sends along. */
  readonly hidden: Readonly<Record<string, string>>;
}

/** What is around a page and does not belong to it. */
export interface Frame {
  readonly language: Language;
  readonly today: CivilDate;
  readonly now: Date;
  /** Path and query of this page. */
  readonly url: URL;
  readonly actor: Actor | null;
  /** Sent along by every form, whatever it does. */
  readonly token: Readonly<Record<string, string>>;
  /** The name under which the browser keeps this person's unsent texts; null for a visitor. */
  readonly keeper: string | null;
  /** What has just been done, told once at the top. */
  readonly done: string | null;
  /** How many notifications wait unread for whoever acts; null where nobody counted. */
  readonly unread: number | null;
}

export interface View {
  readonly title: string;
  readonly body: ReactNode;
  /** Browser scripts that the page needs beside those of the frame. */
  readonly scripts?: readonly string[];
  readonly width?: 'narrow' | 'medium' | 'wide';
  /** The body is the whole page, bars and footer with it. */
  readonly bare?: boolean;
  /** Another language or appearance than the reader's own. */
  readonly language?: Language;
  readonly theme?: Theme;
  /** It shows what was sent in a form together with what is wrong with it. */
  readonly hasProblems?: boolean;
}

/** What a post came to. */
export type Outcome =
  /** Done: where to go, and what to tell there. */
  | { readonly kind: 'done'; readonly to: string; readonly tell?: string }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  | { readonly kind: 'conflict'; readonly conflict: unknown }
  /** Hidden or not there: the same answer. */
  | { readonly kind: 'nothing-there' };

/** Whose data a page or post concerns, for the audit. */
export interface Concern {
  readonly family?: string;
  readonly record?: string;
  /** The record itself says who reads it: they need not be told of the family. */
  readonly standsApart?: true;
}

/** What a post is handed beside the page's own. */
export interface Sent {
  readonly fields: Fields;
  /** The file that came with the form; null where there was none, or the page takes none. */
  readonly file: UploadedFile | null;
  /** What `prepare` made; null where there is nothing to make. */
  readonly prepared: unknown;
}

export interface PostDefinition<P, Q, A> {
  /** The audit's name of what is done. */
  readonly audit: string;
  /** One transaction, idempotent by the form's key; nothing of it stays unless the outcome is `done`. */
  act(ask: Ask<P, Q, A> & Sent): Promise<Outcome>;
  /**
   * What takes its time and asks the database nothing (a PDF) is made between a transaction that reads what it is made
   * of and the one in which the page acts. Acting reads again: what was prepared of other data is of no use.
   */
  readonly prepare?: Preparation<P, Q, A>;
  /**
   * Where the form stands, when that is another page: what is not carried out is kept for its writer there. Null where
   * the form does not say.
   */
  formAt?(fields: Fields): FormElsewhere | null;
  /** Takes one file with its form, of at most so many bytes. */
  readonly takesFile?: { readonly largest: number };
  /** Also answers scripts, with JSON, when they ask for it. */
  concerns(params: P): Concern;
}

/** A form as it will be shown again on its own page. */
export interface FormElsewhere {
  readonly address: string;
  readonly fields: Fields;
}

export interface Preparation<P, Q, A> {
  /** Null: there is nothing to make, or nothing there; acting will say why. */
  read(ask: Ask<P, Q, A> & { readonly fields: Fields }): Promise<(() => Promise<unknown>) | null>;
}

interface Common<P, Q> {
  readonly path: `/${string}`;
  /** The audit's name of reading it; personal pages leave a trace of every reading. */
  readonly audit: string;
  readonly params: ZodType<P>;
  readonly query: ZodType<Q>;
}

/** A page for people who hold one of the roles. */
export interface RolePage<P, Q, D> extends Common<P, Q> {
  readonly access: readonly MembershipRole[];
  /** Null: hidden, or not there. */
  load(ask: Ask<P, Q>): Promise<D | null>;
  concerns(data: D, params: P): Concern;
  view(data: D, frame: Frame & { actor: RoleActor }, form: FormState): View;
  readonly post?: PostDefinition<P, Q, RoleActor>;
}

/** A page for whoever is signed in, with a role or none. */
export interface PersonPage<P, Q, D> extends Common<P, Q> {
  readonly access: 'signed-in';
  load(ask: Ask<P, Q, Actor>): Promise<D | null>;
  concerns(data: D, params: P): Concern;
  view(data: D, frame: Frame & { actor: Actor }, form: FormState): View;
  readonly post?: PostDefinition<P, Q, Actor>;
}

/** A page for everyone; it holds nobody's data. */
export interface PublicPage<Q, D> {
  readonly path: `/${string}`;
  readonly audit: 'none';
  readonly access: 'everyone';
  readonly query: ZodType<Q>;
  readonly onlyInDemo?: boolean;
  load(ask: {
    readonly query: Q;
    readonly today: CivilDate;
    readonly language: Language;
    /** Runs what everybody may ask of the database, in nobody's name. */
    readonly anybody: QueryExecutorProvider;
    /** What the demonstration kept of what it would have sent; none elsewhere. */
    readonly keptMails: () => Promise<readonly KeptMail[]>;
  }): D | Promise<D>;
  view(data: D, frame: Frame): View;
}

/** Something a browser's script asks for, answered with JSON. */
export interface Endpoint<P, B, A = RoleActor> {
  readonly path: `/${string}`;
  readonly method: 'GET' | 'POST';
  readonly access: readonly MembershipRole[] | 'signed-in';
  readonly audit: string;
  readonly params: ZodType<P>;
  readonly body: ZodType<B>;
  handle(ask: Ask<P, Record<string, never>, A> & { readonly body: B }): Promise<object | null>;
  readonly writes: boolean;
}

/** A file as it goes out. */
export interface OutgoingFile {
  /** With its ending; in whatever letters. */
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** A large one that lies on the disk: what broke off on its way is gone on with (RFC 9110, ranges). */
export interface FileOnDisk {
  readonly name: string;
  readonly type: string;
  readonly path: string;
  readonly size: number;
  /** Of its bytes, in hexadecimal: whoever goes on knows by it that it is the same. */
  readonly sha256: string;
}

/** A file that people take with them: made when it is asked for, never shown inside a page. Its audit is an export. */
export interface FileDownload<P, Q, D> extends Common<P, Q> {
  readonly access: readonly MembershipRole[];
  /** Null: hidden, or not there. */
  load(ask: Ask<P, Q>): Promise<D | null>;
  concerns(data: D, params: P): Concern;
  /** Made when the transaction is over, from what was loaded and nothing else. */
  file(data: D, asked: { readonly query: Q }): Promise<OutgoingFile | FileOnDisk>;
}

// biome-ignore lint/suspicious/noExplicitAny: the registry holds pages of all shapes; each was checked where defined
export type AnyRolePage = RolePage<any, any, any>;
// biome-ignore lint/suspicious/noExplicitAny: as above
export type AnyPersonPage = PersonPage<any, any, any>;
// biome-ignore lint/suspicious/noExplicitAny: as above
export type AnyPublicPage = PublicPage<any, any>;
// biome-ignore lint/suspicious/noExplicitAny: as above
export type AnyEndpoint = Endpoint<any, any, any>;
// biome-ignore lint/suspicious/noExplicitAny: as above
export type AnyFile = FileDownload<any, any, any>;
export type AnyPage = AnyRolePage | AnyPersonPage | AnyPublicPage;

export const definePage = <P, Q, D>(page: RolePage<P, Q, D>): AnyRolePage => page;
export const definePersonPage = <P, Q, D>(page: PersonPage<P, Q, D>): AnyPersonPage => page;
export const definePublicPage = <Q, D>(page: PublicPage<Q, D>): AnyPublicPage => page;
export const defineEndpoint = <P, B>(endpoint: Endpoint<P, B>): AnyEndpoint => endpoint;
export const definePersonEndpoint = <P, B>(endpoint: Endpoint<P, B, Actor>): AnyEndpoint => endpoint;
export const defineFile = <P, Q, D>(file: FileDownload<P, Q, D>): AnyFile => file;

/** A page that was declared wrongly; the program does not start with it. */
export class UndeclaredPage extends Error {
  override readonly name = 'UndeclaredPage';
}

/**
 * What is declared, checked as a whole: unique paths, roles named, an audit name on all that holds people's data.
 * @throws UndeclaredPage
 */
export function checkRegistry(
  pages: readonly AnyPage[],
  endpoints: readonly AnyEndpoint[],
  files: readonly AnyFile[] = [],
): void {
  const seen = new Set<string>();
  const audits = new Set<string>();
  const refuse = (path: string, why: string) => {
    throw new UndeclaredPage(`${path}: ${why}`);
  };
  for (const declared of [...pages, ...endpoints, ...files]) {
    const { path, access, audit } = declared;
    const route = `${'method' in declared ? declared.method : 'GET'} ${path.replaceAll(/:\w+/g, ':')}`;
    if (seen.has(route)) refuse(path, 'is declared twice');
    seen.add(route);
    if (Array.isArray(access) && access.length === 0) refuse(path, 'names no role');
    if (access === 'everyone') {
      if (audit !== 'none') refuse(path, 'is for everyone and can have nothing to audit');
      continue;
    }
    const names = [audit, ...('post' in declared && declared.post ? [declared.post.audit] : [])];
    for (const name of names) {
      if (!/^[a-z]+(-[a-z]+)*$/.test(name ?? '')) refuse(path, 'has no audit name');
      if (audits.has(name)) refuse(path, `shares the audit name ${name}`);
      audits.add(name);
    }
  }
}
