import { type APIResponse, type BrowserContext, expect, type Page, test } from '@playwright/test';
import { told } from './answers.ts';
import { today } from './contact-form.ts';
import { asSystem, beWorkerOf, residenceOf } from './database.ts';
import { signIn } from './sign-in.ts';

/** One family's supporter, another family's member, and so on: each of them sees the other's family nowhere. */
const people = {
  supporter: 'Leelo Kasesalu',
  refusedSupporter: 'Annika Haavapuu',
  worker: 'Birgit Sooväli',
  refusedMember: 'Kristel Heinmaa',
  member: 'Tiina Rohtla',
  anotherMember: 'Oksana Bereznjakova',
  nobody: 'Viljar Paekivi',
} as const;

interface Hidden {
  readonly family: string;
  readonly contact: string;
  /** Words by which it could be searched for. */
  readonly words: readonly string[];
}

/** A family as its own supporter finds it. */
async function lookUp(page: Page, supporter: string, name: string): Promise<Hidden> {
  await signIn(page, supporter, `/families?q=${name}`);
  const row = page.getByRole('row').filter({ hasText: name });
  const family = (await row.getByRole('link').first().getAttribute('href'))?.split('/')[2] ?? '';
  await page.goto(`/families/${family}`);
  const edit = await page.locator('a[href$="/edit"]').first().getAttribute('href');
  const caseNumber = await page
    .getByText(/^\w*[-/\d]{5,}$/)
    .first()
    .textContent();
  return { family, contact: edit?.split('/')[2] ?? '', words: [name, caseNumber?.trim() ?? ''] };
}

/** All that can be asked of a family and a contact by whoever knows their ids. */
interface Asked {
  readonly what: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly forNobody?: true;
  readonly form?: Record<string, string>;
  readonly json?: object;
}

function asksOf({ family, contact }: Pick<Hidden, 'family' | 'contact'>): Asked[] {
  const form = {
    mode: 'home',
    outcome: 'held',
    heldOn: '2026-01-02',
    body: 'tere',
    version: '1',
    reason: '',
    withdrawn: 'yes',
  };
  const draft = { version: 0, fields: { body: ['tere'] } };
  const get = (what: string, path: string): Asked => ({ what, method: 'GET', path });
  // Of a record that this one has not, or of another time of it: there is nothing for its own supporter either.
  const elsewhere = (what: string, path: string): Asked => ({ ...get(what, path), forNobody: true });
  const post = (what: string, path: string): Asked => ({ what, method: 'POST', path, form });
  return [
    get('the family', `/families/${family}`),
    get('a later page of the family', `/families/${family}?page=2`),
    get('the form of a contact', `/families/${family}/contacts/new`),
    get('a month’s report', `/families/${family}/month-report`),
    get('a month’s report to keep', `/families/${family}/month-report/${today().slice(0, 7)}`),
    get('its documents', `/families/${family}/documents`),
    elsewhere('one of its documents', `/families/${family}/documents/${contact}`),
    elsewhere('one of its documents to keep', `/families/${family}/documents/${contact}/pdf`),
    elsewhere('sending one of its documents', `/families/${family}/documents/${contact}/send`),
    elsewhere('the form of an agreement', `/families/${family}/agreements/${contact}`),
    elsewhere('a new child', `/families/${family}/new-child`),
    elsewhere('the form of an ending', `/families/${family}/endings/${contact}`),
    elsewhere('whether its municipality is involved', `/families/${family}/municipality`),
    post('signing one of its documents', `/families/${family}/documents/${contact}`),
    post('deciding on its municipality', `/families/${family}/municipality`),
    get('the plan', `/families/${family}/plan`),
    elsewhere('the plan to keep', `/families/${family}/plan/${contact}/lisa-9/pdf`),
    elsewhere('an overview with its plan to keep', `/overviews/${contact}/lisa-9/docx`),
    elsewhere('a referral to keep', `/referrals/${contact}/lisa-8/pdf`),
    get('the form of a goal', `/families/${family}/plan/goals/new`),
    get('the proposals', `/families/${family}/proposals`),
    get('a worry', `/families/${family}/notices/new?kind=worry`),
    elsewhere('its referral', `/referrals/${contact}`),
    elsewhere('mending its referral', `/referrals/${contact}/edit`),
    elsewhere('checking its referral', `/referrals/${contact}/check`),
    elsewhere('a referral of what is known of it', `/referrals/new?family=${family}`),
    elsewhere('what its provider began with', `/families/${family}/referral`),
    elsewhere('its times of care', `/families/${family}/care`),
    elsewhere('its own requests', `/families/${family}/requests`),
    elsewhere('its wish for another supporter', `/families/${family}/supporter-wish`),
    elsewhere('who supports it', `/families/${family}/supporters`),
    elsewhere('an exception asked of it', `/exceptions/${contact}`),
    elsewhere('who has opened its data', `/families/${family}/opened`),
    elsewhere('the family after its service', `/follow-up/${family}`),
    elsewhere('what was told of a family', `/follow-ups/${contact}`),
    elsewhere('signing its parents up for a group', `/groups/${contact}/join?family=${family}`),
    get('who serves it', `/families/${family}/meetings`),
    get('what is left to it', `/families/${family}/balance`),
    elsewhere('what a specialist reads of it', `/engagements/${contact}`),
    elsewhere('a specialist’s report of it', `/engagements/${contact}/report/${today().slice(0, 7)}`),
    elsewhere(
      'a specialist’s report of it to keep',
      `/engagements/${contact}/report/${today().slice(0, 7)}/pdf`,
    ),
    elsewhere('a report of it that was signed', `/signed-reports/${contact}`),
    elsewhere('a meeting with it', `/appointments/${contact}`),
    elsewhere('its wish for a service', `/service-wishes/${contact}`),
    elsewhere('more counselling asked for it', `/extra-sessions/${contact}`),
    elsewhere('a list of families', `/import/${family}`),
    elsewhere('the failed rows of a list', `/import/${family}/failed`),
    get('a contact', `/contacts/${contact}/edit`),
    get('taking back a contact', `/contacts/${contact}/withdraw`),
    post('setting a goal', `/families/${family}/plan/goals/new`),
    post('telling of a worry', `/families/${family}/notices/new/worry`),
    post('proposing', `/families/${family}/proposals`),
    post('sending an overview', `/families/${family}/overviews/new`),
    post('withdrawing its referral', `/referrals/${contact}`),
    post('deciding on its referral', `/referrals/${contact}/check`),
    post('asking for support of it', `/families/${family}/requests`),
    post('demanding a summary', `/families/${family}/summaries`),
    post('logging a contact', `/families/${family}/contacts/new`),
    post('discarding a draft', `/drafts/new-contact/${family}/discard`),
    post('changing a contact', `/contacts/${contact}/edit`),
    post('withdrawing a contact', `/contacts/${contact}/withdraw`),
    { what: 'a draft', method: 'POST', path: `/drafts/new-contact/${family}`, json: draft },
    { what: 'a draft of a change', method: 'POST', path: `/drafts/edit-contact/${contact}`, json: draft },
  ];
}

async function ask(context: BrowserContext, token: string, asked: Asked): Promise<APIResponse> {
  const { method, path, form, json } = asked;
  const headers = { 'sec-fetch-site': 'same-origin', 'x-token': token };
  if (method === 'GET') return context.request.get(path, { maxRedirects: 0 });
  if (json !== undefined) return context.request.post(path, { headers, data: json, maxRedirects: 0 });
  const fields = { ...form, _token: token, _key: crypto.randomUUID() };
  return context.request.post(path, { headers, form: fields, maxRedirects: 0 });
}

const tokenOf = async (page: Page): Promise<string> => {
  const field = page.locator('form[action="/sign-out"] input[name="_token"]');
  return (await field.count()) === 0 ? '' : field.first().inputValue();
};

/** Every answer about what is hidden is the answer about what does not exist. */
async function seesNothingOf(page: Page, hidden: Hidden, maySee: readonly string[] = []): Promise<void> {
  const context = page.context();
  const token = await tokenOf(page);
  const nothing = { family: crypto.randomUUID(), contact: crypto.randomUUID() };
  const absent = asksOf(nothing);
  for (const [index, asked] of asksOf(hidden).entries()) {
    const other = absent[index];
    if (maySee.includes(asked.what) || other === undefined) continue;
    const ids = [hidden.family, hidden.contact, nothing.family, nothing.contact];
    const here = await told(await ask(context, token, asked), ids);
    const there = await told(await ask(context, token, other), ids);
    expect(here, asked.what).toBe(there);
    expect(here, asked.what).toMatch(/^(200|303|401|404)\n/);
  }
}

/** Searching for it finds what searching for nonsense finds. */
async function findsNothingOf(page: Page, { words, family }: Hidden): Promise<void> {
  for (const word of words) {
    const nonsense = [...word].reverse().join('').replaceAll(/\p{L}/gu, 'q');
    const ask = (q: string) => page.request.get(`/families?q=${encodeURIComponent(q)}`, { maxRedirects: 0 });
    const here = await told(await ask(word), [word, nonsense]);
    expect(here, word).toBe(await told(await ask(nonsense), [word, nonsense]));
    expect(here).not.toContain(family);
  }
}

let ordinary: Hidden;
let refused: Hidden;

test.beforeAll(async ({ browser }) => {
  const page = await browser.newPage();
  ordinary = await lookUp(page, people.supporter, 'Rohtla');
  refused = await lookUp(page, people.refusedSupporter, 'Heinmaa');
  await page.close();
});

test('the hidden families and contacts exist: their own supporters open them', async ({ page }) => {
  for (const [supporter, hidden] of [
    [people.supporter, ordinary],
    [people.refusedSupporter, refused],
  ] as const) {
    await signIn(page, supporter);
    for (const asked of asksOf(hidden).filter(({ method, forNobody }) => method === 'GET' && !forNobody)) {
      expect((await page.request.get(asked.path)).status(), asked.path).toBe(200);
    }
    const [name = ''] = hidden.words;
    for (const word of hidden.words) {
      const found = await page.request.get(`/families?q=${encodeURIComponent(word)}`);
      expect(await found.text(), word).toContain(hidden.family);
    }
    expect(name).not.toBe('');
  }
});

test.describe('A family is not there for', () => {
  for (const [who, name] of [
    ['another provider’s supporter', people.refusedSupporter],
    ['a family member of another family', people.anotherMember],
    ['a person without a role', people.nobody],
  ] as const) {
    test(who, async ({ page }) => {
      await signIn(page, name, '/account');
      await seesNothingOf(page, ordinary);
      await findsNothingOf(page, ordinary);
    });
  }

  test('another municipality', async ({ page, context }) => {
    await beWorkerOf(context, '0245');
    await page.goto('/account');
    await seesNothingOf(page, ordinary);
    await findsNothingOf(page, ordinary);
  });

  test('a visitor, who is sent to sign in whatever is asked', async ({ page }) => {
    await page.goto('/');
    await seesNothingOf(page, ordinary);
    await findsNothingOf(page, ordinary);
  });
});

test('Contacts are not there for the family’s municipality and for the family itself', async ({ page }) => {
  for (const name of [people.worker, people.member]) {
    await signIn(page, name, '/account');
    const own =
      name === people.member
        ? [
            'the plan',
            'the proposals',
            'proposing',
            'its own requests',
            'its wish for another supporter',
            'who has opened its data',
            'asking for support of it',
            'who serves it',
            'what is left to it',
          ]
        : ['a referral of what is known of it'];
    await seesNothingOf(page, ordinary, [
      'the family',
      'a later page of the family',
      'its documents',
      ...own,
    ]);
    const file = await (await page.request.get(`/families/${ordinary.family}`)).text();
    expect(file).not.toContain(ordinary.contact);
  }
});

test.describe('An adoptive family that refused the municipality’s involvement is not there for (TK 2.1.3.6.4)', () => {
  test('the municipality of its residence, which has neither family nor number of it', async ({
    page,
    context,
  }) => {
    await beWorkerOf(context, await residenceOf(refused.family));
    await page.goto('/account');
    await seesNothingOf(page, refused);
    await findsNothingOf(page, refused);
    await page.goto('/families');
    await expect(page.getByRole('main')).not.toContainText('Heinmaa');
  });

  for (const [who, name] of [
    ['another municipality', people.worker],
    ['another provider’s supporter', people.supporter],
    ['a family member of another family', people.member],
    ['a person without a role', people.nobody],
  ] as const) {
    test(who, async ({ page }) => {
      await signIn(page, name, '/account');
      await seesNothingOf(page, refused);
      await findsNothingOf(page, refused);
    });
  }

  test('a visitor', async ({ page }) => {
    await page.goto('/');
    await seesNothingOf(page, refused);
  });
});

test('A municipality’s list is the same to the letter with a family that refused and without it', async ({
  page,
}) => {
  const id = crypto.randomUUID();
  await signIn(page, people.worker, '/families');
  const lists = ['/families', '/families?kind=adoptive', '/families?sort=caseNumber', '/families?q=Peidetu'];
  const seen = async () => {
    const answers: string[] = [];
    for (const list of lists) answers.push(await told(await page.request.get(list), []));
    return answers;
  };
  const without = await seen();
  await asSystem((client) =>
    client.query(
      `insert into families (id, case_number, kind, name, residence_ehak, municipality_key)
       select $1, $2, 'adoptive', 'Aabel Peidetu', ehak, id from organisations where ehak = '0793'`,
      [id, `P-${id.slice(0, 8)}`],
    ),
  );
  const involved = await seen();
  for (const [index, list] of involved.entries()) {
    expect(list, 'as long as it takes part, it is listed and counted').toContain(id);
    expect(list).not.toBe(without[index]);
  }
  await asSystem((client) =>
    client.query('update families set municipality_involved = false, municipality_key = null where id = $1', [
      id,
    ]),
  );
  expect(await seen()).toEqual(without);
  expect((await page.request.get(`/families/${id}`)).status()).toBe(404);
});
