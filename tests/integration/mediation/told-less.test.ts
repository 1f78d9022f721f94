import { expect, it } from 'vitest';
import {
  acceptDispute,
  declineDispute,
  partiesOfDispute,
  suspendMediator,
  transferDispute,
} from '@/domain/mediation';
import { buildUser, cookieFor } from '../../factories/accounts';
import { appAtFixedTime } from '../../factories/fixed-time';
import { buildAgreed, buildTribunal, inHours, settleInWriting } from '../../factories/hearings';
import { buildDispute } from '../../factories/mediation';
import { buildOffice } from '../../factories/mediation-menu';

const { app, clock, begin } = appAtFixedTime();

const status = async (path: string, cookie: string) =>
  (await app.fetch(path, { headers: { cookie } })).status;

it('a mediator who was suspended reads nothing any more, not even a case under way', async () => {
  clock.set(begin);
  const { payload } = app;
  const tribunal = await buildTribunal(payload);
  const { id } = await buildAgreed(payload, tribunal);
  clock.set(inHours(24));
  await settleInWriting(payload, tribunal, id);
  const cookie = await cookieFor(payload, tribunal.mediator.user);
  const doors = [`/work/mediation/${id}`, `/work/mediation/${id}/hearings`, `/api/disputes/${id}`];
  for (const door of doors) expect(await status(door, cookie), door).toBe(200);
  await suspendMediator({
    payload,
    actor: tribunal.desk,
    id: tribunal.mediator.id,
    cause: 'leak',
    reason: '把案情说给了邻居',
  });
  for (const door of doors) expect(await status(door, cookie), door).not.toBe(200);
});

it('who keeps the outbox finds no message to a party in it', async () => {
  const { payload } = app;
  await buildAgreed(payload, await buildTribunal(payload));
  const written = await payload.count({
    collection: 'outbox',
    where: { template: { equals: 'private.news' } },
    overrideAccess: true,
  });
  expect(written.totalDocs).toBeGreaterThan(0);
  const { id: admin } = await buildUser(payload, { roles: [{ role: 'administrator' }] });
  const cookie = await cookieFor(payload, admin);
  const found = await app.fetch('/api/outbox?limit=100&where[template][equals]=private.news', {
    headers: { cookie },
  });
  expect(await found.json()).toMatchObject({ totalDocs: 0 });
});

it('leaders read of their place what everybody may, no single month and no small number', async () => {
  const { payload } = app;
  const { id: leader } = await buildUser(payload, { roles: [{ role: 'city-leader' }] });
  const cookie = await cookieFor(payload, leader);
  const answer = await app.fetch('/work/mediation/board', { headers: { cookie } });
  expect(answer.status).toBe(200);
  const html = await answer.text();
  expect(html).toContain('您负责的范围');
  expect(html).not.toContain('最近十二个月');
  const csv = await (await app.fetch('/work/mediation/board.csv', { headers: { cookie } })).text();
  expect(csv).not.toMatch(/,[1-4](,|\n)/);
});

it('the other side hears nothing of a case that nobody took; once it was taken, they hear of what follows', async () => {
  const { payload } = app;
  const { organization, desk } = await buildOffice(payload);
  const { organization: other } = await buildOffice(payload);
  const told = async (id: string) => {
    const parties = await partiesOfDispute(payload, id);
    const sides: Record<string, number> = {};
    for (const { id: party, side } of parties) {
      const where = { aboutId: { equals: party } };
      sides[side] = (await payload.db.count({ collection: 'outbox', where })).totalDocs;
    }
    return sides;
  };
  const declined = await buildDispute(payload, organization);
  await declineDispute({ payload, actor: desk, id: declined.id, reason: '法院已经立案', elsewhere: 'court' });
  expect(await told(declined.id)).toEqual({ applicant: 2, respondent: 0 });

  const passedOn = await buildDispute(payload, organization);
  await acceptDispute({ payload, actor: desk, id: passedOn.id });
  expect(await told(passedOn.id)).toEqual({ applicant: 2, respondent: 1 });
  await transferDispute({
    payload,
    actor: desk,
    id: passedOn.id,
    organization: other,
    reason: '当事人都住那边',
  });
  expect(await told(passedOn.id)).toEqual({ applicant: 3, respondent: 2 });
});
