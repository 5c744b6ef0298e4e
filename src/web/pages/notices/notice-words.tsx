import type { ReactElement } from 'react';
import type { NoticeAbout } from '../../../features/notices/notice-desk.ts';
import { noticeKinds } from '../../../features/notices/notice-form.ts';
import { noticeTexts } from '../../../i18n/family-support/notices.ts';
import { formatDate } from '../../../i18n/formats.ts';
import type { Language } from '../../../i18n/texts.ts';
import { Card, DescriptionList } from '../../ui/index.ts';

/** A code's sentence, for the summary and at the field. */
export const sayNoticeProblem =
  (language: Language) =>
  (code: string): string => {
    const words: Readonly<Record<string, unknown>> = noticeTexts[language];
    const sentence = words[code];
    return typeof sentence === 'string' ? sentence : noticeTexts[language].stale;
  };

/** To whom a notice goes, and what of the family goes with it. */
export function AboutList(props: {
  readonly about: NoticeAbout;
  readonly to: readonly string[];
  readonly language: Language;
}): ReactElement {
  const { about, to, language } = props;
  const t = noticeTexts[language];
  const items = [
    { term: t.toWhom, description: to.join('; ') },
    { term: t.family, description: about.family },
    { term: t.caseNumber, description: about.caseNumber },
    { term: t.address, description: about.address ?? '' },
    { term: t.phone, description: about.phone ?? '' },
    ...about.children.map((child) => ({
      key: child.id,
      term: t.child,
      description: child.born === null ? child.name : t.born(child.name, formatDate(child.born, language)),
    })),
  ];
  return <DescriptionList items={items.filter(({ description }) => description)} />;
}

/** TK 0.5: from any record of a family it is one step to tell of a worry, and of what else is told at once. */
export function TellLinks(props: { readonly familyId: string; readonly language: Language }): ReactElement {
  const t = noticeTexts[props.language];
  return (
    <Card title={t.tell}>
      <ul className="plain-list">
        {noticeKinds.map((kind) => (
          <li key={kind}>
            <a href={`/families/${props.familyId}/notices/new?kind=${kind}`}>{t[kind]}</a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
