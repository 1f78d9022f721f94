import type { Payload, Where } from 'payload';
import { beforeAll, describe, expect, it } from 'vitest';
import { roleNames } from '@/access';
import { todoSources } from '@/admin/todo/todo-sources';
import { messageData } from '@/domain/accounts';
import {
  acceptDispute,
  chooseAsParty,
  disputeSheet,
  partiesOfDispute,
  partyPath,
  recordContact,
  sendMenus,
  tokenOfParty,
} from '@/domain/mediation';
import { logPath } from '@/server/log-path';
import { buildUser, cookieFor, newPhone } from '../../factories/accounts';
import { appAtFixedTime } from '../../factories/fixed-time';
import {
  buildDesk,
  buildDispute,
  buildMediationOrganization,
  buildMediator,
  buildMethod,
} from '../../factories/mediation';
import { staffActor, visitor } from '../../factories/property';
import { buildCity, type City } from '../access/city';

/** Words that stand in the case and nowhere else; none may come out of any door. */
const secrets = ['密语界石', '密愿让步', '密注记', '秘名甲', '秘名乙', '密址东邻', '密因不合'] as const;
const anySecret = new RegExp(secrets.join('|'));
const phone = newPhone();

const { app } = appAtFixedTime();
let payload: Payload;
let city: City;
/** Everybody who must not see it, with the cookie of a session; a visitor has none. */
const strangers: { name: string; cookie: string | null; user: string | null }[] = [];
let dispute: { id: string; number: string };
let party: { user: string; cookie: string };
let desk: Awaited<ReturnType<typeof buildDesk>>;
let organization: string;
const rows: Record<string, string> = {};

const collections = ['disputes', 'dispute-parties', 'dispute-events', 'dispute-choices'] as const;

beforeAll(async () => {
  payload = app.payload;
  city = await buildCity(payload);
  await buildMethod(payload, '六尺巷工作法');
  organization = String(
    (await buildMediationOrganization(payload, { community: city.here.community, name: '保密调委会' })).id,
  );
  desk = await buildDesk(payload, organization);
  await buildMediator(payload, organization);
  const user = (await buildUser(payload)).id;
  party = { user, cookie: await cookieFor(payload, user) };
  dispute = await buildDispute(payload, organization, {
    community: city.here.community,
    facts: '密语界石：两家为界石吵架。',
    wishes: '密愿让步',
    parties: [
      { side: 'applicant', name: '秘名甲', user },
      { side: 'respondent', name: '秘名乙', phone, note: '密址东邻' },
    ],
  });
  const { id } = dispute;
  await acceptDispute({ payload, actor: staffActor, id });
  await recordContact({ payload, actor: desk, id, note: '密注记：双方都愿意谈' });
  await sendMenus({ payload, actor: desk, id });
  const { menu } = await disputeSheet(payload, desk, id);
  const [, respondent] = await partiesOfDispute(payload, id);
  await chooseAsParty({
    payload,
    actor: visitor,
    proof: { token: respondent ? (tokenOfParty(respondent) ?? '') : '' },
    mediators: [menu?.mediators[0]?.id ?? ''],
    slots: [menu?.slots[0]?.startsAt ?? ''],
    methods: [menu?.methods[0]?.id ?? ''],
    venues: ['organization'],
    openness: ['closed'],
  });
  for (const collection of collections) {
    const where: Where = collection === 'disputes' ? { id: { equals: id } } : { dispute: { equals: id } };
    rows[collection] = String((await payload.db.findOne<{ id: string }>({ collection, where }))?.id);
  }
  strangers.push({ name: 'visitor', cookie: null, user: null });
  for (const role of roleNames) {
    const { id: someone, cookie } = city.people[role];
    strangers.push({ name: role, cookie, user: someone });
  }
  const elsewhere = String((await buildMediationOrganization(payload)).id);
  const otherDesk = await buildDesk(payload, elsewhere);
  const otherMediator = await buildMediator(payload, elsewhere);
  const colleague = await buildMediator(payload, organization);
  for (const [name, someone] of [
    ['desk of another organisation', otherDesk.userId],
    ['mediator of another organisation', otherMediator.user],
    ['mediator of the organisation who has not the case', colleague.user],
  ] as const)
    strangers.push({ name, cookie: await cookieFor(payload, someone), user: someone });
});

async function ask(path: string, cookie: string | null) {
  const answer = await app.fetch(path, { headers: cookie ? { cookie } : {} });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
}

/** Runs `check` for every stranger and names the one who came through. */
async function everyStranger(
  check: (cookie: string | null, user: string | null) => Promise<void>,
): Promise<void> {
  expect(strangers.length).toBeGreaterThan(roleNames.length);
  for (const { name, cookie, user } of strangers) {
    try {
      await check(cookie, user);
    } catch (error) {
      throw new Error(`${name} came through`, { cause: error });
    }
  }
}

const expectNothing = (text: string) => {
  expect(text).not.toMatch(anySecret);
  expect(text).not.toContain(phone);
  expect(text).not.toContain(dispute.number);
};

describe('the API', () => {
  it('has no door by id, in a list, counted, with its verbs or its versions', { timeout: 300_000 }, () =>
    everyStranger(async (cookie) => {
      for (const collection of collections) {
        const one = await ask(`/api/${collection}/${rows[collection]}?depth=2`, cookie);
        expect([401, 403, 404]).toContain(one.status);
        const list = await ask(`/api/${collection}?limit=100&depth=2`, cookie);
        expect([200, 401, 403]).toContain(list.status);
        expectNothing(list.text);
        if (list.status === 200) expect(JSON.parse(list.text)).toMatchObject({ totalDocs: 0 });
        const count = await ask(`/api/${collection}/count`, cookie);
        if (count.status === 200) expect(JSON.parse(count.text)).toEqual({ totalDocs: 0 });
        const versions = await ask(`/api/${collection}/versions?limit=10`, cookie);
        expect(versions.status).not.toBe(200);
      }
      expect((await ask(`/api/disputes/${dispute.id}/verbs`, cookie)).status).toBeGreaterThanOrEqual(401);
      const done = await app.fetch(`/api/disputes/${dispute.id}/verbs/transfer`, {
        method: 'POST',
        headers: { origin: app.url, 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
        body: JSON.stringify({ organization, reason: '试试' }),
      });
      expect(done.status).toBeGreaterThanOrEqual(401);
    }),
  );

  it('is no oracle: filters and sorting tell nothing apart', { timeout: 300_000 }, () =>
    everyStranger(async (cookie) => {
      for (const query of [
        'where[facts][contains]=密语界石',
        `where[number][equals]=${dispute.number}`,
        'where[state][equals]=choosing',
        `where[organization][equals]=${organization}`,
        'sort=facts',
      ]) {
        const { status, text } = await ask(`/api/disputes?${encodeURI(query)}`, cookie);
        if (status === 200) expect(JSON.parse(text)).toMatchObject({ totalDocs: 0 });
        expectNothing(text);
      }
      for (const query of [
        `where[dispute.number][equals]=${dispute.number}`,
        'where[dispute.facts][contains]=密语',
        `where[user][equals]=${party.user}`,
        `where[phoneIndex][exists]=true`,
      ]) {
        const { status, text } = await ask(`/api/dispute-parties?${encodeURI(query)}`, cookie);
        if (status === 200) expect(JSON.parse(text)).toMatchObject({ totalDocs: 0 });
      }
    }),
  );

  it('writes nothing for anybody', async () => {
    await everyStranger(async (cookie) => {
      for (const collection of collections) {
        const changed = await app.fetch(`/api/${collection}/${rows[collection]}`, {
          method: 'PATCH',
          headers: { origin: app.url, 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
          body: JSON.stringify({ facts: '改写', label: '改写', words: '改写', note: '改写' }),
        });
        expect([401, 403, 404]).toContain(changed.status);
      }
    });
  });
});

describe('pages', () => {
  it('of the work, of a case, of its steps and of a party', { timeout: 300_000 }, () =>
    everyStranger(async (cookie) => {
      const at = `/work/mediation/${dispute.id}`;
      const paths = [
        '/work/mediation',
        '/work/mediation?filter=ended',
        at,
        `${at}/record-contact`,
        `${at}/parties/${rows['dispute-parties']}/choose`,
        `/me/mediation/${dispute.id}`,
        '/me/mediation',
        '/me',
        '/messages',
        `/mediation/case/${'A'.repeat(32)}`,
        `/mediation/case/${dispute.id}`,
      ];
      for (const path of paths) {
        const { status, text } = await ask(path, cookie);
        expectNothing(text);
        if (path.includes(dispute.id)) expect([303, 403, 404]).toContain(status);
      }
      const opened = await app.submit(`${at}/parties`, {}, cookie ? { cookie } : {});
      expect(opened.status).toBeGreaterThanOrEqual(401);
      expectNothing(await opened.text());
    }),
  );

  it('of everybody: the search, lists, feeds and the site map', () =>
    everyStranger(async (cookie) => {
      // What was asked for stands in the field again; nothing else of it may.
      for (const path of [
        `/search?q=${encodeURIComponent('密语界石')}`,
        `/search?q=${dispute.number}`,
        '/mediation',
        '/mediation/duties',
        '/sitemap.xml',
        '/measures',
        '/requests',
        '/',
      ])
        expect(
          (await ask(path, cookie)).text.replaceAll('密语界石', '').replaceAll(dispute.number, ''),
        ).not.toMatch(/秘名|密愿|密注记|密址/);
      for (const collection of ['search-entries', 'search-tokens']) {
        const { status, text } = await ask(`/api/${collection}?limit=100`, cookie);
        if (status === 200) expectNothing(text);
      }
    }));

  it('are kept by no cache and no search engine, also for those who may', async () => {
    const [applicant, respondent] = await partiesOfDispute(payload, dispute.id);
    const deskCookie = await cookieFor(payload, desk.userId);
    for (const [path, cookie] of [
      [respondent ? partyPath(respondent) : '', null],
      [`/me/mediation/${applicant?.dispute}`, party.cookie],
      ['/me/mediation', party.cookie],
      ['/work/mediation', deskCookie],
      [`/work/mediation/${dispute.id}`, deskCookie],
      [`/work/mediation/${dispute.id}/record-contact`, deskCookie],
      ['/mediation/apply', null],
    ] as const) {
      const { status, headers } = await ask(path, cookie);
      expect(status, path).toBe(200);
      expect(headers.get('cache-control'), path).toContain('no-store');
      expect(headers.get('x-robots-tag'), path).toBe('noindex');
    }
  });

  it('the other side reads neither what was written nor where somebody lives', async () => {
    const [, respondent] = await partiesOfDispute(payload, dispute.id);
    const { text } = await ask(respondent ? partyPath(respondent) : '', null);
    expect(text).toContain(dispute.number);
    expect(text).not.toMatch(/密语界石|密愿让步|密注记/);
    const own = await ask(`/me/mediation/${dispute.id}`, party.cookie);
    expect(own.text).toContain('密语界石');
    expect(own.text).not.toMatch(/密注记|密址东邻/);
    expect(own.text).not.toContain(phone);
  });
});

describe('what goes out by itself', () => {
  it('to-dos: nobody else’s list has it or counts it', () =>
    everyStranger(async (_cookie, user) => {
      if (user === null) return;
      const grants = roleNames.flatMap((role) => (city.people[role].id === user ? [role] : []));
      const actor = {
        userId: user,
        name: '测试',
        grants: grants.map((role) => ({ role, scope: { kind: 'city' as const, id: '' } })),
        via: 'admin' as const,
      };
      const domains = await Promise.all(todoSources.map((source) => source({ payload, actor })));
      expectNothing(JSON.stringify(domains));
      const mediation = domains.find((one) => one?.name === '调解');
      expect(mediation?.count ?? 0).toBe(0);
    }));

  it('messages: to parties and staff only, without a word of it', async () => {
    const { docs } = await payload.db.find<{ contentCipher: string; user: string | null; template: string }>({
      collection: 'outbox',
      limit: 500,
      pagination: false,
    });
    expect(docs.length).toBeGreaterThan(0);
    for (const row of docs) expect(JSON.stringify(messageData(row))).not.toMatch(anySecret);
    const told = docs.filter(({ template }) => template.startsWith('mediation.')).map(({ user }) => user);
    expect([...new Set(told)].filter((user) => user !== desk.userId && user !== null)).toEqual([]);
    // Whoever keeps the outbox does not learn that somebody has a dispute.
    const kept = docs.filter(({ user }) => user === party.user);
    expect(kept.length).toBeGreaterThan(0);
    expect(JSON.stringify(kept.map(({ contentCipher: _, ...rest }) => rest))).not.toMatch(
      /mediation|dispute|调解/,
    );
  });

  it('the audit log has numbers and steps, no party', async () => {
    const { cookie } = city.people.administrator;
    const { status, text } = await ask(
      `/api/audit-events?limit=100&where[subjectId][equals]=${dispute.id}`,
      cookie,
    );
    expect(status).toBe(200);
    expect(JSON.parse(text).totalDocs).toBeGreaterThan(2);
    expect(text).not.toMatch(anySecret);
    expect(text).not.toContain(party.user);
  });

  it('the server’s log has no link of a party', async () => {
    const [, respondent] = await partiesOfDispute(payload, dispute.id);
    const path = respondent ? partyPath(respondent) : '';
    for (const one of [path, `${path}/choose`, `${path}/withdraw`, path.replace('case', 'filed')])
      expect(logPath(one)).not.toContain(path.split('/').at(-1));
  });

  it('nobody opens a case to themselves', async () => {
    const { cookie, id } = city.people.administrator;
    const appointed = await app.fetch(`/api/mediation-organizations/${organization}/verbs/appoint-desk`, {
      method: 'POST',
      headers: { origin: app.url, 'content-type': 'application/json', cookie },
      body: JSON.stringify({ user: id }),
    });
    expect(appointed.status).toBe(403);
    const { menu } = await disputeSheet(payload, desk, dispute.id);
    const linked = await app.fetch(`/api/mediators/${menu?.mediators[0]?.id}`, {
      method: 'PATCH',
      headers: { origin: app.url, 'content-type': 'application/json', cookie },
      body: JSON.stringify({ user: id }),
    });
    expect(linked.status).toBe(422);
  });
});
