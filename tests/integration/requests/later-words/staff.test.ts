import { expect, it } from 'vitest';
import {
  addNote,
  correctReply,
  evaluateRequest,
  publicRequest,
  publishRequest,
  urgeRequest,
} from '@/domain/requests';
import { sweepSupervision } from '@/domain/requests/supervision/sweep-supervision';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildNeighbourhood } from '../../../factories/organization';
import {
  actorWith,
  buildHandlingUnit,
  buildRequestAt,
  eventsOfRequest,
  handlerOf,
  operator,
  visitor,
} from '../../../factories/requests';
import { readRequest, supervisionsOf } from '../../../factories/time';

const { app } = appAtFixedTime();
const call = (id: string, actor = operator) => ({ payload: app.payload, id, actor });
const page = async (path: string) => (await app.fetch(path)).text();

it('keeps a note among staff: no page of the requester shows it, and nobody else writes one', async () => {
  const { id, handler, trackingToken } = await buildRequestAt(app.payload, 'in-progress');
  await addNote({ ...call(id), note: '此户上月已来访一次，注意态度。' });
  await addNote({ ...call(id, handler), note: '配件在途，周四到货。' });
  const events = await eventsOfRequest(app.payload, id);
  expect(events.slice(-2).map(({ internalNote }) => internalNote)).toEqual([
    '此户上月已来访一次，注意态度。',
    '配件在途，周四到货。',
  ]);
  const html = await page(`/track/${trackingToken}`);
  for (const words of ['注意态度', '周四到货', '内部备注']) expect(html).not.toContain(words);
  const stranger = handlerOf(await buildHandlingUnit(app.payload));
  for (const actor of [visitor, stranger])
    await expect(addNote({ ...call(id, actor), note: '不该有的备注' })).rejects.toMatchObject({
      code: 'forbidden',
    });
});

it('counts calls that urge, by whoever takes requests in for the place, and issues 催办 at the setting’s count', async () => {
  const here = await buildNeighbourhood(app.payload);
  const { id } = await buildRequestAt(app.payload, 'in-progress', { community: here.community });
  const staff = actorWith('community-staff', { kind: 'community', id: here.community });
  await urgeRequest({ ...call(id), said: '家里老人受不了了。' });
  await urgeRequest({ ...call(id, staff), said: '问什么时候来。' });
  await sweepSupervision({ payload: app.payload });
  expect(await supervisionsOf(app.payload, id)).toEqual([]);
  await urgeRequest(call(id));
  await sweepSupervision({ payload: app.payload });
  expect((await supervisionsOf(app.payload, id)).map(({ rung, trigger }) => [rung, trigger])).toEqual([
    ['remind', 'urged'],
  ]);
  expect((await readRequest(app.payload, id)).urgeCount).toBe(3);
  const other = await buildNeighbourhood(app.payload);
  const elsewhere = actorWith('community-staff', { kind: 'community', id: other.community });
  await expect(urgeRequest(call(id, elsewhere))).rejects.toMatchObject({ code: 'forbidden' });
});

it('corrects an answer until the requester has spoken; they see the new one and that it was corrected', async () => {
  const { id, number, handler, trackingToken } = await buildRequestAt(app.payload, 'evaluation', {
    publicConsent: true,
  });
  await publishRequest({ ...call(id), decision: 'public' });
  const reply = '已更换三号楼换热站的阀门，12月3日起室温恢复到20度。';
  await correctReply({ ...call(id, handler), reply, why: '补上日期。' });
  const html = await page(`/track/${trackingToken}`);
  for (const words of ['12月3日起室温', '作过更正', '更正：补上日期。']) expect(html).toContain(words);
  expect(html).not.toContain('更正前的答复');
  const last = (await eventsOfRequest(app.payload, id)).at(-1);
  expect(last?.internalNote).toContain('已更换三号楼换热站的阀门，室温恢复到20度。');
  // The review was of the old words.
  expect(await publicRequest({ payload: app.payload, number })).toBeNull();
  await evaluateRequest({
    ...call(id, visitor),
    byLink: true,
    solved: 'solved',
    satisfaction: 'satisfied',
  });
  await expect(
    correctReply({ ...call(id, handler), reply: `${reply}再改一次。`, why: '再改一次。' }),
  ).rejects.toMatchObject({ code: 'invalid-state' });
});
