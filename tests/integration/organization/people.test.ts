import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '@/access';
import { deactivateUser } from '@/domain/accounts';
import {
  cancelLinkage,
  endDualPost,
  giveConsent,
  recordDelivery,
  recordDualPost,
  recordLinkage,
  withdrawConsent,
} from '@/domain/organization';
import { buildUser } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildMember, buildNeighbourhood, buildUnit } from '../../factories/organization';
import { residentActor } from '../../factories/residents';

let app: TestApp;
let place: Awaited<ReturnType<typeof buildNeighbourhood>>;
beforeAll(async () => {
  app = await startTestApp();
  place = await buildNeighbourhood(app.payload);
});
afterAll(() => app.close());

const call = () => ({ payload: app.payload, actor: systemActor('测试') });

describe('consent to be named in public', () => {
  it('is recorded with date and evidence, and withdrawn at any time', async () => {
    const member = await buildMember(app.payload, { organization: place.branch });
    const read = () => app.payload.findByID({ collection: 'party-members', id: member.id, depth: 0 });
    await giveConsent({ ...call(), id: member.id, evidence: '7月1日本人签了同意书，存支部档案盒' });
    expect(await read()).toMatchObject({
      publicConsent: true,
      consentedAt: expect.any(String),
      consentEvidence: '7月1日本人签了同意书，存支部档案盒',
    });
    await withdrawConsent({ ...call(), id: member.id });
    const withdrawn = await read();
    expect(withdrawn).toMatchObject({ publicConsent: false, consentWithdrawnAt: expect.any(String) });
    await withdrawConsent({ ...call(), id: member.id });
    expect((await read()).consentWithdrawnAt).toBe(withdrawn.consentWithdrawnAt);
  });

  it('needs evidence, and a person who may speak for the member', async () => {
    const member = await buildMember(app.payload, { organization: place.branch });
    for (const evidence of [undefined, '', '签了字'])
      await expect(giveConsent({ ...call(), id: member.id, evidence })).rejects.toMatchObject({
        code: 'validation',
        fields: { evidence: expect.stringContaining('一句话') },
      });
    const visitor = { userId: null, name: '访客', grants: [], via: 'portal' as const };
    await expect(
      giveConsent({ payload: app.payload, actor: visitor, id: member.id, evidence: '同意书' }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is given by nobody else for a member who can sign in, and taken back by the branch at once', async () => {
    const { id: user } = await buildUser(app.payload);
    const { id } = await buildMember(app.payload, { organization: place.branch, user });
    const evidence = '7月1日本人签了同意书，存支部档案盒';
    await expect(giveConsent({ ...call(), id, evidence })).rejects.toMatchObject({
      code: 'invalid-state',
      message: expect.stringContaining('亮身份'),
    });
    await giveConsent({ payload: app.payload, actor: residentActor(user), id });
    await withdrawConsent({ ...call(), id });
    await deactivateUser({ ...call(), userId: user, reason: '不用了' });
    await expect(giveConsent({ ...call(), id, evidence })).resolves.toEqual({ id });
  });

  it('cannot be set by hand through the API', async () => {
    const member = await buildMember(app.payload, { organization: place.branch });
    const answer = await app.fetch(`/api/party-members/${member.id}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json', origin: new URL(app.url).origin },
      body: JSON.stringify({ publicConsent: true }),
    });
    expect([401, 403]).toContain(answer.status);
  });
});

describe('exemption from rating', () => {
  it('needs a reason', async () => {
    await expect(
      buildMember(app.payload, { organization: place.branch, exempt: true }),
    ).rejects.toMatchObject({
      fields: { exemptionReason: expect.any(String) },
    });
  });
});

describe('dual posts', () => {
  const post = () => ({
    direction: 'cadre-to-property' as const,
    personName: '李志强',
    communityPost: '党支部副书记',
    propertyPost: '物业项目经理',
    compound: place.compound,
    startsOn: '2025-01-01',
  });

  it('stay on record when they end', async () => {
    const { id } = await recordDualPost({ ...call(), ...post() });
    await endDualPost({ ...call(), id, endedOn: '2026-01-01', reason: '换届' });
    const ended = await app.payload.findByID({ collection: 'dual-posts', id, depth: 0 });
    expect(ended).toMatchObject({ endReason: '换届', community: place.community });
    await expect(endDualPost({ ...call(), id, reason: '再次' })).rejects.toMatchObject({
      code: 'invalid-state',
    });
    const answer = await app.fetch(`/api/dual-posts/${id}`, { method: 'DELETE' });
    expect([401, 403]).toContain(answer.status);
  });

  it('may not end before they start', async () => {
    await expect(recordDualPost({ ...call(), ...post(), endsOn: '2024-01-01' })).rejects.toMatchObject({
      fields: { endsOn: expect.any(String) },
    });
  });
});

describe('linkages', () => {
  const linkage = async () => ({
    title: '冬季供暖巡检',
    kind: 'service' as const,
    parties: [
      { relationTo: 'party-organizations' as const, value: place.committee },
      { relationTo: 'units' as const, value: (await buildUnit(app.payload)).id },
    ],
    community: place.community,
    promised: '每周上门看一次换热站',
    agreedOn: '2026-10-01',
    dueOn: '2026-12-31',
  });

  it('are kept with evidence, once', async () => {
    const { id } = await recordLinkage({ ...call(), ...(await linkage()) });
    await expect(recordDelivery({ ...call(), id, delivered: '查了四次' })).rejects.toMatchObject({
      fields: { evidenceNote: expect.any(String) },
    });
    await recordDelivery({ ...call(), id, delivered: '查了四次', evidenceNote: '巡检表四份' });
    expect(await app.payload.findByID({ collection: 'linkages', id, depth: 0 })).toMatchObject({
      status: 'delivered',
    });
    await expect(cancelLinkage({ ...call(), id, reason: '不做了' })).rejects.toMatchObject({
      code: 'invalid-state',
    });
  });

  it('need two different parties and a due date after the agreement', async () => {
    const given = await linkage();
    const [first] = given.parties;
    await expect(
      recordLinkage({ ...call(), ...given, parties: first ? [first, first] : [] }),
    ).rejects.toMatchObject({
      fields: { parties: expect.any(String) },
    });
    await expect(recordLinkage({ ...call(), ...given, dueOn: '2026-09-01' })).rejects.toMatchObject({
      fields: { dueOn: expect.any(String) },
    });
  });
});
