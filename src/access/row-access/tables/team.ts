import type { ActorName } from '../cast.ts';
import { type Matrix, nobody } from '../declaration.ts';
import type { World } from '../world.ts';

const of = (who: ActorName, world: World) => ({
  membership_id: world.penName(who),
  provider_id: world.id('organisations', 'Tugipuu'),
});

const ofTugipuu = [
  'supporter',
  'formerSupporter',
  'newSupporter',
  'newSupporterWithWords',
  'colleague',
  'mentor',
  'psychologist',
  'groupLeader',
  'manager',
  'commissioner',
] as const satisfies readonly ActorName[];
const ofKaasteel = ['otherProvidersSupporter', 'otherManager', 'commissioner'] as const;

const training = (organiser: string, open: boolean) => (me: ActorName, world: World) => ({
  organiser_id: world.id('organisations', organiser),
  open_to_all: open,
  kind: 'supervision',
  title: 'x',
  held_on: '2025-03-03',
  begins_at: '10:00',
  ends_at: '11:00',
  place: 'x',
  register_by: '2025-03-01',
  made_by: world.penName(me),
});

/** The people of a provider and their training. */
export const teamTables = {
  qualifications: {
    columns: {
      insert: [
        ...[
          'id',
          'membership_id',
          'provider_id',
          'requirement',
          'title',
          'issuer',
          'got_on',
          'years',
          'file_id',
        ],
        ...['file_key', 'file_name', 'added_by', 'added_on'],
      ],
      update: ['withdrawn_on'],
    },
    // The mentor's were handed over with the request.
    read: { ofPsychologist: ['psychologist', 'manager'], ofMentor: ['mentor', 'manager', 'commissioner'] },
    change: {
      set: `withdrawn_on = '2024-12-01'`,
      by: { ofPsychologist: ['manager'], ofMentor: ['manager'] },
    },
    add: {
      ofThePsychologist: {
        by: ['manager'],
        row: (me, world) => ({
          ...of('psychologist', world),
          requirement: 'TK 2.5.7',
          title: 'x',
          added_by: world.penName(me),
          added_on: '2024-11-01',
        }),
      },
    },
  },

  evidence_files: {
    columns: {
      insert: ['id', 'membership_id', 'provider_id', 'type', 'size', 'sha256', 'sealed'],
      update: [],
    },
    read: { ofPsychologist: ['psychologist', 'manager'], ofMentor: ['mentor', 'manager', 'commissioner'] },
    change: { set: `type = 'changed'` },
    add: {
      ofThePsychologist: {
        by: ['manager'],
        row: (_, world) => ({
          ...of('psychologist', world),
          id: crypto.randomUUID(),
          type: 'application/pdf',
          size: 1,
          sha256: Buffer.alloc(32),
          sealed: Buffer.from('x'),
        }),
      },
    },
  },

  confirmations: {
    columns: {
      insert: [
        ...[
          'id',
          'membership_id',
          'provider_id',
          'basis',
          'asked_by',
          'asked_on',
          'asked_words',
          'handed_on',
        ],
        'handed_words',
      ],
      update: [
        ...['handed_on', 'handed_words', 'answer', 'answered_by', 'answered_name', 'answered_on'],
        ...['answer_reason', 'from_on', 'only_known', 'withdrawn_on'],
      ],
    },
    read: {
      asked: ['mentor', 'manager', 'commissioner'],
      answered: ['supporter', 'manager', 'commissioner'],
      demanded: ['groupLeader', 'manager', 'commissioner'],
    },
    // Once answered it stays; what was not handed over yet the commissioner cannot answer.
    change: {
      set: `handed_words = 'changed'`,
      by: { asked: ['manager', 'commissioner'], demanded: ['manager'] },
    },
    add: {
      askedOfThePsychologist: {
        by: ['manager'],
        row: (me, world) => ({
          ...of('psychologist', world),
          basis: 'added',
          asked_by: world.penName(me),
          asked_on: '2024-11-01',
          handed_on: '2024-11-01',
        }),
      },
      demandedOfThePsychologist: {
        by: ['commissioner'],
        row: (me, world) => ({
          ...of('psychologist', world),
          basis: 'evidence',
          asked_by: world.penName(me),
          asked_on: '2024-11-01',
        }),
      },
    },
  },

  absences: {
    columns: {
      insert: ['id', 'membership_id', 'provider_id', 'from_on', 'to_on', 'entered_by', 'entered_on'],
      update: ['to_on', 'cancelled_on'],
    },
    read: { ofSupporter: ['supporter', 'manager'] },
    change: { set: `to_on = '2025-01-20'`, by: { ofSupporter: ['manager'] } },
    add: {
      ofTheSupporter: {
        by: ['manager'],
        row: (me, world) => ({
          ...of('supporter', world),
          from_on: '2025-02-01',
          to_on: '2025-02-02',
          entered_by: world.penName(me),
          entered_on: '2024-11-01',
        }),
      },
    },
  },

  trainings: {
    columns: {
      insert: [
        ...['id', 'organiser_id', 'open_to_all', 'kind', 'title', 'about', 'held_on', 'begins_at', 'ends_at'],
        ...['place', 'roles', 'counties', 'places', 'register_by', 'made_by'],
      ],
      update: [
        ...[
          'kind',
          'title',
          'about',
          'held_on',
          'begins_at',
          'ends_at',
          'place',
          'roles',
          'counties',
          'places',
        ],
        ...['register_by', 'cancelled_on', 'cancel_reason', 'version'],
      ],
    },
    read: {
      ofCommissioner: [...ofTugipuu, 'otherProvidersSupporter', 'otherManager'],
      ofTugipuu,
      ofKaasteel,
    },
    change: {
      set: `about = 'changed'`,
      by: { ofCommissioner: ['commissioner'], ofTugipuu: ['manager'], ofKaasteel: ['otherManager'] },
    },
    add: {
      forAll: { by: ['commissioner'], row: training('commissioner', true) },
      forTheOwn: { by: ['manager'], row: training('Tugipuu', false) },
      ofAProviderForAll: { by: nobody, row: training('Tugipuu', true) },
    },
  },

  training_places: {
    columns: {
      insert: ['training_id', 'membership_id', 'provider_id', 'registered_on'],
      update: ['signed_off_on', 'attended'],
    },
    read: {
      supporterAtCommissioners: ['supporter', 'manager', 'commissioner'],
      mentorAtTugipuu: ['mentor', 'manager', 'commissioner'],
    },
    change: {
      set: `signed_off_on = '2024-12-01'`,
      by: {
        supporterAtCommissioners: ['supporter', 'manager', 'commissioner'],
        mentorAtTugipuu: ['mentor', 'manager'],
      },
    },
    add: {
      ofTheColleague: {
        by: ['colleague', 'manager'],
        row: (_, world) => ({
          ...of('colleague', world),
          training_id: world.id('trainings', 'ofCommissioner'),
          registered_on: '2024-11-01',
        }),
      },
    },
  },

  outside_trainings: {
    columns: {
      insert: [
        ...['id', 'membership_id', 'provider_id', 'kind', 'title', 'organiser', 'held_on', 'hours'],
        'added_on',
      ],
      update: ['removed_on'],
    },
    read: { ofSupporter: ['supporter', 'manager', 'commissioner'] },
    change: { set: `removed_on = '2024-12-01'`, by: { ofSupporter: ['supporter', 'manager'] } },
    add: {
      ofTheSupporter: {
        by: ['supporter', 'manager'],
        row: (_, world) => ({
          ...of('supporter', world),
          kind: 'training',
          title: 'x',
          held_on: '2024-05-01',
          added_on: '2024-05-02',
        }),
      },
    },
  },
} satisfies Matrix;
