import type { MembershipRole } from '../../../database/tables.ts';
import { assigningTexts } from '../../../i18n/family-support/assigning.ts';
import { families as familyTexts } from '../../../i18n/family-support/families.ts';
import { openingTexts } from '../../../i18n/family-support/openings.ts';
import { overviewTexts } from '../../../i18n/family-support/overviews.ts';
import { planTexts } from '../../../i18n/family-support/plan.ts';
import { proposalTexts } from '../../../i18n/family-support/proposals.ts';
import { balanceTexts } from '../../../i18n/meetings/balance.ts';
import { meetingTexts } from '../../../i18n/meetings/pages.ts';
import { monthReportTexts } from '../../../i18n/months/month-report.ts';
import { documentTexts } from '../../../i18n/papers/documents.ts';
import { teamTexts } from '../../../i18n/people/team.ts';
import { referralTexts } from '../../../i18n/referrals/pages.ts';
import { requestTexts } from '../../../i18n/referrals/requests.ts';
import type { Language } from '../../../i18n/texts.ts';
import { Tabs } from '../../ui/index.ts';

/** A page about one family, beside its file. */
interface FamilyPlace {
  /** Its address, below the family's own; empty for the file itself. */
  readonly end: string;
  /** Who is led there: nobody to whom the page is closed. */
  readonly roles: readonly MembershipRole[];
  readonly label: (language: Language) => string;
  /** Not there for a family that refused its municipality (TK 2.1.3.6.4). */
  readonly ofMunicipality?: true;
}

const places: readonly FamilyPlace[] = [
  {
    end: '',
    roles: [
      'family_supporter',
      'project_manager',
      'child_protection_worker',
      'commissioner_officer',
      'family_member',
    ],
    label: (language) => familyTexts[language].file,
  },
  {
    end: '/plan',
    roles: ['family_supporter', 'project_manager', 'family_member'],
    label: (language) => planTexts[language].tab,
  },
  {
    end: '/documents',
    roles: [
      'family_supporter',
      'project_manager',
      'child_protection_worker',
      'commissioner_officer',
      'family_member',
    ],
    label: (language) => documentTexts[language].title,
  },
  {
    end: '/overviews',
    roles: [
      'family_supporter',
      'project_manager',
      'child_protection_worker',
      'commissioner_officer',
      'family_member',
    ],
    label: (language) => overviewTexts[language].tab,
    ofMunicipality: true,
  },
  {
    end: '/requests',
    roles: ['family_member'],
    label: (language) => requestTexts[language].tab,
  },
  {
    end: '/care',
    roles: ['commissioner_officer'],
    label: (language) => teamTexts[language].care,
  },
  {
    end: '/referral',
    roles: ['family_supporter', 'project_manager', 'commissioner_officer'],
    label: (language) => referralTexts[language].content,
  },
  {
    end: '/supporters',
    roles: ['project_manager'],
    label: (language) => assigningTexts[language].tab,
  },
  {
    end: '/proposals',
    roles: ['family_supporter', 'project_manager', 'family_member'],
    label: (language) => proposalTexts[language].tab,
  },
  {
    end: '/meetings',
    roles: ['family_supporter', 'project_manager', 'family_member'],
    label: (language) => meetingTexts[language].tab,
  },
  {
    end: '/balance',
    roles: ['family_supporter', 'project_manager', 'commissioner_officer', 'family_member'],
    label: (language) => balanceTexts[language].tab,
  },
  {
    end: '/month-report',
    roles: ['family_supporter', 'project_manager'],
    label: (language) => monthReportTexts[language].title,
  },
  {
    end: '/opened',
    roles: ['family_member'],
    label: (language) => openingTexts[language].tab,
  },
];

/** Leads between the pages of one family; nothing where there is but one for this reader. */
export function FamilyPlaces(props: {
  readonly familyId: string;
  readonly role: MembershipRole;
  /** The `end` of the page that shows it. */
  readonly current: string;
  readonly language: Language;
  readonly municipalityInvolved: boolean;
}) {
  const open = places.filter(
    ({ roles, ofMunicipality }) =>
      roles.includes(props.role) && (ofMunicipality === undefined || props.municipalityInvolved),
  );
  if (open.length < 2) return null;
  return (
    <Tabs
      label={familyTexts[props.language].places}
      tabs={open.map(({ end, label }) => ({
        href: `/families/${props.familyId}${end}`,
        label: label(props.language),
        current: end === props.current,
      }))}
    />
  );
}
