import { expect, it } from 'vitest';
import { answerConsultation, askBack } from '@/domain/neighbourhood';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildHelper, buildQuestion } from '../../../factories/law';
import { buildServicePlace } from '../../../factories/service-records';

const { app } = appAtFixedTime();

it('answering counts as a service of a helper who is a Party member, once, without a word of the question', async () => {
  const { payload } = app;
  const { community, member } = await buildServicePlace(payload);
  await buildHelper(payload, community, { user: member.actor.userId });
  const { id } = await buildQuestion(payload, community);
  const { actor } = member;
  await answerConsultation({ payload, actor, id, text: '先协商，协商不成再到法院起诉。' });
  const visitor = { userId: null, name: '访客', grants: [], via: 'portal' as const };
  await askBack({ payload, actor: visitor, byLink: true, id, text: '要多少钱？' });
  await answerConsultation({ payload, actor, id, text: '诉讼费按标的算，几十元起。' });
  const { docs } = await payload.find({
    collection: 'service-records',
    where: { member: { equals: member.id } },
    depth: 0,
    overrideAccess: true,
  });
  expect(docs.map(({ source, kind, quarters, state }) => [source, kind, quarters, state])).toEqual([
    ['consultation', 'policy', 0, 'submitted'],
  ]);
  expect(docs[0]?.text).toBe('答复邻居的法律咨询。');
});
