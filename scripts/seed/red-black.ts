import type { Payload } from 'payload';
import { systemActor } from '@/access';
import { answerDispute, disputeEntry, draftList, openDisputes, publishList } from '@/domain/property';
import { fixedClock, now, setClock } from '@/shared/clock';
import type { SeededOrganization } from './organization';
import { community } from './rectification-story';

const day = 86_400_000;

/** The list of the first round, published with an answered dispute, and the one of the second, whose time for disputes runs. */
export async function seedRedBlackLists(payload: Payload, city: SeededOrganization): Promise<void> {
  const today = now();
  const clock = fixedClock(today);
  const at = (days: number) => clock.set(new Date(today.getTime() + days * day));
  const actor = systemActor('方立群');
  setClock(clock);
  try {
    at(-212);
    const earlier = await draftList({
      payload,
      actor,
      round: await roundNamed(payload, '第1次物业服务评价'),
    });
    await openDisputes({ payload, actor, id: earlier.id });
    at(-209);
    const { docs } = await payload.db.find<{ id: string }>({
      collection: 'red-black-entries',
      where: { list: { equals: earlier.id }, kind: { equals: 'black' } },
      limit: 1,
      pagination: false,
    });
    const staff = { ...community, grants: [communityGrant(city.mingyue.id)] };
    const words = '评价期间门岗正在换人，住户打分集中在秩序这一项，现在已经排满班。';
    const dispute = await disputeEntry({ payload, actor: staff, entry: docs[0]?.id ?? '', words });
    at(-206);
    await answerDispute({
      payload,
      actor,
      id: dispute.id,
      decision: 'kept',
      reply: '评价按当时的服务打分，门岗空着的那段时间没有安排人顶上，评价有效。排满班以后看下一次评价。',
    });
    at(-202);
    await publishList({ payload, actor, id: earlier.id });
    at(-2);
    const latest = await draftList({ payload, actor, round: await roundNamed(payload, '第2次物业服务评价') });
    await openDisputes({ payload, actor, id: latest.id });
  } finally {
    setClock(null);
  }
}

async function roundNamed(payload: Payload, name: string): Promise<string> {
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'rating-rounds',
    where: { name: { equals: name } },
    limit: 1,
    pagination: false,
  });
  return docs[0]?.id ?? '';
}

const communityGrant = (id: string) =>
  ({ role: 'community-staff', scope: { kind: 'community', id } }) as const;
