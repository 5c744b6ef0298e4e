import type { ReactElement } from 'react';
import type { ChildInFamily, FamilyFile } from '../../../features/families/family-file.ts';
import { families as familyTexts } from '../../../i18n/family-support/families.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { teamTexts } from '../../../i18n/people/team.ts';
import type { Language } from '../../../i18n/texts.ts';
import { Card, DescriptionList } from '../../ui/index.ts';

interface Props {
  readonly file: FamilyFile;
  readonly language: Language;
}

/** What is known of a child's stay, in one line. */
function stayOf(child: ChildInFamily, language: Language): string {
  const t = familyTexts[language];
  const day = (text: typeof t.arrived, date: ChildInFamily['arrived']) =>
    date === null ? '' : text(formatDate(date, language));
  const parts = [
    day(t.born, child.born),
    child.arrived === null ? day(t.expected, child.expected) : day(t.arrived, child.arrived),
    day(t.left, child.left),
  ];
  return parts.filter(Boolean).join(', ');
}

/** The children who came to the family, and those who live in it. */
export function WhoIsWho({ file, language }: Props): ReactElement {
  const t = familyTexts[language];
  return (
    <Card title={t.whoIsWho}>
      <ul className="people">
        {file.children.map((child) => (
          <li key={child.id}>
            <strong>{child.name}</strong>
            <span className="quiet">{[t.child, stayOf(child, language)].join(' · ')}</span>
          </li>
        ))}
        {file.people.map((person) => (
          <li key={person.id}>
            <strong>{person.name}</strong>
            <span className="quiet">{t[person.relation]}</span>
            {person.phone !== '' && (
              <a href={`tel:${person.phone.replaceAll(/[^\d+]/g, '')}`}>{person.phone}</a>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** TK 0.2: who supports the family, since when, and why it changed. */
export function SupportersCard({
  file,
  own,
  language,
}: Props & { readonly own: boolean }): ReactElement | null {
  const t = familyTexts[language];
  if (file.supporters.length === 0) return null;
  return (
    <Card title={t.supporter}>
      <ul className="people">
        {file.supporters.map((support) => (
          <li key={support.id}>
            <strong>{support.name}</strong>
            <span className="quiet">
              {support.to === null
                ? t.since(formatDate(support.from, language))
                : t.fromTo(formatDate(support.from, language), formatDate(support.to, language))}
              {support.reason === 'first' ? '' : ` · ${t[support.reason]}`}
            </span>
          </li>
        ))}
      </ul>
      {own && <a href={`/families/${file.id}/supporter-wish`}>{teamTexts[language].wishTitle}</a>}
    </Card>
  );
}

export function ContactDetails({ file, language }: Props): ReactElement {
  const t = familyTexts[language];
  const link = (href: string, text: string) => <a href={href}>{text}</a>;
  const items = [
    { term: t.address, description: file.address || t.none },
    {
      term: t.phone,
      description:
        file.phone === '' ? t.none : link(`tel:${file.phone.replaceAll(/[^\d+]/g, '')}`, file.phone),
    },
    { term: t.email, description: file.email === '' ? t.none : link(`mailto:${file.email}`, file.email) },
    { term: t.language, description: t[file.language] },
  ];
  return (
    <Card title={t.contactData}>
      <DescriptionList items={items} />
    </Card>
  );
}
