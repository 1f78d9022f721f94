import { describe, expect, it } from 'vitest';
import { contentPurpose } from '@/domain/accounts/outbox/enqueue-message';
import {
  acceptRequest,
  declineRequest,
  dispatchRequest,
  recallDispatch,
  reconsiderRequest,
  returnRequest,
  splitRequest,
  startRequest,
} from '@/domain/requests';
import { formatDateTime } from '@/shared/dates';
import { keyring } from '@/shared/encryption';
import { appAtFixedTime } from '../../factories/fixed-time';
import {
  buildHandlingUnit,
  buildRequest,
  buildRequestAt,
  eventsOfRequest,
  handlerOf,
  operator,
  supervisor,
} from '../../factories/requests';
import { readRequest, staffMessages, withAccount } from '../../factories/time';

const { app, clock } = appAtFixedTime();

const call = (id: string, actor: typeof operator) => ({ payload: app.payload, id, actor });
const elsewhere = { ground: 'outside-remit', referral: '请拨打12315消费者热线。' } as const;
const toldRequester = async (id: string) => {
  const { docs } = await app.payload.db.find<{ id: string; contentCipher: string }>({
    collection: 'outbox',
    where: { and: [{ aboutId: { equals: id } }, { channel: { equals: 'sms' } }] },
    sort: 'id',
    limit: 50,
    pagination: false,
  });
  const texts = docs.map(
    ({ contentCipher }) => JSON.parse(keyring().decrypt(contentCipher, contentPurpose)).text,
  );
  return texts.map(String);
};
const toldStaff = async (id: string, account: string) =>
  (await staffMessages(app.payload, `request-staff:${id}`)).filter((key) => key.endsWith(account)).length;

describe('a limit made longer on acceptance', () => {
  it('needs a reason, stands in the record in words, and is told to the requester and the supervisor', async () => {
    const watching = await withAccount(app.payload, 'supervisor');
    const { id } = await buildRequest(app.payload, { danger: true });
    const { dueAt: promised } = await readRequest(app.payload, id);
    const eased = { ...call(id, operator), urgency: 'complex' as const };
    await expect(acceptRequest(eased)).rejects.toMatchObject({
      code: 'validation',
      fields: { easedReason: expect.stringContaining('紧急程度由危急改为复杂') },
    });
    await acceptRequest({ ...eased, easedReason: '现场已围挡，没有危险。' });
    const request = await readRequest(app.payload, id);
    expect(new Date(String(request.dueAt)).getTime()).toBeGreaterThan(new Date(String(promised)).getTime());
    const note = (await eventsOfRequest(app.payload, id)).at(-1)?.note;
    expect(note).toMatch(/^紧急程度由危急改为复杂，答复期限由.+改为.+。\n理由：现场已围挡，没有危险。$/);
    expect((await toldRequester(id)).at(-1)).toContain('紧急程度由危急改为复杂，答复期限由');
    expect((await toldRequester(id)).at(-1)).toContain(formatDateTime(String(request.dueAt)));
    expect(await toldStaff(id, watching)).toBe(1);
  });

  it('needs none when the limit stays or gets shorter; the change of urgency stands in the record', async () => {
    const { id } = await buildRequest(app.payload);
    await acceptRequest({ ...call(id, operator), urgency: 'urgent' });
    expect((await eventsOfRequest(app.payload, id)).at(-1)?.note).toBe('紧急程度由一般改为紧急。');
  });
});

describe('a dispatch taken back', () => {
  it('leaves the unit without it and without a bounce, the clock as it was, and everybody told', async () => {
    const unit = await buildHandlingUnit(app.payload);
    const helping = await buildHandlingUnit(app.payload);
    const [relieved, helper] = [
      await withAccount(app.payload, 'unit-handler', { kind: 'unit', id: unit }),
      await withAccount(app.payload, 'unit-handler', { kind: 'unit', id: helping }),
    ];
    const { id } = await buildRequestAt(app.payload, 'accepted');
    await dispatchRequest({ ...call(id, operator), unit, coUnits: [helping] });
    const { dueAt } = await readRequest(app.payload, id);
    for (const actor of [handlerOf(unit), handlerOf(helping)])
      await expect(recallDispatch({ ...call(id, actor), reason: '不想办这件事。' })).rejects.toMatchObject({
        code: 'forbidden',
      });
    const taken = { ...call(id, operator), reason: '看错了地点。' };
    await recallDispatch(taken);
    expect((await recallDispatch(taken)).repeated).toBe(true);
    expect(await readRequest(app.payload, id)).toMatchObject({
      state: 'accepted',
      leadUnit: null,
      dispatchedAt: null,
      returnCount: 0,
      dueAt,
    });
    expect(
      await app.payload.count({ collection: 'request-co-units', where: { request: { equals: id } } }),
    ).toEqual({
      totalDocs: 0,
    });
    // Of the dispatch and of its end.
    expect(await toldStaff(id, relieved)).toBe(2);
    expect((await toldRequester(id)).at(-1)).toContain('要换一个单位办理');
    expect(await staffMessages(app.payload, `request-staff:${id}`)).toEqual(
      expect.arrayContaining([expect.stringMatching(new RegExp(`co-handlers:${helper}$`))]),
    );
    await dispatchRequest({ ...call(id, operator), unit: helping });
    expect(await readRequest(app.payload, id)).toMatchObject({ state: 'dispatched', leadUnit: helping });
  });

  it('is too late once the unit has begun', async () => {
    const { id, handler } = await buildRequestAt(app.payload, 'dispatched');
    await startRequest({ ...call(id, handler), note: '已电话联系。' });
    await expect(recallDispatch({ ...call(id, supervisor), reason: '看错了地点。' })).rejects.toMatchObject({
      code: 'invalid-state',
    });
  });
});

describe('a refusal', () => {
  it('is possible after acceptance and after a return, but not of a part by itself', async () => {
    const accepted = await buildRequestAt(app.payload, 'accepted');
    await declineRequest({ ...call(accepted.id, operator), ...elsewhere });
    const { id, handler } = await buildRequestAt(app.payload, 'dispatched');
    await returnRequest({ ...call(id, handler), reason: '不是本单位的事，是邻里纠纷。' });
    await declineRequest({ ...call(id, operator), ...elsewhere });
    expect(await readRequest(app.payload, id)).toMatchObject({ state: 'declined', dueAt: null });
    const whole = await buildRequestAt(app.payload, 'accepted');
    await splitRequest({
      ...call(whole.id, operator),
      parts: [{ title: '路面破损' }, { title: '路灯不亮' }],
      reason: '两件事，分开办。',
    });
    const { docs } = await app.payload.find({
      collection: 'requests',
      where: { partOf: { equals: whole.id } },
      overrideAccess: true,
      depth: 0,
    });
    await expect(
      declineRequest({ ...call(String(docs[0]?.id), operator), ...elsewhere }),
    ).rejects.toMatchObject({ code: 'invalid-state', message: expect.stringContaining('一部分') });
  });

  it('is taken back by the supervisor with a reason, with the limits counted from then', async () => {
    const { id } = await buildRequest(app.payload);
    const { dueAt: first } = await readRequest(app.payload, id);
    await declineRequest({ ...call(id, operator), ...elsewhere });
    clock.set('2026-12-07T09:00:00+08:00');
    const again = { id, payload: app.payload, reason: '属于政府职责，应当受理。' };
    await expect(reconsiderRequest({ ...again, actor: operator })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(reconsiderRequest({ ...again, actor: supervisor, reason: '好' })).rejects.toMatchObject({
      fields: { reason: expect.any(String) },
    });
    await reconsiderRequest({ ...again, actor: supervisor });
    const request = await readRequest(app.payload, id);
    expect(request).toMatchObject({
      state: 'accepted',
      declineGround: null,
      referral: null,
      closedAt: null,
      acceptedAt: '2026-12-07T01:00:00.000Z',
      dueReason: expect.stringContaining('重新受理'),
    });
    expect(new Date(String(request.dueAt)).getTime()).toBeGreaterThan(new Date(String(first)).getTime());
    expect((await toldRequester(id)).at(-1)).toContain('重新受理');
    const unit = await buildHandlingUnit(app.payload);
    await dispatchRequest({ ...call(id, operator), unit });
    clock.set('2026-11-23T09:00:00+08:00');
  });
});
