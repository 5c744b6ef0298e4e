import type { Page } from '@playwright/test';
import { asSystem } from '../database.ts';
import { ownFamily, type State, supporter } from './state.ts';

const mentor = 'Urve Kadakmets';
const psychologist = 'Marina Rjabtsova';
const manager = 'Meelis Kuusemets';
const officer = 'Ragne Lepamaa';
const parent = 'Tiina Rohtla';

const at = (path: string) => (page: Page) => page.goto(path);

async function found(query: string, ...values: string[]): Promise<string> {
  return asSystem(async (client) => {
    const { rows } = await client.query<{ id: string }>(query, values);
    return rows[0]?.id ?? '';
  });
}
const engagementOf = (name: string) =>
  found(
    `select e.id from engagements e where e.specialist_name = $1 and e.ended_on is null and e.contacted_on is not null
       and exists (select from families f where f.id = e.family_id and f.kind <> 'prospective') order by e.id limit 1`,
    name,
  );
const meetingOf = (name: string, state: string) =>
  found(
    `select a.id from appointments a join engagements e on e.id = a.engagement_id
      where e.specialist_name = $1 and a.state = $2 and a.withdrawn_at is null and e.ended_on is null order by a.id limit 1`,
    name,
    state,
  );
const atEngagement = (name: string, end: string) => async (page: Page) =>
  page.goto(`/engagements/${await engagementOf(name)}${end}`);
const atMeeting = (name: string, state: string, end: string) => async (page: Page) =>
  page.goto(`/appointments/${await meetingOf(name, state)}${end}`);

async function sendEmpty(page: Page): Promise<void> {
  await page.locator('main form .button--primary').last().click();
  await page.locator('.error-summary').waitFor();
}

/** The workspace of mentors and psychologists, and what families and managers see of it. */
export const meetingStates: readonly State[] = [
  { name: 'a mentor’s day', who: mentor, pages: ['/meetings'], begin: at('/meetings') },
  { name: 'a psychologist’s day', who: psychologist, pages: [], begin: at('/meetings') },
  { name: 'a month of meetings', who: mentor, pages: ['/meeting-month'], begin: at('/meeting-month') },
  { name: 'a served family', who: mentor, pages: ['/engagements/:id'], begin: atEngagement(mentor, '') },
  {
    name: 'booking, with what is wrong',
    who: mentor,
    pages: ['/engagements/:id/book'],
    begin: async (page) => {
      await atEngagement(mentor, '/book')(page);
      await sendEmpty(page);
    },
  },
  {
    name: 'logging a meeting',
    who: psychologist,
    pages: ['/engagements/:id/log'],
    begin: atEngagement(psychologist, '/log'),
  },
  {
    name: 'a meeting that was held',
    who: psychologist,
    pages: ['/appointments/:id'],
    begin: atMeeting(psychologist, 'held', ''),
  },
  {
    name: 'changing a meeting',
    who: psychologist,
    pages: ['/appointments/:id/edit'],
    begin: atMeeting(psychologist, 'held', '/edit'),
  },
  {
    name: 'a booked meeting logged as held',
    who: mentor,
    pages: ['/appointments/:id/hold'],
    begin: atMeeting(mentor, 'booked', '/hold'),
  },
  {
    name: 'a meeting that was not held',
    who: mentor,
    pages: ['/appointments/:id/not-held'],
    begin: atMeeting(mentor, 'booked', '/not-held'),
  },
  {
    name: 'taking a meeting back',
    who: mentor,
    pages: ['/appointments/:id/withdraw'],
    begin: atMeeting(mentor, 'held', '/withdraw'),
  },
  {
    name: 'ending the work with a family',
    who: mentor,
    pages: ['/engagements/:id/end'],
    begin: atEngagement(mentor, '/end'),
  },
  {
    name: 'asking for extra sessions',
    who: psychologist,
    pages: ['/engagements/:id/extra'],
    begin: atEngagement(psychologist, '/extra'),
  },
  {
    name: 'deciding extra sessions',
    who: officer,
    pages: ['/extra-sessions/:id'],
    begin: async (page) =>
      page.goto(
        `/extra-sessions/${await found('select id from extra_sessions where answer is null order by id limit 1')}`,
      ),
  },
  {
    name: 'a specialist’s report of a month',
    who: mentor,
    pages: ['/engagements/:id/report/:month'],
    begin: async (page) => {
      await atEngagement(mentor, '')(page);
      await page.locator('a[href*="/report/"]').first().click();
    },
  },
  {
    name: 'who serves a family',
    who: supporter,
    pages: ['/families/:id/meetings'],
    begin: async (page) => page.goto(`${await ownFamily(page)}/meetings`),
  },
  {
    name: 'a family’s own meetings and wishes',
    who: parent,
    pages: [],
    begin: async (page) => {
      await page.goto('/');
      await page.locator('a[href$="/meetings"]').first().click();
    },
  },
  {
    name: 'what is left to a family',
    who: parent,
    pages: ['/families/:id/balance'],
    begin: async (page) => {
      await page.goto('/');
      await page.locator('a[href$="/balance"]').first().click();
    },
  },
  { name: 'wishes that wait', who: manager, pages: ['/service-wishes'], begin: at('/service-wishes') },
  {
    name: 'giving a specialist',
    who: manager,
    pages: ['/service-wishes/:id'],
    begin: async (page) => {
      await page.goto('/service-wishes');
      await page.locator('main article h2 a').first().click();
    },
  },
  {
    name: 'entering a prospective family, with what is wrong',
    who: manager,
    pages: ['/prospective-families/new'],
    begin: async (page) => {
      await page.goto('/prospective-families/new');
      await sendEmpty(page);
    },
  },
  { name: 'asking as a prospective family', who: 'Viljar Paekivi', pages: ['/begin'], begin: at('/begin') },
];
