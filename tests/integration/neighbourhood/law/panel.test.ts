import { expect, it } from 'vitest';
import {
  agreeToPublish,
  answerConsultation,
  passConsultation,
  readConsultation,
} from '@/domain/neighbourhood';
import { env } from '@/shared/env';
import { cookieFor } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import {
  answer,
  buildAdviser,
  buildHelper,
  buildLawPlace,
  buildQuestion,
  visitor,
} from '../../../factories/law';

const { app } = appAtFixedTime();

const offered = async (slug: string, id: string, user: string) => {
  const response = await app.fetch(`/api/${slug}/${id}/verbs`, {
    headers: { cookie: await cookieFor(app.payload, user) },
  });
  const body = (await response.json()) as {
    verbs?: { verb: string; inputs: { name: string; value?: string }[] }[];
  };
  return { status: response.status, verbs: body.verbs?.map(({ verb }) => verb), offers: body.verbs };
};
const press = async (slug: string, id: string, verb: string, user: string, input: object = {}) => {
  const response = await app.fetch(`/api/${slug}/${id}/verbs/${verb}`, {
    method: 'POST',
    headers: {
      cookie: await cookieFor(app.payload, user),
      origin: env().siteUrl,
      'content-type': 'application/json',
    },
    body: JSON.stringify(input),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};

it('offers what state and person allow for helpers, advisers, pairings and visits', async () => {
  const { community, helper, adviser, keeper } = await buildLawPlace(app.payload);
  const without = await buildHelper(app.payload, community, { account: false, phone: '13512345678' });
  const user = keeper.userId;
  expect((await offered('legal-helpers', helper.id, user)).verbs).toEqual(['credit-hours', 'leave']);
  expect((await offered('legal-helpers', without.id, user)).verbs).toEqual([
    'credit-hours',
    'open-account',
    'leave',
  ]);
  expect((await offered('legal-helpers', helper.id, helper.actor.userId)).verbs).toEqual([]);
  const refused = await press('legal-helpers', helper.id, 'credit-hours', user, {
    title: '',
    on: '2026-10-01',
    hours: '1.1',
  });
  expect(refused).toMatchObject({ status: 422, body: { fields: { hours: expect.any(String) } } });
  const given = { title: '集中培训', on: '2026-10-01', hours: '4', basis: '签到表' };
  expect((await press('legal-helpers', helper.id, 'credit-hours', user, given)).status).toBe(200);
  const next = await buildAdviser(app.payload);
  const { offers } = await offered('legal-advisers', next.id, user);
  expect(offers?.map(({ verb }) => verb)).toEqual(['pair']);
  const pair = { community, from: '2026-11-01', until: '2027-10-31' };
  expect((await press('legal-advisers', next.id, 'pair', user, pair)).status).toBe(200);
  expect((await offered('legal-advisers', next.id, user)).verbs).toEqual(['pair', 'leave']);
  const { docs } = await app.payload.find({
    collection: 'legal-pairings',
    where: { and: [{ community: { equals: community } }, { state: { equals: 'active' } }] },
    depth: 0,
    overrideAccess: true,
  });
  const pairing = String(docs[0]?.id);
  expect((await offered('legal-pairings', pairing, next.actor.userId)).verbs).toEqual(['record-visit']);
  expect((await offered('legal-pairings', pairing, user)).verbs).toEqual(['record-visit', 'end']);
  const visit = { on: '2026-11-20', kind: 'on-duty', hours: '2', people: 3 };
  expect((await press('legal-pairings', pairing, 'record-visit', next.actor.userId, visit)).status).toBe(200);
  expect((await press('legal-pairings', pairing, 'end', user, { reason: '换人' })).status).toBe(200);
  expect((await offered('legal-pairings', pairing, user)).verbs).toEqual([]);
  expect(adviser.id).toBeTruthy();
});

it('is where an adviser answers, and an editor reviews what becomes public without seeing the original', async () => {
  const { payload } = app;
  const { community, helper, adviser, keeper } = await buildLawPlace(payload);
  const { id } = await buildQuestion(payload, community);
  expect((await offered('legal-consultations', id, keeper.userId)).status).toBe(404);
  expect((await offered('legal-consultations', id, adviser.actor.userId)).status).toBe(404);
  await passConsultation({ payload, actor: helper.actor, id, note: '' });
  expect((await offered('legal-consultations', id, adviser.actor.userId)).verbs).toEqual([
    'answer',
    'to-mediation',
    'reveal',
  ]);
  const done = await press('legal-consultations', id, 'answer', adviser.actor.userId, { text: answer });
  expect(done.status).toBe(200);
  expect(await readConsultation(payload, id)).toMatchObject({ state: 'answered', answeredBy: 'adviser' });
  expect((await press('legal-consultations', id, 'agree', adviser.actor.userId)).status).toBe(200);
  await agreeToPublish({ payload, actor: visitor, byLink: true, id, agrees: true });
  const draft = await payload.db.findOne<{ id: string; title: string }>({
    collection: 'legal-answers',
    where: { consultation: { equals: id } },
  });
  const answerId = String(draft?.id);
  const { offers } = await offered('legal-answers', answerId, keeper.userId);
  expect(offers?.map(({ verb }) => verb)).toEqual(['publish', 'take-down']);
  const values = Object.fromEntries((offers?.[0]?.inputs ?? []).map(({ name, value }) => [name, value]));
  expect((await press('legal-answers', answerId, 'publish', keeper.userId, values)).status).toBe(200);
  expect((await app.fetch(`/law/answers/${answerId}`)).status).toBe(200);
  const down = await press('legal-answers', answerId, 'take-down', keeper.userId, { reason: '认得出是谁' });
  expect(down.status).toBe(200);
  expect((await app.fetch(`/law/answers/${answerId}`)).status).toBe(404);
  await expect(answerConsultation({ payload, actor: adviser.actor, id, text: answer })).rejects.toMatchObject(
    { code: 'invalid-state' },
  );
});

it('says on the first page what waits for whom', async () => {
  const { payload } = app;
  const { lawTodos } = await import('@/domain/neighbourhood');
  const { community, adviser, keeper } = await buildLawPlace(payload, { helpers: 0 });
  await buildQuestion(payload, community);
  const theirs = await lawTodos({ payload, actor: adviser.actor });
  expect(theirs?.groups.map(({ label, count }) => [label, count])).toEqual([
    ['转给您的法律咨询', 1],
    ['替您登记的到村服务，请确认', 0],
    ['本月还没有去够的村', 1],
  ]);
  const kept = await lawTodos({ payload, actor: keeper });
  expect(kept?.groups.map(({ label, count }) => [label, count])).toEqual([
    ['法律咨询没有人接或者过期', 0],
    ['法律问答等审核公开', 0],
    ['村里的法律服务有缺口', 1],
    ['法律明白人证书快到期或者已过期', 0],
  ]);
  expect(await lawTodos({ payload, actor: visitor })).toBeNull();
});
