import { type Matrix, nobody } from '../declaration.ts';
import { supporters } from './family.ts';

/** That a family is served and when: by whom, for whose supporters, managers and members, and the commissioner. */
const whoSees = {
  fosterMentoring: [...supporters, 'mentor', 'manager', 'commissioner', 'parent'],
  fosterCounselling: [...supporters, 'psychologist', 'manager', 'commissioner', 'parent'],
  refusedMentoring: ['colleague', 'mentor', 'manager', 'commissioner', 'refusedParent'],
  // Nothing is owed any more.
  guardianOver: ['colleague', 'manager', 'commissioner', 'otherParent'],
  // Given by the provider that the family had then.
  movedThen: ['manager', 'commissioner', 'movedParent'],
} as const;

/** What a month's report says, and for the history, without the family. */
const whoReports = {
  fosterMentoring: ['mentor', 'manager'],
  fosterCounselling: ['psychologist', 'manager'],
  refusedMentoring: ['mentor', 'manager'],
  guardianOver: ['manager'],
  movedThen: ['manager'],
} as const;

export const meetingTables = {
  service_wishes: {
    columns: {
      insert: ['id', 'family_id', 'service', 'source', 'author_id', 'informed_on', 'words'],
      update: ['outcome', 'closed_on', 'closed_by', 'answer', 'version'],
    },
    read: {
      fosterOwn: ['manager', 'parent'],
      fosterTaken: ['supporter', 'manager', 'parent'],
      refusedOwn: ['manager', 'refusedParent'],
    },
    change: {
      set: `outcome = 'declined', closed_on = '2024-12-01', closed_by = author_id`,
      by: { fosterOwn: ['manager'], fosterTaken: ['manager'], refusedOwn: ['manager'] },
    },
    add: {
      // Said by the family itself, or told to the manager.
      ofTheFamily: {
        by: ['manager', 'parent'],
        row: (me, world) => ({
          family_id: world.id('families', 'foster'),
          service: 'counselling',
          source: 'family',
          author_id: world.penName(me),
          informed_on: '2024-11-01',
        }),
      },
      bySupporters: {
        by: supporters,
        row: (me, world) => ({
          family_id: world.id('families', 'foster'),
          service: 'counselling',
          source: 'supporter',
          author_id: world.penName(me),
          informed_on: '2024-11-01',
        }),
      },
      byTheManager: {
        by: ['manager'],
        row: (me, world) => ({
          family_id: world.id('families', 'foster'),
          service: 'counselling',
          source: 'referral',
          author_id: world.penName(me),
          informed_on: '2024-11-01',
        }),
      },
    },
  },

  engagements: {
    columns: {
      insert: [
        ...['id', 'family_id', 'service', 'edition', 'membership_id', 'wish_id', 'basis', 'informed_on'],
        ...['began_on', 'given_by', 'provider_id'],
      ],
      update: ['contacted_on', 'ended_on', 'ending', 'ending_reason', 'reads_until', 'version'],
    },
    read: whoSees,
    change: {
      set: `contacted_on = '2024-08-06'`,
      by: {
        fosterMentoring: ['mentor', 'manager'],
        fosterCounselling: ['psychologist', 'manager'],
        refusedMentoring: ['mentor', 'manager'],
        guardianOver: ['manager'],
        movedThen: ['manager'],
      },
    },
    add: {
      toTheGuardianFamily: {
        by: ['manager'],
        row: (me, world) => ({
          family_id: world.id('families', 'guardian'),
          service: 'mentoring',
          edition: '2024-2025',
          membership_id: world.penName('mentor'),
          basis: 'family',
          informed_on: '2024-11-01',
          began_on: '2024-11-01',
          given_by: world.penName(me),
          provider_id: world.id('organisations', 'Tugipuu'),
        }),
      },
      toAnotherProvidersFamily: {
        by: nobody,
        row: (me, world) => ({
          family_id: world.id('families', 'moved'),
          service: 'mentoring',
          edition: '2024-2025',
          membership_id: world.penName('mentor'),
          basis: 'family',
          informed_on: '2024-11-01',
          began_on: '2024-11-01',
          given_by: world.penName(me),
          provider_id: world.id('organisations', 'Tugipuu'),
        }),
      },
    },
  },

  appointments: {
    columns: {
      insert: [
        ...[
          'id',
          'engagement_id',
          'family_id',
          'basis',
          'starts_on',
          'starts_at',
          'minutes',
          'form',
          'place',
        ],
        ...['participants', 'remote_agreed_on', 'remote_means', 'remote_worked', 'state', 'cancelled_by'],
      ],
      update: [
        ...[
          'basis',
          'starts_on',
          'starts_at',
          'minutes',
          'form',
          'place',
          'participants',
          'remote_agreed_on',
        ],
        ...['remote_means', 'remote_worked', 'state', 'cancelled_by', 'cancel_asked_on', 'withdrawn_at'],
        'version',
      ],
    },
    read: { ...whoSees, fosterBooked: whoSees.fosterMentoring },
    change: {
      set: 'minutes = 61',
      by: {
        fosterMentoring: ['mentor'],
        fosterBooked: ['mentor'],
        fosterCounselling: ['psychologist'],
        refusedMentoring: ['mentor'],
      },
    },
    add: {
      inTheMentorsEngagement: {
        by: ['mentor'],
        row: (_, world) => ({
          engagement_id: world.id('engagements', 'fosterMentoring'),
          family_id: world.id('families', 'foster'),
          basis: 'regular',
          starts_on: '2024-12-05',
          starts_at: '10:00',
          minutes: 60,
          form: 'in-person',
        }),
      },
      inOneThatIsOver: {
        by: nobody,
        row: (_, world) => ({
          engagement_id: world.id('engagements', 'guardianOver'),
          family_id: world.id('families', 'guardian'),
          basis: 'regular',
          starts_on: '2024-12-05',
          starts_at: '10:00',
          minutes: 60,
          form: 'in-person',
        }),
      },
    },
  },

  appointment_topics: {
    columns: {
      insert: ['appointment_id', 'family_id', 'kinds', 'topics', 'next_step'],
      update: ['kinds', 'topics', 'next_step'],
    },
    read: {
      fosterMentoring: [...whoReports.fosterMentoring, 'parent'],
      fosterCounselling: [...whoReports.fosterCounselling, 'parent'],
      refusedMentoring: [...whoReports.refusedMentoring, 'refusedParent'],
      guardianOver: [...whoReports.guardianOver, 'otherParent'],
      movedThen: [...whoReports.movedThen, 'movedParent'],
    },
    change: {
      set: `topics = 'changed'`,
      by: {
        fosterMentoring: ['mentor'],
        fosterCounselling: ['psychologist'],
        refusedMentoring: ['mentor'],
      },
    },
    add: {
      toABookedMeeting: {
        by: ['mentor'],
        row: (_, world) => ({
          appointment_id: world.id('appointments', 'fosterBooked'),
          family_id: world.id('families', 'foster'),
          topics: 'kool',
        }),
      },
    },
  },

  appointment_notes: {
    columns: { insert: ['appointment_id', 'version', 'family_id', 'author_id', 'body'], update: [] },
    read: {
      fosterMentoring: ['mentor', 'manager'],
      // A psychologist's alone.
      fosterCounselling: ['psychologist'],
      refusedMentoring: ['mentor', 'manager'],
      guardianOver: nobody,
      movedThen: ['manager'],
    },
    change: { set: `body = 'changed'` },
    add: {
      toOnesOwnMeeting: {
        by: ['psychologist'],
        row: (me, world) => ({
          appointment_id: world.id('appointments', 'fosterCounselling'),
          version: 2,
          family_id: world.id('families', 'foster'),
          author_id: world.penName(me),
          body: 'uus',
        }),
      },
      inThePsychologistsName: {
        by: ['psychologist'],
        row: (_, world) => ({
          appointment_id: world.id('appointments', 'fosterCounselling'),
          version: 2,
          family_id: world.id('families', 'foster'),
          author_id: world.penName('psychologist'),
          body: 'uus',
        }),
      },
    },
  },

  appointment_revisions: {
    columns: {
      insert: ['appointment_id', 'version', 'family_id', 'author_id', 'change', 'reason', 'facts'],
      update: [],
    },
    read: whoReports,
    change: { set: `reason = 'changed'` },
    add: {
      toOnesOwnMeeting: {
        by: ['mentor'],
        row: (me, world) => ({
          appointment_id: world.id('appointments', 'fosterMentoring'),
          version: 2,
          family_id: world.id('families', 'foster'),
          author_id: world.penName(me),
          change: 'changed',
          facts: {},
        }),
      },
    },
  },

  extra_sessions: {
    columns: {
      insert: ['id', 'family_id', 'engagement_id', 'year', 'asked', 'author_id', 'asked_on', 'reasons'],
      update: ['answer', 'granted', 'answered_by', 'answered_name', 'answered_on', 'answer_reason'],
    },
    read: {
      asked: ['psychologist', 'manager', 'commissioner'],
      answered: ['psychologist', 'manager', 'commissioner'],
    },
    // Once answered it stays.
    change: {
      set: `answer = 'approved', granted = 1, answered_by = author_id, answered_name = 'x', answered_on = '2024-12-01'`,
      by: { asked: ['commissioner'] },
    },
    add: {
      byWhoCounsels: {
        by: ['psychologist'],
        row: (me, world) => ({
          family_id: world.id('families', 'foster'),
          engagement_id: world.id('engagements', 'fosterCounselling'),
          year: 2026,
          asked: 2,
          author_id: world.penName(me),
          asked_on: '2024-11-01',
          reasons: 'x',
        }),
      },
    },
  },
} satisfies Matrix;
