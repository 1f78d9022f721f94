import { describe, expect, it } from 'vitest';
import {
  closeRequest,
  evaluateRequest,
  reopenRequest,
  replyToRequest,
  startRequest,
} from '@/domain/requests';
import { formatDate } from '@/shared/dates';
import { appAtFixedTime } from '../../factories/fixed-time';
import { buildRequestAt, eventsOfRequest, operator, supervisor, visitor } from '../../factories/requests';

const { app, clock } = appAtFixedTime();

const page = async (token: string) => (await app.fetch(`/track/${token}`)).text();
const read = (id: string) =>
  app.payload.findByID({ collection: 'requests', id, depth: 0, overrideAccess: true });

/** A request whose requester said no, and that was then answered a second time. */
async function answeredAgain() {
  const request = await buildRequestAt(app.payload, 'evaluation');
  const call = { payload: app.payload, id: request.id };
  await evaluateRequest({
    ...call,
    actor: visitor,
    byLink: true,
    solved: 'unsolved',
    satisfaction: 'very-dissatisfied',
    reasons: ['not-solved'],
    comment: '还是不热',
  });
  const afterNo = await page(request.trackingToken);
  const { dueAt, dueReason } = await read(request.id);
  await startRequest({ ...call, actor: request.handler, note: '已再次联系，重新排查。' });
  await replyToRequest({ ...call, actor: request.handler, reply: '重新清洗了管道，请再看看温度。' });
  return { ...request, call, afterNo, dueAt: String(dueAt), dueReason: String(dueReason) };
}

describe('the tracking page of a request that was opened again', () => {
  it('says by when and why after "not solved", and what was said stands among the steps', async () => {
    const { afterNo, dueAt, dueReason, id } = await answeredAgain();
    expect(afterNo).toContain(`${formatDate(dueAt)}前`);
    expect(afterNo).toContain(dueReason);
    expect(afterNo).not.toContain('您的评价：');
    expect(afterNo).toContain('没有解决，非常不满意。');
    const steps = await eventsOfRequest(app.payload, id);
    expect(steps.find(({ verb }) => verb === 'evaluate')?.note).toBe(
      '没有解决，非常不满意。原因：没解决。\n还是不热',
    );
  });

  it('asks anew after the second answer, without the old grade above the form', async () => {
    const { trackingToken } = await answeredAgain();
    const html = await page(trackingToken);
    expect(html).toContain('问题解决了吗？');
    expect(html).not.toContain('您的评价：');
  });

  it('shows the new grade after the second evaluation', async () => {
    const { trackingToken, call } = await answeredAgain();
    await evaluateRequest({
      ...call,
      actor: visitor,
      byLink: true,
      solved: 'solved',
      satisfaction: 'satisfied',
    });
    expect(await page(trackingToken)).toContain('您的评价：解决了，满意。');
  });

  it('counts a second round that nobody evaluated as not evaluated', async () => {
    const { trackingToken, call, id } = await answeredAgain();
    clock.set('2026-12-05T09:00:00+08:00');
    await closeRequest({ ...call, actor: operator, note: '评价期满，未评价。' });
    clock.set('2026-11-23T09:00:00+08:00');
    const { state, solved, satisfaction, evaluationComment, evaluatedAt } = await read(id);
    expect(state).toBe('closed');
    for (const value of [solved, satisfaction, evaluationComment, evaluatedAt])
      expect(value ?? null).toBeNull();
    expect(await page(trackingToken)).not.toContain('您的评价：');
  });

  it('drops the grade when the supervisor opens it again', async () => {
    const { call, id } = await answeredAgain();
    await evaluateRequest({
      ...call,
      actor: visitor,
      byLink: true,
      solved: 'solved',
      satisfaction: 'satisfied',
    });
    await reopenRequest({ ...call, actor: supervisor, reason: '回访发现仍有问题。' });
    expect((await read(id)).satisfaction ?? null).toBeNull();
  });
});
