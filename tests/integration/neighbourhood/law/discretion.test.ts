import { describe, expect, it } from 'vitest';
import { systemActor } from '@/access';
import { inTransaction } from '@/database';
import { correctParty, partiesOfDispute } from '@/domain/mediation';
import { tellSource } from '@/domain/mediation/outcome';
import {
  agreeToPublish,
  answerConsultation,
  askBack,
  rateConsultation,
  readConsultation,
  toMediation,
  withdrawConsultation,
} from '@/domain/neighbourhood';
import { buildUser, cookieFor, newPhone } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { answer, buildLawPlace, buildQuestion } from '../../../factories/law';
import { accountActor, buildKeptOrganization } from '../../../factories/mediation';

const { app } = appAtFixedTime();

const get = async (path: string, user?: string) => {
  const headers: Record<string, string> = user ? { cookie: await cookieFor(app.payload, user) } : {};
  const response = await app.fetch(path, { headers });
  return {
    status: response.status,
    text: await response.text(),
    kept: response.headers.get('cache-control'),
  };
};
const rowsOf = async (collection: 'audit-events' | 'legal-consultation-events' | 'outbox' | 'disputes') =>
  (
    await app.payload.db.find<Record<string, unknown> & { id: string }>({
      collection,
      where: {},
      limit: 2000,
      pagination: false,
    })
  ).docs;
const asker = async () => {
  const { id } = await buildUser(app.payload, { name: '郎秘密' });
  return { ...accountActor(id, '郎秘密'), address: '203.0.113.77', requestId: 'asker-request' };
};

describe('whoever asks', () => {
  it('is named neither in the audit log nor in the history nor in the outbox, whichever step they take', async () => {
    const { payload } = app;
    await buildKeptOrganization(payload);
    const { community, helper } = await buildLawPlace(payload);
    const actor = await asker();
    const ask = async () => (await buildQuestion(payload, community, { actor, askerName: '郎秘密' })).id;
    const first = await ask();
    await answerConsultation({ payload, actor: helper.actor, id: first, text: answer });
    await askBack({ payload, actor, id: first, text: '那利息呢？' });
    await answerConsultation({ payload, actor: helper.actor, id: first, text: answer });
    await agreeToPublish({ payload, actor, id: first, agrees: true });
    await agreeToPublish({ payload, actor, id: first, agrees: false });
    await rateConsultation({ payload, actor, id: first, grade: 'satisfied' });
    const second = await ask();
    await withdrawConsultation({ payload, actor, id: second });
    const third = await ask();
    await toMediation({ payload, actor, id: third, consent: true, askerName: '郎秘密', respondent: '赵某' });

    const audit = await rowsOf('audit-events');
    const steps = audit.filter(({ action }) => String(action).startsWith('legal-consultation.'));
    for (const step of ['asked', 'ask-back', 'agree', 'disagree', 'rate', 'withdraw', 'to-mediation'])
      expect(steps.filter(({ action }) => action === `legal-consultation.${step}`)).toEqual(
        expect.arrayContaining([expect.objectContaining({ actorName: '咨询人' })]),
      );
    // Whoever answers is named as ever.
    expect(steps.some(({ actorName }) => actorName === helper.name)).toBe(true);
    const history = await rowsOf('legal-consultation-events');
    const disputes = await rowsOf('disputes');
    for (const rows of [audit, history, disputes])
      for (const words of [actor.userId, '郎秘密', actor.address, actor.requestId])
        expect(
          rows.filter(
            (row) => !String(row.action).startsWith('user.') && JSON.stringify(row).includes(words),
          ),
        ).toEqual([]);
    expect((await readConsultation(payload, first))?.user).toBe(actor.userId);

    const told = (await rowsOf('outbox')).filter(({ user }) => user === actor.userId);
    expect(told.length).toBeGreaterThan(4);
    for (const row of told) {
      expect(row).toMatchObject({ template: 'private.news' });
      for (const id of [first, second, third]) expect(JSON.stringify(row)).not.toContain(id);
    }
  });
});

describe('a consultation that became a mediation', () => {
  it('tells its number to whoever asked alone, and to nobody how it ended', async () => {
    const { payload } = app;
    await buildKeptOrganization(payload);
    const { community, helper } = await buildLawPlace(payload);
    const actor = await asker();
    const { id, path } = await buildQuestion(payload, community, { actor });
    await toMediation({
      payload,
      actor: helper.actor,
      id,
      consent: true,
      askerName: '郎秘密',
      respondent: '赵某',
    });
    const number = (await readConsultation(payload, id))?.mediationNumber ?? '';
    expect(number).toMatch(/^TJ/);
    expect((await get(path)).text).toContain(number);
    await inTransaction({ payload }, (req) =>
      tellSource(req, {
        source: 'consultation',
        sourceId: id,
        outcome: 'failed',
        at: '2026-11-23T01:00:00.000Z',
      }),
    );
    const mine = await get(path);
    expect(mine.text).toContain('调解已结束');
    expect(mine.text).not.toContain('不成');
    const page = await get(`/work/law/${id}`, helper.actor.userId);
    expect(page.text).toContain('已转为调解');
    expect((await get(path)).text).toContain(number);
    const api = await get(`/api/legal-consultations/${id}?depth=1`, helper.actor.userId);
    expect(api.status).toBe(200);
    const events = await get(
      `/api/legal-consultation-events?where[consultation][equals]=${id}`,
      helper.actor.userId,
    );
    for (const { text } of [page, api, events]) {
      for (const word of [number, '调解已结束', '调解结束', '不成']) expect(text).not.toContain(word);
    }
    const counted = await get(
      `/api/legal-consultations?where[mediationNumber][equals]=${number}`,
      helper.actor.userId,
    );
    expect(counted.text).not.toContain('"totalDocs":1');
    const inbox = await get('/messages', actor.userId);
    expect(inbox.text).toContain('有新进展，请打开看');
    expect(inbox.text).not.toContain(number);
    expect(inbox.text).not.toContain('转为调解');
  });

  it('leads whoever asked to the case as long as they are its party, and no longer', async () => {
    const { payload } = app;
    await buildKeptOrganization(payload);
    const { community, helper } = await buildLawPlace(payload);
    const actor = await asker();
    const { id, path } = await buildQuestion(payload, community, { actor });
    const agreed = { consent: true as const, askerName: '郎秘密', respondent: '赵某' };
    await toMediation({ payload, actor: helper.actor, id, ...agreed });
    const dispute = (await readConsultation(payload, id))?.mediationId ?? '';
    const link = `/me/mediation/${dispute}`;
    expect((await get(path, actor.userId)).text).toContain(link);
    const [party] = await partiesOfDispute(payload, dispute);
    const call = { payload, actor: systemActor('测试'), id: dispute, party: party?.id ?? '' };
    await correctParty({ ...call, name: '真当事人', phone: newPhone() });
    expect((await get(path, actor.userId)).text).not.toContain(link);
  });
});

describe('pages of a consultation', () => {
  it('are kept by no cache', async () => {
    const { payload } = app;
    const { community, helper, keeper } = await buildLawPlace(payload);
    const actor = await asker();
    const { id, path } = await buildQuestion(payload, community, { actor });
    const pages = [
      await get(path),
      await get(`${path}/mediation`),
      await get('/me/consultations', actor.userId),
      await get('/work/law', helper.actor.userId),
      await get(`/work/law/${id}`, helper.actor.userId),
      await get('/work/law/desk', keeper.userId),
      await get(`/work/law/desk/${id}`, keeper.userId),
    ];
    for (const { status, kept } of pages) expect([status, kept]).toEqual([200, 'no-store']);
  });
});
