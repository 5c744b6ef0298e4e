import { z } from 'zod';
import type { MembershipRole } from '../../../database/tables.ts';
import { type FamilyFile, familyFile } from '../../../features/families/family-file.ts';
import { isOfPresent } from '../../../features/standing/what-matters.ts';
import { demandTexts } from '../../../i18n/family-support/demands.ts';
import { families as familyTexts } from '../../../i18n/family-support/families.ts';
import { noticeTexts } from '../../../i18n/family-support/notices.ts';
import { frame as frameTexts } from '../../../i18n/frame.ts';
import { referralForm } from '../../../i18n/referrals/form.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { CivilDate } from '../../../rules/index.ts';
import { definePage } from '../../registry/page.ts';
import {
  Breadcrumb,
  Card,
  LinkButton,
  Notification,
  PageTitle,
  Status,
  Tag,
  WithAside,
} from '../../ui/index.ts';
import { TellLinks } from '../notices/notice-words.tsx';
import { oneId, pageNumber } from '../params.ts';
import { ContactTimeline } from './contact-timeline.tsx';
import { ContactDetails, SupportersCard, WhoIsWho } from './family-people.tsx';
import { FamilyPlaces } from './family-places.tsx';
import { ServicesCard } from './family-services.tsx';
import { ObligationList } from './obligation-list.tsx';

/** A family's file: who is who, what it has, how its rhythm stands, what was done. */
export const familyPage = definePage({
  path: '/families/:id',
  access: [
    'family_supporter',
    'project_manager',
    'child_protection_worker',
    'commissioner_officer',
    'family_member',
  ],
  audit: 'read-family',
  params: oneId,
  query: z.object({ page: pageNumber }),
  load: ({ tx, actor, params, query, today }) => familyFile(tx, actor, params.id, query.page, today),
  concerns: (file) => ({ family: file.id }),
  view(file, { language, today, actor }) {
    const own = actor.role === 'family_member';
    return {
      title: file.name,
      width: 'wide',
      body: <File file={file} today={today} language={language} own={own} role={actor.role} />,
    };
  },
});

interface FileProps {
  readonly file: FamilyFile;
  readonly today: CivilDate;
  readonly language: Language;
  /** The family reads its own. */
  readonly own: boolean;
  readonly role: MembershipRole;
}

function File({ file, today, language, own, role }: FileProps) {
  const t = familyTexts[language];
  const obligations = file.standing?.answer.obligations.filter((one) => isOfPresent(one, today)) ?? [];
  return (
    <>
      {!own && (
        <Breadcrumb
          language={language}
          trail={[{ label: frameTexts[language].families, href: '/families' }, { label: file.name }]}
        />
      )}
      <PageTitle
        title={file.name}
        eyebrow={file.caseNumber}
        status={
          <>
            <Tag tone="info">{t[file.kind]}</Tag>
            {file.language === 'ru' && <Tag tone="info">{t.ru}</Tag>}
          </>
        }
        actions={
          <>
            {(role === 'family_supporter' || role === 'project_manager') && (
              <LinkButton href={`/families/${file.id}/notices/new?kind=worry`} icon="warning">
                {noticeTexts[language].worry}
              </LinkButton>
            )}
            {role === 'commissioner_officer' && file.services.some(({ kind }) => kind === 'needs-based') && (
              <LinkButton href={`/families/${file.id}/summaries`} icon="document">
                {demandTexts[language].demand}
              </LinkButton>
            )}
            {file.mayLog !== null && (
              <LinkButton
                href={`/families/${file.id}/contacts/new`}
                variant={file.mayLog === 'now' ? 'primary' : 'secondary'}
                icon="plus"
              >
                {file.mayLog === 'now' ? t.log : t.logLate}
              </LinkButton>
            )}
            {role === 'child_protection_worker' && (
              <LinkButton href={`/referrals/new?family=${file.id}`} icon="send">
                {referralForm[language].title}
              </LinkButton>
            )}
          </>
        }
      />
      <FamilyPlaces
        familyId={file.id}
        role={role}
        current=""
        language={language}
        municipalityInvolved={file.municipalityInvolved}
      />
      {!file.municipalityInvolved && (
        <Notification language={language} tone="warning" title={t.notInvolved} />
      )}
      <WithAside
        asideLabel={t.whoIsWho}
        aside={
          <>
            <WhoIsWho file={file} language={language} />
            <SupportersCard file={file} own={own} language={language} />
            <ContactDetails file={file} language={language} />
            {(role === 'family_supporter' || role === 'project_manager') && (
              <TellLinks familyId={file.id} language={language} />
            )}
          </>
        }
      >
        {file.standing !== null && (
          <Card title={t.openNow}>
            {obligations.length === 0 ? (
              <p>{t.openNowEmpty}</p>
            ) : (
              <ObligationList obligations={obligations} today={today} language={language} />
            )}
          </Card>
        )}
        <ServicesCard
          file={file}
          today={today}
          language={language}
          entersPeriods={role === 'commissioner_officer'}
        />
        <Goals file={file} language={language} />
        {file.standing !== null && <ContactTimeline file={file} language={language} />}
      </WithAside>
    </>
  );
}

const goalTones = { open: 'info', reached: 'success', dropped: 'neutral' } as const;

function Goals({ file, language }: Pick<FileProps, 'file' | 'language'>) {
  const t = familyTexts[language];
  if (file.standing === null) return null;
  return (
    <Card title={t.goals}>
      {file.goals.length === 0 ? (
        <p>{t.goalsEmpty}</p>
      ) : (
        <ul className="plain-list">
          {file.goals.map((goal) => (
            <li key={goal.id} className="spread">
              <span>{goal.title}</span>
              <Status tone={goalTones[goal.state]}>{t[goal.state]}</Status>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
