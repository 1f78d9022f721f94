import type { Payload } from 'payload';
import type { Actor } from '@/access';
import {
  cancelLinkage,
  endDualPost,
  recordDelivery,
  recordDualPost,
  recordLinkage,
} from '@/domain/organization';
import type { SeededCommunity, SeededOrganization } from './organization';

/** Dual posts and linkages of the demo city, through the verbs: one ended post; linkages of all five kinds in all states. */
export async function seedAgreements(
  payload: Payload,
  actor: Actor,
  city: SeededOrganization,
): Promise<void> {
  const call = { payload, actor };
  await seedDualPosts(call, city);
  const { mingyue, oldTown, village, units } = city;
  const between = (community: SeededCommunity, ...names: string[]) => [
    { relationTo: 'party-organizations' as const, value: community.organizations[0]?.id ?? '' },
    ...names.map((name) => ({ relationTo: 'units' as const, value: units[name] ?? '' })),
  ];
  const records: (Omit<Parameters<typeof recordLinkage>[0], 'payload' | 'actor'> & { outcome?: Outcome })[] =
    [
      {
        title: '社区党总支与热力公司党支部结对',
        kind: 'organization',
        community: mingyue.id,
        parties: between(mingyue, '市供热服务中心'),
        promised: '供暖期每周二下午派人到社区值班，现场解决家里不热的问题。',
        agreedOn: '2026-10-20',
        dueOn: '2027-03-15',
      },
      {
        title: '物业、社区、居民每月一次“板凳会”',
        kind: 'mechanism',
        community: mingyue.id,
        parties: between(mingyue, '明月红管家物业服务有限公司'),
        promised: '每月最后一个周五晚上在小区广场开会，当场记下问题，下次会上逐条答复。',
        agreedOn: '2026-03-01',
        dueOn: '2026-10-31',
        outcome: {
          delivered: '开了八次会，记下47个问题，办成41个，其余写明了原因。',
          evidenceNote: '八次会议记录，存社区档案柜',
        },
      },
      {
        title: '在职党员周末修灯队',
        kind: 'members',
        community: oldTown.id,
        compound: oldTown.compounds.棉麻厂家属院,
        parties: between(oldTown, '市供电公司'),
        promised: '把棉麻厂家属院四栋楼的楼道灯全部换成声控灯。',
        agreedOn: '2026-09-05',
        dueOn: '2026-11-10',
      },
      {
        title: '老人免费理发日',
        kind: 'service',
        community: oldTown.id,
        parties: between(oldTown, '南关街理发店'),
        promised: '每月10日上午给70岁以上老人免费理发，行动不便的上门。',
        agreedOn: '2026-05-01',
        dueOn: '2026-11-30',
        outcome: { delivered: '六个月一共服务212人次，上门38次。', evidenceNote: '每月签字表六份' },
      },
      {
        title: '重阳节义诊',
        kind: 'activity',
        community: village.id,
        parties: between(village, '东留春村卫生室', '市卫生健康局'),
        promised: '重阳节给65岁以上村民量血压、测血糖、看眼睛。',
        agreedOn: '2026-09-20',
        dueOn: '2026-10-18',
        outcome: {
          delivered: '来了86位老人，查出12位血压偏高，已交卫生室随访。',
          evidenceNote: '义诊登记表一份',
        },
      },
      {
        title: '广场舞比赛',
        kind: 'activity',
        community: mingyue.id,
        parties: between(mingyue, '明月小学', '暖心志愿服务队'),
        promised: '借用学校操场办一场社区广场舞比赛。',
        agreedOn: '2026-08-01',
        dueOn: '2026-10-01',
        outcome: { cancelled: '学校操场维修，改到明年春天再办。' },
      },
    ];
  for (const { outcome, ...record } of records) {
    const { id } = await recordLinkage({ ...call, ...record });
    if (outcome && 'cancelled' in outcome) await cancelLinkage({ ...call, id, reason: outcome.cancelled });
    else if (outcome) await recordDelivery({ ...call, id, deliveredOn: record.dueOn, ...outcome });
  }
}

type Outcome = { delivered: string; evidenceNote: string } | { cancelled: string };

async function seedDualPosts(
  call: { payload: Payload; actor: Actor },
  { mingyue, oldTown, units }: SeededOrganization,
) {
  const [mingyueLead, oldTownLead] = [mingyue.members[0], oldTown.members[0]];
  const [mingyueProperty, oldTownProperty] = [units.明月红管家物业服务有限公司, units.惠民物业服务中心];
  await recordDualPost({
    ...call,
    direction: 'property-to-cadre',
    personName: '郭海涛',
    publicConsent: true,
    communityPost: '社区党总支兼职委员',
    propertyPost: '明月红管家物业项目经理',
    unit: mingyueProperty,
    compound: mingyue.compounds.明月豪苑,
    startsOn: '2025-03-01',
    endsOn: '2028-02-28',
  });
  await recordDualPost({
    ...call,
    direction: 'cadre-to-property',
    member: mingyueLead?.id,
    personName: mingyueLead?.name ?? '',
    publicConsent: true,
    communityPost: '社区党总支书记',
    propertyPost: '物业服务质量监督员',
    unit: mingyueProperty,
    compound: mingyue.compounds.明月新城,
    startsOn: '2025-03-01',
  });
  await recordDualPost({
    ...call,
    direction: 'cadre-to-property',
    member: oldTownLead?.id,
    personName: oldTownLead?.name ?? '',
    publicConsent: true,
    communityPost: '社区党总支书记',
    propertyPost: '惠民物业服务中心负责人',
    unit: oldTownProperty,
    compound: oldTown.compounds.棉麻厂家属院,
    startsOn: '2024-01-01',
  });
  const { id } = await recordDualPost({
    ...call,
    direction: 'property-to-cadre',
    personName: '苏宏伟',
    communityPost: '社区党总支兼职委员',
    propertyPost: '原物业公司项目经理',
    compound: oldTown.compounds.棉麻厂家属院,
    startsOn: '2023-01-01',
    endsOn: '2026-12-31',
  });
  await endDualPost({ ...call, id, endedOn: '2025-06-30', reason: '原物业公司撤出，任职结束' });
}
