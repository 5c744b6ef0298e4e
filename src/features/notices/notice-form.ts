import type { NoticeKind } from '../../database/tables/work.ts';

export const noticeKinds = [
  'worry',
  'obstacle',
  'overlap',
  'municipality',
] as const satisfies readonly NoticeKind[];
export const noticeLimit = 20_000;
export const answerLimit = 10_000;

export interface NoticeFields {
  readonly body: string;
  readonly children: readonly string[];
  readonly commissioner: boolean;
}

export interface NoticeInput {
  readonly body: string;
  readonly childIds: readonly string[];
  readonly toCommissioner: boolean;
}

export const noticeProblems = ['body-missing', 'body-too-long', 'children-missing'] as const;
export type NoticeProblem = (typeof noticeProblems)[number];

type Parsed =
  | { readonly ok: true; readonly value: NoticeInput }
  | {
      readonly ok: false;
      readonly problems: readonly { readonly field: keyof NoticeFields; readonly code: NoticeProblem }[];
    };

/** A worry names the child; with one in the family there is nothing to choose, and of one yet to come nobody is named. */
export function parseNotice(
  fields: NoticeFields,
  desk: {
    readonly kind: NoticeKind;
    readonly commissionerAlways: boolean;
    readonly about: { readonly children: readonly { readonly id: string }[] };
  },
): Parsed {
  const problems: { field: keyof NoticeFields; code: NoticeProblem }[] = [];
  const { children } = desk.about;
  const named = children.length === 1 ? children : children.filter(({ id }) => fields.children.includes(id));
  if (desk.kind === 'worry' && children.length > 0 && named.length === 0) {
    problems.push({ field: 'children', code: 'children-missing' });
  }
  const body = fields.body.trim();
  if (body === '') problems.push({ field: 'body', code: 'body-missing' });
  else if (body.length > noticeLimit) problems.push({ field: 'body', code: 'body-too-long' });
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    value: {
      body,
      childIds: desk.kind === 'worry' ? named.map(({ id }) => id) : [],
      toCommissioner: desk.commissionerAlways || fields.commissioner,
    },
  };
}
