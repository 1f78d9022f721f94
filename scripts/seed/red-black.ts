import type { Payload } from 'payload';
import { systemActor } from '@/access';
import {
  answerDispute,
  disputeEntry,
  draftList,
  openDisputes,
  publishList,
  type RatedCompound,
} from '@/domain/property';
import { fixedClock, now, setClock } from '@/shared/clock';
import type { SeededOrganization } from './organization';
import { community } from './rectification-story';

const day = 86_400_000;

/** The list of an earlier round, published with an answered dispute, and one whose time for disputes runs. Numbers are made up. */
export async function seedRedBlackLists(payload: Payload, city: SeededOrganization): Promise<void> {
  const today = now();
  const clock = fixedClock(today);
  const at = (days: number) => clock.set(new Date(today.getTime() + days * day));
  const actor = systemActor('方立群');
  const rated = (compound: string | undefined, n: number, mean: number): RatedCompound[] =>
    compound ? [{ compound, n, mean, low: mean - 18, high: Math.min(500, mean + 18) }] : [];
  const { mingyue, oldTown } = city;
  setClock(clock);
  try {
    at(-40);
    const earlier = await draftList({
      payload,
      actor,
      round: 'demo-round-earlier',
      roundName: '第二季度物业服务评价',
      results: [
        ...rated(oldTown.compounds.棉麻厂家属院, 61, 474),
        ...rated(mingyue.compounds.明月新城, 88, 262),
        ...rated(mingyue.compounds.明月豪苑, 43, 371),
      ],
    });
    await openDisputes({ payload, actor, id: earlier.id });
    at(-37);
    const { docs } = await payload.db.find<{ id: string }>({
      collection: 'red-black-entries',
      where: { list: { equals: earlier.id }, kind: { equals: 'black' } },
      limit: 1,
      pagination: false,
    });
    const staff = { ...community, grants: [communityGrant(mingyue.id)] };
    const words = '评价期间电梯正在更换，住户打分集中在这一项，已经换好。';
    const dispute = await disputeEntry({ payload, actor: staff, entry: docs[0]?.id ?? '', words });
    at(-34);
    await answerDispute({
      payload,
      actor,
      id: dispute.id,
      decision: 'kept',
      reply: '评价按当时的服务打分，电梯停用期间没有安排人帮老人上下楼，评价有效。换好以后看下一次评价。',
    });
    at(-30);
    await publishList({ payload, actor, id: earlier.id });
    at(-2);
    const latest = await draftList({
      payload,
      actor,
      round: 'demo-round-latest',
      roundName: '第三季度物业服务评价',
      results: [
        ...rated(oldTown.compounds.棉麻厂家属院, 58, 481),
        ...rated(oldTown.compounds.供销社家属院, 26, 470),
        ...rated(mingyue.compounds.明月新城, 91, 281),
      ],
    });
    await openDisputes({ payload, actor, id: latest.id });
  } finally {
    setClock(null);
  }
}

const communityGrant = (id: string) =>
  ({ role: 'community-staff', scope: { kind: 'community', id } }) as const;
