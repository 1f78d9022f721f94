import { describe, expect, it } from 'vitest';
import { evaluateRequest, extendRequest, pauseRequest, replyToRequest } from '@/domain/requests';
import { sweepAlerts } from '@/domain/requests/alerts/sweep-alerts';
import { riskStages } from '@/domain/requests/clocks/risk-stage';
import { whileMessagesFail } from '../../../factories/failure';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildHandlingUnit, buildRequestAt, supervisor, visitor } from '../../../factories/requests';
import { alertsOf, readRequest, staffMessages, withAccount } from '../../../factories/time';

const { app, clock } = appAtFixedTime();

const sweep = () => sweepAlerts({ payload: app.payload });
const stagesOf = async (id: string) =>
  (await alertsOf(app.payload, id))
    .sort((a, b) => a.round - b.round || riskStages.indexOf(a.stage) - riskStages.indexOf(b.stage))
    .map(({ stage, round }) => `${stage}@${round}`);
/** With 24 hours from nine o'clock: half at nine in the evening, 80 % at four in the morning. */
async function urgent() {
  clock.set('2026-11-23T09:00:00+08:00');
  const unit = await buildHandlingUnit(app.payload);
  const handler = await withAccount(app.payload, 'unit-handler', { kind: 'unit', id: unit });
  const request = await buildRequestAt(app.payload, 'dispatched', { unit });
  await app.payload.db.updateOne({
    collection: 'requests',
    id: request.id,
    data: { urgency: 'urgent', dueKind: 'hour', dueAt: '2026-11-24T01:00:00.000Z' },
  });
  return { ...request, unit, account: handler };
}

describe('the sweep of deadlines', () => {
  it('raises each stage once when its time has come, and tells the unit and the supervisors', async () => {
    const watching = await withAccount(app.payload, 'supervisor');
    const { id, account } = await urgent();
    await sweep();
    expect(await stagesOf(id)).toEqual([]);
    clock.set('2026-11-23T20:59:59+08:00');
    await sweep();
    expect(await stagesOf(id)).toEqual([]);
    clock.set('2026-11-23T21:00:00+08:00');
    await sweep();
    await sweep();
    expect(await stagesOf(id)).toEqual(['notice@0']);
    expect((await readRequest(app.payload, id)).riskStage).toBe('notice');
    clock.set('2026-11-24T04:12:00+08:00');
    await sweep();
    expect(await stagesOf(id)).toEqual(['notice@0', 'warning@0']);
    clock.set('2026-11-24T09:00:00+08:00');
    await sweep();
    expect(await stagesOf(id)).toEqual(['notice@0', 'warning@0', 'overdue@0']);
    const told = await staffMessages(app.payload, `request-alert:${id}:`);
    for (const stage of ['notice', 'warning', 'overdue'])
      for (const person of [account, watching])
        expect(told).toContain(`request-alert:${id}:0:${stage}:${person}`);
    expect(new Set(told).size).toBe(told.length);
  });

  it('catches up after days without it, with one message for the worst', async () => {
    const { id, account } = await urgent();
    clock.set('2026-11-30T09:00:00+08:00');
    await sweep();
    expect(await stagesOf(id)).toEqual(['notice@0', 'warning@0', 'overdue@0']);
    const told = await staffMessages(app.payload, `request-alert:${id}:`);
    expect(told.filter((key) => key.endsWith(account))).toEqual([`request-alert:${id}:0:overdue:${account}`]);
  });

  it('raises each stage once when many sweep at the same moment', async () => {
    const { id } = await urgent();
    clock.set('2026-11-24T09:00:00+08:00');
    await Promise.all(Array.from({ length: 8 }, sweep));
    expect(await stagesOf(id)).toEqual(['notice@0', 'warning@0', 'overdue@0']);
  });

  it('leaves nothing half done when it dies in between, and does it all the next time', async () => {
    const { id, account } = await urgent();
    clock.set('2026-11-24T09:00:00+08:00');
    await whileMessagesFail('the power is out', () => expect(sweep()).rejects.toThrow('the power is out'));
    expect(await stagesOf(id)).toEqual([]);
    await sweep();
    expect(await stagesOf(id)).toEqual(['notice@0', 'warning@0', 'overdue@0']);
    expect(await staffMessages(app.payload, `request-alert:${id}:0:overdue:${account}`)).toHaveLength(1);
  });

  it('is silent while paused and after the answer, and begins anew when it is reopened', async () => {
    clock.set('2026-11-23T09:00:00+08:00');
    const { id, handler } = await buildRequestAt(app.payload, 'in-progress');
    await pauseRequest({ payload: app.payload, id, actor: supervisor, days: 10, reason: '等待配件到货。' });
    clock.set('2026-12-04T09:00:00+08:00');
    await sweep();
    expect(await stagesOf(id)).toEqual([]);
    const answered = await buildRequestAt(app.payload, 'in-progress');
    const call = { payload: app.payload, id: answered.id };
    await replyToRequest({ ...call, actor: answered.handler, reply: '已更换阀门，室温恢复正常。' });
    clock.set('2026-12-05T09:00:00+08:00');
    await sweep();
    expect(await stagesOf(answered.id)).toEqual([]);
    await evaluateRequest({
      ...call,
      actor: visitor,
      byLink: true,
      solved: 'unsolved',
      satisfaction: 'dissatisfied',
      reasons: ['not-solved'],
    });
    clock.set('2026-12-30T09:00:00+08:00');
    await sweep();
    expect(await stagesOf(answered.id)).toEqual(['notice@1', 'warning@1', 'overdue@1']);
    expect(handler.name).toBeTruthy();
  });

  it('counts from the extended deadline, and repeats no stage of the same round', async () => {
    clock.set('2026-11-23T09:00:00+08:00');
    const { id } = await buildRequestAt(app.payload, 'in-progress');
    clock.set('2026-11-27T09:00:00+08:00');
    await sweep();
    expect(await stagesOf(id)).toEqual(['notice@0']);
    await extendRequest({ payload: app.payload, id, actor: supervisor, days: 10, reason: '需要开挖路面。' });
    expect((await readRequest(app.payload, id)).riskStage).toBeNull();
    await sweep();
    expect(await stagesOf(id)).toEqual(['notice@0']);
    clock.set('2026-12-20T09:00:00+08:00');
    await sweep();
    expect(await stagesOf(id)).toEqual(['notice@0', 'warning@0', 'overdue@0']);
  });

  it('follows the settings', async () => {
    clock.set('2026-11-23T09:00:00+08:00');
    await app.payload.create({
      collection: 'settings',
      data: {
        key: 'requests.at-risk.notice',
        value: '10',
        source: '测试',
        validFrom: '2026-11-23T00:00:00.000Z',
      },
      overrideAccess: true,
    });
    const { id } = await urgent();
    clock.set('2026-11-23T11:24:00+08:00');
    await sweep();
    expect(await stagesOf(id)).toEqual(['notice@0']);
  });
});
