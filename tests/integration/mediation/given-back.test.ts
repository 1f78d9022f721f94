import type { Payload } from 'payload';
import { beforeAll, expect, it } from 'vitest';
import { returnHandOver, waitingHandOvers } from '@/domain/mediation';
import { handOverRequest, trackedRequest } from '@/domain/requests';
import { cookieFor, newPhone } from '../../factories/accounts';
import { appAtFixedTime } from '../../factories/fixed-time';
import { accountActor, buildDesk, buildMediationOrganization } from '../../factories/mediation';
import { buildDivision, buildUnit } from '../../factories/organization';
import { buildRequestAt, buildStaff, eventsOfRequest, operator } from '../../factories/requests';
import { staffMessagesAbout } from '../../factories/time';

const { app } = appAtFixedTime();
let payload: Payload;
let community: string;
let desk: Awaited<ReturnType<typeof buildDesk>>;
let unit: string;
let handler: { id: string };
let colleague: { id: string };

beforeAll(async () => {
  payload = app.payload;
  community = String((await buildDivision(payload)).id);
  desk = await buildDesk(payload, String((await buildMediationOrganization(payload, { community })).id));
  unit = String(
    (
      await buildUnit(payload, {
        name: '明月物业',
        handlesRequests: true,
        active: true,
        dutyPhone: '0312-2300500',
      })
    ).id,
  );
  handler = await buildStaff(payload, 'unit-handler', { kind: 'unit', id: unit });
  colleague = await buildStaff(payload, 'unit-handler', { kind: 'unit', id: unit });
});

const note = '和楼上李大海因为漏水，想请人调解';
const page = async (path: string, user: string) =>
  (await app.fetch(path, { headers: { cookie: await cookieFor(payload, user) } })).text();

/** Handed over by the handler, without the requester's name. */
async function handedOver() {
  const { id } = await buildRequestAt(payload, 'in-progress', {
    unit,
    community,
    name: '张秘一',
    phone: newPhone(),
  });
  const actor = {
    ...accountActor(handler.id, '陈经办'),
    grants: [{ role: 'unit-handler' as const, scope: { kind: 'unit' as const, id: unit } }],
  };
  await handOverRequest({ payload, actor, id, confirmed: true, note });
  const found = (await waitingHandOvers(payload, desk)).find(({ handOver }) => handOver.request.id === id);
  return { id, handOver: found?.id ?? '', actor };
}

it('tells those who handed it over why it came back, and leaves it with them', async () => {
  const { id, handOver, actor } = await handedOver();
  await returnHandOver({ payload, actor: desk, id: handOver, reason: '请带上反映人的姓名和电话。' });
  const last = (await eventsOfRequest(payload, id)).at(-1);
  expect(last).toMatchObject({ verb: 'give-back', from: 'in-progress', to: 'in-progress' });
  expect(last?.internalNote).toContain('退回：请带上反映人的姓名和电话。');
  expect(last?.note).not.toContain('姓名和电话');
  const keys = (await staffMessagesAbout(payload, id)).filter((key) =>
    key.endsWith(`:handed-over:${handler.id}`),
  );
  expect(keys).toHaveLength(1);
  expect(
    (await staffMessagesAbout(payload, id)).some((key) => key.endsWith(`:handed-over:${colleague.id}`)),
  ).toBe(true);
  const sheet = await page(`/work/${id}`, handler.id);
  expect(sheet).toContain('调解组织退回');
  expect(sheet).toContain('请带上反映人的姓名和电话');
  // The requester reads that it goes on, and not why.
  const { steps } = await trackedRequest(payload, id);
  expect(steps.at(-1)?.note).toContain('照常办理');
  expect(JSON.stringify(steps)).not.toContain('请带上反映人');
  // It may be handed over again.
  await handOverRequest({ payload, actor, id, confirmed: true, requester: true, note });
});

it('tells the service centre where no unit has it', async () => {
  const { id: centre } = await buildStaff(payload, 'operator');
  const { id } = await buildRequestAt(payload, 'accepted', { community });
  await handOverRequest({ payload, actor: operator, id, confirmed: true, note });
  const found = (await waitingHandOvers(payload, desk)).find(({ handOver }) => handOver.request.id === id);
  await returnHandOver({ payload, actor: desk, id: found?.id ?? '', reason: '还没有派单，请先派单。' });
  expect((await staffMessagesAbout(payload, id)).some((key) => key.endsWith(`:handed-over:${centre}`))).toBe(
    true,
  );
});

it('says whom the desk asks where the name did not come along', async () => {
  const { handOver } = await handedOver();
  const html = await page(`/work/mediation/hand-overs/${handOver}`, desk.userId);
  for (const words of ['明月物业', '陈经办', '0312-2300500', '请带上姓名和电话'])
    expect(html).toContain(words);
  expect(html).not.toContain('张秘一');
});
