import type { Page } from '@playwright/test';
import { asSystem } from '../database.ts';
import type { State } from './state.ts';

const supporter = 'Leelo Kasesalu';
const mentor = 'Urve Kadakmets';
const parent = 'Tiina Rohtla';

const found = (query: string, who: string): Promise<string> =>
  asSystem(async (client) => {
    const { rows } = await client.query<{ path: string }>(query, [who]);
    return rows[0]?.path ?? '/nowhere';
  });

/** Of somebody's own, one that the demonstration's people have signed. */
const signedBy = (who: string) => async (page: Page) =>
  page.goto(
    await found(
      `select '/signed-reports/' || r.id as path from signed_reports r
        where $1 in (r.author_name, r.family_signed_name)
           or r.family_id = (select m.family_id from memberships m where m.display_name = $1 and m.role = 'family_member')
        order by r.month, r.id limit 1`,
      who,
    ),
  );

/** The paper of a month that its author has not signed; sent empty. */
const paper = (query: string, who: string) => async (page: Page) => {
  await page.goto(await found(query, who));
  await page.locator('main form button').last().click();
};

const ofContacts = `
  select '/families/' || k.family_id || '/month-report/' || to_char(k.held_on, 'YYYY-MM') || '/paper' as path
    from contacts k join memberships m on m.id = k.author_id join families f on f.id = k.family_id
   where m.display_name = $1 and m.id = any (f.supporter_keys) and k.outcome = 'held' and k.withdrawn_at is null
   order by k.held_on, k.id limit 1`;
const ofMeetings = `
  select '/engagements/' || a.engagement_id || '/report/' || to_char(a.starts_on, 'YYYY-MM') || '/paper' as path
    from appointments a join engagements e on e.id = a.engagement_id join memberships m on m.id = a.membership_id
   where m.display_name = $1 and m.id = any (e.specialist_keys) and a.state = 'held' and a.withdrawn_at is null
   order by a.starts_on, a.id limit 1`;

/** Signing a month's reports. */
export const signingStates: readonly State[] = [
  {
    name: 'one’s own reports of a month',
    who: supporter,
    pages: ['/month-reports'],
    begin: (page) => page.goto('/month-reports'),
  },
  { name: 'a family’s reports', who: parent, pages: [], begin: (page) => page.goto('/month-reports') },
  {
    name: 'a report that was signed',
    who: supporter,
    pages: ['/signed-reports/:id'],
    begin: signedBy(supporter),
  },
  { name: 'a signed report as its family reads it', who: parent, pages: [], begin: signedBy(parent) },
  {
    name: 'a report signed on paper, sent empty',
    who: supporter,
    pages: ['/families/:id/month-report/:month/paper'],
    begin: paper(ofContacts, supporter),
  },
  {
    name: 'a specialist’s report signed on paper, sent empty',
    who: mentor,
    pages: ['/engagements/:id/report/:month/paper'],
    begin: paper(ofMeetings, mentor),
  },
];
