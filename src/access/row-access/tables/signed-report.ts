import type { Matrix } from '../declaration.ts';
import { paperScan, signedPdf } from '../world/signed-reports.ts';
import { supporters } from './family.ts';

/** A month's report as it was signed: for whoever serves the family now, their manager and the family. */
export const signedReportTables = {
  signed_reports: {
    columns: {
      insert: [
        ...['id', 'family_id', 'engagement_id', 'month', 'language', 'template_version', 'data', 'pdf'],
        ...['sha256', 'author_id', 'signed_on', 'way', 'family_signed_name', 'family_signed_on'],
        ...['scan_id', 'scan_type', 'scan_size', 'scan_sha256', 'scan_key', 'scan_sealed', 'brought_by'],
      ],
      update: ['family_signed_by', 'family_signed_name', 'family_signed_on'],
    },
    read: {
      fosterMentoring: ['mentor', 'manager', 'parent'],
      guardianOver: ['manager', 'otherParent'],
      fosterSummer: [...supporters, 'manager', 'parent'],
      fosterWithAMonth: [...supporters, 'manager', 'parent', 'commissioner'],
      refusedInMay: ['colleague', 'manager', 'refusedParent'],
      // Of the provider that the family had then.
      movedThen: ['manager', 'movedParent'],
    },
    change: {
      set: `family_signed_by = coalesce(acting_membership(), author_id), family_signed_name = 'x', family_signed_on = '2024-12-01'`,
      by: {
        fosterMentoring: ['parent'],
        guardianOver: ['otherParent'],
        fosterSummer: ['parent'],
        fosterWithAMonth: ['parent'],
        refusedInMay: ['refusedParent'],
        movedThen: ['movedParent'],
      },
    },
    add: {
      ofOnesOwnMonth: {
        by: ['mentor'],
        row: (me, world) => ({
          family_id: world.id('families', 'foster'),
          engagement_id: world.id('engagements', 'fosterMentoring'),
          month: '2024-09',
          ...signedPdf,
          author_id: world.penName(me),
          signed_on: '2024-10-02',
        }),
      },
      inTheMentorsName: {
        by: ['mentor'],
        row: (_, world) => ({
          family_id: world.id('families', 'foster'),
          engagement_id: world.id('engagements', 'fosterMentoring'),
          month: '2024-09',
          ...signedPdf,
          author_id: world.penName('mentor'),
          signed_on: '2024-10-02',
        }),
      },
      // Of whom alone had a contact in that month.
      ofOnesOwnContacts: {
        by: ['supporter'],
        row: (me, world) => ({
          family_id: world.id('families', 'foster'),
          month: '2024-08',
          ...signedPdf,
          author_id: world.penName(me),
          signed_on: '2024-09-02',
        }),
      },
      inTheSupportersName: {
        by: ['supporter'],
        row: (_, world) => ({
          family_id: world.id('families', 'foster'),
          month: '2024-08',
          ...signedPdf,
          author_id: world.penName('supporter'),
          signed_on: '2024-09-02',
        }),
      },
      onPaper: {
        by: ['supporter', 'manager'],
        row: (me, world) => ({
          family_id: world.id('families', 'foster'),
          month: '2024-08',
          ...signedPdf,
          ...paperScan(),
          author_id: world.penName('supporter'),
          brought_by: world.penName(me),
        }),
      },
    },
  },
} satisfies Matrix;
