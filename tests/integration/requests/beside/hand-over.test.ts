import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handOverRequest, trackedRequest } from '@/domain/requests';
import { startTestApp, type TestApp } from '../../../factories/app';
import {
  actorWith,
  buildHandlingUnit,
  buildRequest,
  buildRequestAt,
  handlerOf,
  operator,
  supervisor,
  visitor,
} from '../../../factories/requests';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app?.close());

const input = { confirmed: true as const, note: '与楼上住户因漏水赔偿有分歧，愿意调解。' };
const rowsOf = async (request: string) => {
  const { docs } = await app.payload.find({
    collection: 'hand-overs',
    where: { request: { equals: request } },
    depth: 0,
    overrideAccess: true,
  });
  return docs;
};

describe('handing over to mediation', () => {
  it('keeps what will be carried, as confirmed, and leaves the request where it is', async () => {
    const { id, handler } = await buildRequestAt(app.payload, 'in-progress');
    const call = { payload: app.payload, id, actor: handler };
    const done = await handOverRequest({ ...call, ...input, photos: false });
    expect(done.state).toBe('in-progress');
    expect(await rowsOf(id)).toMatchObject([
      {
        kind: 'mediation',
        state: 'prepared',
        fields: ['matter', 'place', 'category', 'handling'],
        carried: '标题和反映内容、地点、分类、办理经过和答复',
        note: input.note,
        preparedByName: handler.name,
      },
    ]);
    const { steps } = await trackedRequest(app.payload, id);
    expect(steps.at(-1)).toMatchObject({
      verb: 'hand-over',
      note: expect.stringContaining('将移交人民调解'),
    });
  });

  it('carries who asks only with consent, and nothing unless the requester wants it', async () => {
    const { id } = await buildRequestAt(app.payload, 'accepted');
    const call = { payload: app.payload, id, actor: operator, note: input.note };
    await expect(handOverRequest({ ...call, confirmed: false as never })).rejects.toMatchObject({
      code: 'validation',
      fields: { confirmed: expect.any(String) },
    });
    await handOverRequest({ ...call, ...input, requester: true });
    const [row] = await rowsOf(id);
    expect(row?.fields).toContain('requester');
    expect(JSON.stringify(row)).not.toMatch(/赵小满|13800138000/);
  });

  it('happens once, whoever asks at once', async () => {
    const { id } = await buildRequestAt(app.payload, 'in-progress');
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        handOverRequest({
          payload: app.payload,
          id,
          actor: supervisor,
          ...input,
          note: `${input.note}（${index}）`,
        }),
      ),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await rowsOf(id)).toHaveLength(1);
  });

  it('is for those who handle it, and not before it is accepted', async () => {
    const { id } = await buildRequestAt(app.payload, 'in-progress');
    const other = handlerOf(await buildHandlingUnit(app.payload));
    for (const actor of [visitor, other, actorWith('community-staff'), actorWith('city-leader')])
      await expect(handOverRequest({ payload: app.payload, id, actor, ...input })).rejects.toMatchObject({
        code: 'forbidden',
      });
    const fresh = await buildRequest(app.payload);
    await expect(
      handOverRequest({ payload: app.payload, id: fresh.id, actor: operator, ...input }),
    ).rejects.toMatchObject({ code: 'invalid-state' });
  });
});
